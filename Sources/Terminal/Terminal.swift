import CNcurses
public import Canvas
import Glibc

/// Owns the terminal: opens it, reads what a person does, shows surfaces, and gives it back whatever happens.
///
/// ncurses draws; it does not read. All calls come from one thread. There is one terminal, so there is one owner: the value
/// cannot be copied.
public struct Terminal: ~Copyable {
    /// What the loop wakes up for.
    public enum Event: Equatable, Sendable {
        /// The person did something.
        case input(Input)
        /// The window has another size.
        case resized(Size)
        /// The process was asked to stop for a while (SIGTSTP from outside).
        case stopRequested
        /// The process goes on after a stop; the screen must be drawn anew.
        case continued
        /// A signal asks the program to end.
        case terminated(signal: Int32)
        /// The terminal is gone.
        case closed
        /// The wake pipe was written to.
        case woken
        /// The time was up.
        case timedOut
    }

    /// The size of the window, bounded so that a lying terminal cannot take all memory.
    public private(set) var size: Size
    /// How many colours are used.
    public let depth: ColorDepth

    private let screen: OpaquePointer
    private let savedState: termios
    private let signals: WakePipe
    private let wakePipe: WakePipe
    private let modes: TerminalModes
    private var palette: Palette
    private var decoder = InputDecoder()
    /// The cells that ncurses was told of last, row after row.
    private var shown: [Cell] = []
    private var shownSize = Size(width: 0, height: 0)
    private var isOpen = true
    private var isClosedByOther = false
    private var cursorIsVisible = true
    private var mouseIsOn = false
    /// Not filled with zeros: that would touch sixteen pages before the first picture.
    private var readBuffer = [UInt8](unsafeUninitializedCapacity: 65536) { $1 = 65536 }
    private var descriptors: [pollfd]
    private var cells: [cchar_t] = []
    /// When something that is not complete was last read, in milliseconds.
    private var readAt = 0

    /// How long a lone Escape waits for the rest of a sequence, in milliseconds.
    private static let escapeDelay = 25
    /// How long a paste may pause before its end counts as lost, in milliseconds.
    private static let pasteDelay = 1000

    /// Opens the full screen on standard input and output.
    ///
    /// - Parameters:
    ///   - theme: how roles look.
    ///   - wakePipe: what other threads wake the loop with.
    ///   - allowsColor: false: attributes only, as `NO_COLOR` asks.
    public init(theme: Theme, wakePipe: WakePipe, allowsColor: Bool) throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        let kind = getenv("TERM").map { String(cString: $0) } ?? ""
        guard !kind.isEmpty, kind != "dumb" else { throw .tooSimple(kind: kind) }
        // Wrong sizes in the environment would win over the window's own.
        unsetenv("LINES")
        unsetenv("COLUMNS")
        var state = termios()
        tcgetattr(STDIN_FILENO, &state)
        let signals = WakePipe()
        TerminalSetup.setLocale()
        // Before ncurses, which leaves handlers alone that are already there.
        guard_signals(signals.writeEnd)
        guard let opened = TerminalSetup.open(kind) else { throw .unknownKind(kind) }
        guard terminal_string("cup") != nil else {
            endwin()
            throw .tooSimple(kind: kind)
        }
        curses_raw_mode()
        self.signals = signals
        self.wakePipe = wakePipe
        savedState = state
        screen = opened
        descriptors = [STDIN_FILENO, signals.readEnd, wakePipe.readEnd].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        depth = TerminalSetup.startColors(allowsColor: allowsColor)
        palette = Palette(theme: theme, depth: depth)
        modes = TerminalModes(kind: kind)
        size = TerminalSetup.windowSize()
        guard_crashes(STDOUT_FILENO, &state, modes.resetString)
        terminal_put(modes.pasteOn)
        resizeterm(Int32(size.height), Int32(size.width))
    }

    deinit {
        if isOpen { giveBack() }
        delscreen(screen)
    }

    /// Gives the terminal back as it was found. Calling it again does nothing.
    public mutating func close() {
        guard isOpen else { return }
        isOpen = false
        giveBack()
    }

    private func giveBack() {
        if isClosedByOther {
            guard_disarm()
            return
        }
        leave()
        guard_disarm()
        // What was typed and not read must not run as commands in the shell.
        tcflush(STDIN_FILENO, TCIFLUSH)
    }

    // MARK: Showing

    /// Shows a surface. Only what differs from the last one is handed to ncurses, and only what differs on the screen is
    /// sent.
    ///
    /// - Parameter rows: the rows that may differ from what was shown before; others are not looked at.
    public mutating func show(_ surface: borrowing Surface, rows: Range<Int>) {
        guard isOpen, !isClosedByOther else { return }
        let isFresh = shownSize != surface.size
        if isFresh { startAnew(surface.size) }
        let inView = 0..<min(surface.size.height, size.height)
        let cells = surface.cells
        for y in isFresh ? inView : rows.clamped(to: inView) { showRow(y, cells, of: surface) }
        if (surface.cursor != nil) != cursorIsVisible {
            cursorIsVisible = surface.cursor != nil
            curs_set(cursorIsVisible ? 1 : 0)
        }
        let cursor = surface.cursor ?? Point(x: 0, y: 0)
        wmove(curses_screen(), Int32(min(cursor.y, size.height - 1)), Int32(min(cursor.x, size.width - 1)))
        wrefresh(curses_screen())
    }

    /// Draws everything anew at the next `show`.
    public mutating func repaint() {
        shownSize = Size(width: 0, height: 0)
    }

    private mutating func startAnew(_ size: Size) {
        shown = Array(repeating: .blank, count: size.width * size.height)
        shownSize = size
        var blank = palette[.text].blank
        curses_start_anew(&blank)
    }

    /// Makes roles look as another theme says.
    public mutating func use(_ theme: Theme) {
        palette = Palette(theme: theme, depth: depth)
        repaint()
    }

    /// Turns reports of the mouse on or off.
    public mutating func useMouse(_ isOn: Bool) {
        guard isOn != mouseIsOn else { return }
        mouseIsOn = isOn
        terminal_put(isOn ? modes.mouseOn : modes.mouseOff)
    }

    /// Hands ncurses what of a row differs from what it knows.
    private mutating func showRow(_ y: Int, _ surfaceCells: [Cell], of surface: borrowing Surface) {
        let row = y * surface.size.width
        let end = row + min(surface.size.width, size.width)
        var first = row
        while first < end, surfaceCells[first] == shown[first] { first += 1 }
        if first == end { return }
        var last = end - 1
        while surfaceCells[last] == shown[last] { last -= 1 }
        while first > row, surfaceCells[first].columns == 0 { first -= 1 }
        cells.removeAll(keepingCapacity: true)
        var previous = (cell: Cell.blank, shown: palette[.text].blank)
        for index in first...last {
            let cell = surfaceCells[index]
            shown[index] = cell
            if cell.columns == 0 { continue }
            // Blanks and rules come in runs.
            if cell != previous.cell { previous = (cell, cursesCell(cell, of: surface)) }
            cells.append(previous.shown)
        }
        mvwadd_wchnstr(curses_screen(), Int32(y), Int32(first - row), &cells, Int32(cells.count))
    }

    private func cursesCell(_ cell: Cell, of surface: borrowing Surface) -> cchar_t {
        let look = palette[cell.role]
        if let scalar = cell.scalar, scalar.value < 0x80 { return look.cell(ascii: scalar.value) }
        var text = surface.scalars(of: cell).prefix(5).map { wchar_t($0.value) }
        // A C library older than this scalar's Unicode version would leave ncurses and us with different columns.
        if text.isEmpty || curses_columns(text[0]) != cell.columns { text = [cell.columns == 2 ? 0xFF1F : 0x3F] }
        text.append(0)
        return curses_cell(text, look.attributes, look.pair)
    }

    // MARK: Waiting

    /// Waits for the next things to happen.
    ///
    /// - Parameter timeout: milliseconds to wait at most; nil: for ever.
    public mutating func wait(timeout: Int?) -> [Event] {
        let patience = decoder.isWaiting ? patienceLeft() : .max
        let shortest = min(timeout.map { max(0, $0) } ?? .max, patience)
        let ready = poll(&descriptors, nfds_t(descriptors.count), shortest == .max ? -1 : Int32(clamping: shortest))
        var events: [Event] = []
        if ready == 0 {
            // A tick of the clock in the middle of a paste must not end the paste.
            if decoder.isWaiting, patienceLeft() <= 0 { events = decoder.timeOut().map(Event.input) }
            events.append(.timedOut)
            return events
        }
        if ready < 0 { return [] }
        if descriptors[1].revents != 0 { events += signalEvents() }
        if descriptors[2].revents != 0 {
            _ = wakePipe.drain()
            events.append(.woken)
        }
        if descriptors[0].revents != 0 { readInput(into: &events) }
        return events
    }

    /// Milliseconds until what has begun at the keyboard counts as complete.
    private func patienceLeft() -> Int {
        max(0, (decoder.isPasting ? Self.pasteDelay : Self.escapeDelay) - (Self.milliseconds() - readAt))
    }

    private static func milliseconds() -> Int {
        var reading = timespec()
        clock_gettime(CLOCK_MONOTONIC, &reading)
        return reading.tv_sec * 1000 + reading.tv_nsec / 1_000_000
    }

    private mutating func readInput(into events: inout [Event]) {
        let count = read(STDIN_FILENO, &readBuffer, readBuffer.count)
        if count == 1, let letter = decoder.letter(readBuffer[0]) {
            events.append(.input(letter))
        } else if count > 0 {
            for input in decoder.decode(readBuffer[..<count]) { events.append(.input(input)) }
            if decoder.isWaiting { readAt = Self.milliseconds() }
        } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
            isClosedByOther = true
            events.append(.closed)
        }
    }

    private mutating func signalEvents() -> [Event] {
        var events: [Event] = []
        for number in signals.drain().map(Int32.init) {
            switch number {
            case SIGWINCH:
                // Many at once are one: only the size at the end counts.
                if !events.contains(where: { if case .resized = $0 { true } else { false } }) {
                    events.append(takeSize())
                }
            case SIGTSTP: events.append(.stopRequested)
            case SIGCONT: events.append(.continued)
            case SIGHUP:
                isClosedByOther = true
                events.append(.terminated(signal: number))
            default: events.append(.terminated(signal: number))
            }
        }
        return events
    }

    private mutating func takeSize() -> Event {
        size = TerminalSetup.windowSize()
        resizeterm(Int32(size.height), Int32(size.width))
        repaint()
        return .resized(size)
    }

    // MARK: Stopping and going on

    /// Gives the terminal back, lets the process be stopped, and takes the terminal again when it goes on.
    public mutating func stopProcess() {
        leave()
        guard_stop_process()
        enter()
    }

    /// Gives the terminal to other work, such as the user's editor, and takes it again.
    public mutating func lend<Value>(_ work: () throws -> Value) rethrows -> Value {
        leave()
        defer { enter() }
        return try work()
    }

    /// Takes the terminal again after somebody else may have changed it.
    public mutating func enter() {
        reset_prog_mode()
        terminal_put(modes.pasteOn)
        if mouseIsOn { terminal_put(modes.mouseOn) }
        size = TerminalSetup.windowSize()
        resizeterm(Int32(size.height), Int32(size.width))
        curs_set(cursorIsVisible ? 1 : 0)
        repaint()
    }

    private func leave() {
        terminal_put(modes.pasteOff)
        if mouseIsOn { terminal_put(modes.mouseOff) }
        if !cursorIsVisible { curs_set(1) }
        endwin()
        var state = savedState
        tcsetattr(STDIN_FILENO, TCSADRAIN, &state)
    }

    /// What is known of a kind of terminal without opening it, for `doctor`.
    public static func facts(ofKind kind: String) -> (isUsable: Bool, colors: Int, isUTF8: Bool) {
        TerminalSetup.facts(ofKind: kind)
    }
}
