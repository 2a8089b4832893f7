/// A picture of a screen: a grid of cells and perhaps a cursor. Screens draw on it; only the terminal shows it.
public struct Surface: Equatable, Sendable {
    /// The width in columns and the height in rows.
    public private(set) var size: Size
    /// Row after row, `size.width` cells each.
    public private(set) var cells: [Cell]
    /// Where the cursor stands, or nil where none is shown.
    public var cursor: Point?

    /// Bases with marks, by their number in a cell. Kept from frame to frame, so that equal cells mean equal pictures.
    private var clusters: [[Unicode.Scalar]] = []
    private var clusterNumbers: [[Unicode.Scalar]: Int] = [:]

    /// More clusters than this are drawn without their marks, so that hostile text cannot fill the memory.
    private static let clusterLimit = 4096

    /// A blank surface.
    public init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: size.width * size.height)
    }

    /// The whole surface as a box.
    public var bounds: Rect { Rect(size) }

    /// Makes every cell blank and takes the cursor away.
    public mutating func clear() {
        cursor = nil
        cells.withUnsafeMutableBufferPointer { $0.update(repeating: .blank) }
    }

    /// Gives the surface another size and makes it blank.
    public mutating func resize(to size: Size) {
        if size == self.size {
            clear()
            return
        }
        self.size = size
        cursor = nil
        cells = Array(repeating: .blank, count: size.width * size.height)
    }

    /// The cell at a place, or a blank outside the surface.
    public subscript(x: Int, y: Int) -> Cell {
        guard x >= 0, y >= 0, x < size.width, y < size.height else { return .blank }
        return cells[y * size.width + x]
    }

    /// Draws text from a place to the right, cut at `width` columns and at the surface's edge.
    ///
    /// - Returns: the columns drawn.
    @discardableResult
    public mutating func put(_ text: SafeText, x: Int, y: Int, width: Int = .max, role: Role = .text) -> Int {
        guard y >= 0, y < size.height, x < size.width, x >= 0 else { return 0 }
        let limit = min(width, size.width - x)
        guard limit > 0 else { return 0 }
        return switch text.makeup {
        case .bytes: putASCII(text.string, x: x, y: y, limit: limit, role: role)
        case .scalars: putScalars(text.string, x: x, y: y, limit: limit, role: role)
        case .clusters: putClusters(text.string, x: x, y: y, limit: limit, role: role)
        }
    }

    /// Draws UTF-8 text that nobody has vouched for, as `SafeText` would show it.
    ///
    /// The rows of an answer are drawn so at each key: plain ones are copied without making a string of them.
    public mutating func put(utf8 bytes: ArraySlice<UInt8>, x: Int, y: Int, width: Int, role: Role) {
        guard TextWidth.isPlain(bytes) else {
            put(SafeText(String(decoding: bytes, as: UTF8.self)), x: x, y: y, width: width, role: role)
            return
        }
        guard y >= 0, y < size.height, x >= 0, x < size.width else { return }
        let start = y * size.width + x
        let count = min(width, size.width - x, bytes.count)
        guard count > 0 else { return }
        mendEdges(from: x, to: x + count, y: y)
        bytes.withUnsafeBufferPointer { bytes in
            cells.withUnsafeMutableBufferPointer { cells in
                for offset in 0..<count { cells[start + offset] = Cell(ascii: bytes[offset], role: role) }
            }
        }
    }

    /// Fills a box with one character of one column.
    public mutating func fill(_ rect: Rect, with scalar: Unicode.Scalar = " ", role: Role = .text) {
        let cell = Cell(scalar: scalar, columns: 1, role: role)
        guard !rect.isEmpty else { return }
        for y in max(0, rect.y)..<max(0, rect.y, min(rect.endY, size.height)) {
            mendEdges(from: rect.x, to: rect.endX, y: y)
            let columns = max(0, rect.x)..<max(0, rect.x, min(rect.endX, size.width))
            let row = y * size.width
            cells.withUnsafeMutableBufferPointer { cells in
                for x in columns { cells[row + x] = cell }
            }
        }
    }

    /// Gives the cells of a box another role, whatever they show.
    public mutating func paint(_ rect: Rect, role: Role) {
        for y in max(0, rect.y)..<max(0, rect.y, min(rect.endY, size.height)) {
            for x in max(0, rect.x)..<max(0, rect.x, min(rect.endX, size.width)) {
                cells[y * size.width + x] = cells[y * size.width + x].with(role: role)
            }
        }
    }

    /// The scalars that a cell shows: a base and its marks; none for the right half of a wide character.
    public func scalars(of cell: Cell) -> [Unicode.Scalar] {
        if let number = cell.cluster { return clusters.indices.contains(number) ? clusters[number] : [] }
        if cell.columns == 0 { return [] }
        return cell.scalar.map { [$0] } ?? []
    }

    /// The text of one row, blanks at the end included.
    public func text(row y: Int) -> String {
        var text = String.UnicodeScalarView()
        for x in 0..<size.width {
            text.append(contentsOf: scalars(of: self[x, y]))
        }
        return String(text)
    }

    /// Two surfaces are equal when they show the same, however their clusters are numbered.
    public static func == (left: Surface, right: Surface) -> Bool {
        guard left.size == right.size, left.cursor == right.cursor else { return false }
        return zip(left.cells, right.cells).allSatisfy { one, other in
            one.role == other.role && left.scalars(of: one) == right.scalars(of: other)
        }
    }

    private mutating func putASCII(_ text: String, x: Int, y: Int, limit: Int, role: Role) -> Int {
        var text = text
        let start = y * size.width + x
        let count = min(limit, text.utf8.count)
        guard count > 0 else { return 0 }
        mendEdges(from: x, to: x + count, y: y)
        text.withUTF8 { bytes in
            cells.withUnsafeMutableBufferPointer { cells in
                for offset in 0..<count { cells[start + offset] = Cell(ascii: bytes[offset], role: role) }
            }
        }
        return count
    }

    private mutating func putScalars(_ text: String, x: Int, y: Int, limit: Int, role: Role) -> Int {
        let start = y * size.width + x
        mendEdges(from: x, to: x + min(limit, text.unicodeScalars.count), y: y)
        var count = 0
        for scalar in text.unicodeScalars {
            if count == limit { break }
            cells[start + count] = Cell(scalar: scalar, columns: 1, role: role)
            count += 1
        }
        return count
    }

    private mutating func putClusters(_ text: String, x: Int, y: Int, limit: Int, role: Role) -> Int {
        var column = 0
        var base: [Unicode.Scalar] = []
        var baseColumns = 0
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            base = [scalars[index]]
            baseColumns = max(1, TextWidth.columns(of: scalars[index]))
            index = scalars.index(after: index)
            while index < scalars.endIndex, TextWidth.columns(of: scalars[index]) == 0 {
                base.append(scalars[index])
                index = scalars.index(after: index)
            }
            if column + baseColumns > limit { break }
            set(base, columns: baseColumns, x: x + column, y: y, role: role)
            column += baseColumns
        }
        return column
    }

    private mutating func set(_ scalars: [Unicode.Scalar], columns: Int, x: Int, y: Int, role: Role) {
        mendEdges(from: x, to: x + columns, y: y)
        let cell: Cell
        if scalars.count == 1 {
            cell = Cell(scalar: scalars[0], columns: columns, role: role)
        } else if let number = number(of: scalars) {
            cell = Cell(cluster: number, columns: columns, role: role)
        } else {
            cell = Cell(scalar: scalars[0], columns: columns, role: role)
        }
        cells[y * size.width + x] = cell
        if columns == 2 { cells[y * size.width + x + 1] = .continuation(role: role) }
    }

    private mutating func number(of scalars: [Unicode.Scalar]) -> Int? {
        if let known = clusterNumbers[scalars] { return known }
        guard clusters.count < Self.clusterLimit else { return nil }
        clusters.append(scalars)
        clusterNumbers[scalars] = clusters.count - 1
        return clusters.count - 1
    }

    /// Blanks the halves of wide characters that drawing over columns `from..<to` would leave behind.
    private mutating func mendEdges(from: Int, to: Int, y: Int) {
        let row = y * size.width
        if from > 0, from < size.width, cells[row + from].columns == 0 {
            cells[row + from - 1] = Cell(scalar: " ", columns: 1, role: cells[row + from - 1].role)
        }
        if to > 0, to < size.width, cells[row + to].columns == 0 {
            cells[row + to] = Cell(scalar: " ", columns: 1, role: cells[row + to].role)
        }
    }
}
