import CVTerm

/// A terminal without glass: bytes go in, a screen can be read.
package final class VirtualTerminal {
    package private(set) var columns: Int
    package private(set) var rows: Int
    private let terminal: OpaquePointer
    private let screen: OpaquePointer
    private let modes: UnsafeMutablePointer<ScreenModes>

    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        terminal = vterm_new(Int32(rows), Int32(columns))
        modes = .allocate(capacity: 1)
        modes.initialize(to: ScreenModes())
        screen = screen_start(terminal, modes)
        modes.pointee.cursor_visible = 1
    }

    deinit {
        vterm_free(terminal)
        modes.deallocate()
    }

    package func feed(_ bytes: some Collection<UInt8>) {
        let array = Array(bytes)
        array.withUnsafeBytes { raw in
            _ = vterm_input_write(terminal, raw.bindMemory(to: CChar.self).baseAddress, raw.count)
        }
        vterm_screen_flush_damage(screen)
    }

    package func resize(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        vterm_set_size(terminal, Int32(rows), Int32(columns))
    }

    /// What the terminal would answer on its own, such as reports that a program asked for.
    package func takeAnswers() -> [UInt8] {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = vterm_output_read(terminal, &buffer, buffer.count)
        return buffer.prefix(count).map { UInt8(bitPattern: $0) }
    }

    package func text(row: Int) -> String {
        var buffer = [CChar](repeating: 0, count: columns * 24 + 1)
        let count = screen_row(screen, Int32(row), Int32(columns), &buffer, buffer.count)
        return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// All rows, blanks at their ends cut.
    package var text: String {
        (0..<rows).map { row in
            var line = text(row: row)
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }

    package var cursor: (row: Int, column: Int) {
        var (row, column): (Int32, Int32) = (0, 0)
        screen_cursor(terminal, &row, &column)
        return (Int(row), Int(column))
    }

    package var isAlternateScreen: Bool { modes.pointee.alternate_screen != 0 }
    package var isCursorVisible: Bool { modes.pointee.cursor_visible != 0 }
    package var isMouseOn: Bool { modes.pointee.mouse != 0 }

    package func width(row: Int, column: Int) -> Int { Int(screen_cell_width(screen, Int32(row), Int32(column))) }
    package func isReversed(row: Int, column: Int) -> Bool {
        screen_cell_is_reversed(screen, Int32(row), Int32(column))
    }
}
