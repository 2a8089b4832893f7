/// A place on a surface, counted in columns and rows from the top left corner, which is (0, 0).
public struct Point: Hashable, Sendable {
    /// The column, from the left.
    public var x: Int
    /// The row, from the top.
    public var y: Int

    /// A place at column `x`, row `y`.
    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}

/// A width in columns and a height in rows.
public struct Size: Hashable, Sendable {
    /// The width in columns.
    public var width: Int
    /// The height in rows.
    public var height: Int

    /// A size; negative measures become zero.
    public init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
    }
}

/// A box of cells.
public struct Rect: Hashable, Sendable {
    /// The leftmost column.
    public var x: Int
    /// The topmost row.
    public var y: Int
    /// The width in columns, never negative.
    public var width: Int
    /// The height in rows, never negative.
    public var height: Int

    /// A box; negative measures become zero.
    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// The box of the given size at the top left corner.
    public init(_ size: Size) {
        self.init(x: 0, y: 0, width: size.width, height: size.height)
    }

    /// The first column to the right of the box.
    public var endX: Int { x + width }
    /// The first row below the box.
    public var endY: Int { y + height }
    /// Whether the box holds no cell.
    public var isEmpty: Bool { width == 0 || height == 0 }

    /// The box without the given columns at left and right and rows at top and bottom.
    public func inset(left: Int = 0, right: Int = 0, top: Int = 0, bottom: Int = 0) -> Rect {
        Rect(x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
    }

    /// The upper rows of the box, at most all of them.
    public func top(_ rows: Int) -> Rect {
        Rect(x: x, y: y, width: width, height: min(rows, height))
    }

    /// The lower rows of the box, at most all of them.
    public func bottom(_ rows: Int) -> Rect {
        let taken = min(max(0, rows), height)
        return Rect(x: x, y: endY - taken, width: width, height: taken)
    }

    /// The left columns of the box, at most all of them.
    public func left(_ columns: Int) -> Rect {
        Rect(x: x, y: y, width: min(columns, width), height: height)
    }

    /// The box of the given size in the middle of this one, cut to fit.
    public func centred(_ size: Size) -> Rect {
        let inner = Size(width: min(size.width, width), height: min(size.height, height))
        return Rect(
            x: x + (width - inner.width) / 2, y: y + (height - inner.height) / 2, width: inner.width,
            height: inner.height)
    }

    /// Whether the place lies in the box.
    public func contains(_ point: Point) -> Bool {
        point.x >= x && point.x < endX && point.y >= y && point.y < endY
    }
}
