public import Canvas
import Interview

extension App {
    /// Brings a surface up to date that shows the picture of the call before.
    ///
    /// - Returns: the rows that were drawn.
    public mutating func refresh(_ surface: inout Surface) -> Range<Int> {
        defer { damage = .none }
        switch damage {
        case .none: return 0..<0
        case .box(let rows):
            if isLargeEnough, let drawn = round?.drawBox(rows, common, on: &surface) { return drawn }
        case .everything: break
        }
        draw(on: &surface)
        return 0..<surface.size.height
    }

    /// Whether the window can hold a screen.
    private var isLargeEnough: Bool {
        common.size.width >= Chrome.smallest.width && common.size.height >= Chrome.smallest.height
    }

    /// Draws what is to be seen now.
    public func draw(on surface: inout Surface) {
        surface.resize(to: common.size)
        guard isLargeEnough else {
            drawTooSmall(on: &surface)
            return
        }
        let (names, isTypedInto, keymap) = (contextNames, isTypedInto, common.keymap)
        var view = View(common: common, notice: notice) { command in
            keymap.chord(for: command.rawValue, in: names) { !(isTypedInto && $0.typesText) }
        }
        if view.notice == nil { view.notice = savingNotice(key: view.chord(.writeElsewhere)) }
        if let round {
            round.draw(in: view, on: &surface)
        } else {
            drawScreen(in: view, on: &surface)
        }
        drawDialog(on: &surface)
    }

    private func drawScreen(in view: View, on surface: inout Surface) {
        switch screen {
        case .home(let home): home.draw(in: view, on: &surface)
        case .setup(let setup): setup.draw(in: view, on: &surface)
        case .debrief(let debrief): debrief.draw(in: view, on: &surface)
        case .compare(let compare): compare.draw(in: view, on: &surface)
        case .transcripts(let list): list.draw(in: view, on: &surface)
        case .replay(let replay): replay.draw(in: view, on: &surface)
        case .settings(let settings): settings.draw(in: view, on: &surface)
        }
    }

    /// What the line of keys tells while words are not being saved. Where others are at work it stays out of the way.
    private func savingNotice(key: KeyChord?) -> Notice? {
        guard let problem = common.savingProblem else { return nil }
        let isNearby =
            switch screen {
            case .home, .debrief: true
            case .setup, .compare, .transcripts, .replay, .settings: round != nil
            }
        guard isNearby else { return nil }
        let key = key.map { " \($0.shown) writes it elsewhere." } ?? ""
        return Notice(text: "Not saved!\(key) \(problem)", role: .error, expires: .max)
    }

    private func drawTooSmall(on surface: inout Surface) {
        let text =
            "The window is too small: \(Chrome.smallest.width)×\(Chrome.smallest.height) at least. Nothing is lost."
        surface.put(StyledLine.wrapped(text, .text, width: max(1, common.size.width)), in: surface.bounds)
    }

    private func drawDialog(on surface: inout Surface) {
        switch dialog {
        case nil: return
        case .help(let top): drawHelp(top: top, on: &surface)
        case .confirm(let confirmation):
            let keys = keyHint([.accept, .cancel])
            drawBox([StyledLine(confirmation.question, .strong)], keys: keys, on: &surface)
        case .field(let field):
            let box = drawBox(
                [StyledLine(field.label + ": ", .muted).adding(field.text, .strong)]
                    + field.matches.map { StyledLine("  " + $0, .muted) },
                keys: keyHint(field.matches.isEmpty ? [.accept, .cancel] : [.complete, .accept, .cancel]),
                on: &surface)
            let column = SafeText(field.label + ": " + field.text).columns
            surface.cursor = Point(x: box.x + min(column, box.width - 1), y: box.y)
        }
    }

    private func keyHint(_ commands: [Command]) -> StyledLine {
        commands.reduce(StyledLine()) { line, command in
            guard let chord = chord(for: command) else { return line }
            let isField = if case .field = dialog { true } else { false }
            let label = isField ? (command == .accept ? "done" : "never mind") : command.label
            return line.adding(chord.shown, .key).adding(" \(label)   ", .keyLabel)
        }
    }

    @discardableResult
    private func drawBox(_ lines: [StyledLine], keys: StyledLine, on surface: inout Surface) -> Rect {
        let width = min(common.size.width - 2, max(36, (lines + [keys]).map(\.columns).max().map { $0 + 4 } ?? 36))
        let wrapped = lines.flatMap { line in
            line.columns <= width - 4 ? [line] : StyledLine.wrapped(line.text, .strong, width: width - 4)
        }
        let box = Rect(common.size).centred(Size(width: width, height: wrapped.count + 4))
        DialogBox.draw(box, on: &surface)
        let inner = box.inset(left: 2, right: 2, top: 1, bottom: 1)
        surface.put(wrapped + [StyledLine(), keys], in: inner)
        return inner
    }
}

// MARK: The mouse

extension App {
    /// The row of a list that a place belongs to.
    func clickedRow(at point: Point) -> Int? {
        let body = Chrome.body(of: common.size)
        guard body.contains(point) else { return nil }
        let count: Int
        let box: Rect
        switch screen {
        case .home: (count, box) = (HomeScreen.Item.allCases.count, body)
        case .transcripts(let list): (count, box) = (list.search == nil ? list.rows(common).count : 0, body)
        case .settings: (count, box) = (SettingsScreen.Row.all.count, body.inset(bottom: 3))
        case .setup(let setup): (count, box) = (setup.rows(common).count, setup.listBox(common))
        case .debrief, .compare, .replay: return nil
        }
        let top = RowList.top(selected: selectedRow ?? 0, count: count, height: box.height)
        let row = top + point.y - box.y
        return row < count && box.contains(point) ? row : nil
    }

    /// The row that is chosen now.
    var selectedRow: Int? {
        switch screen {
        case .home(let home): home.selected
        case .transcripts(let list): list.selected
        case .settings(let settings): settings.selected
        case .setup(let setup): setup.selected
        case .debrief, .compare, .replay: nil
        }
    }

    /// Chooses a row.
    mutating func select(row: Int) {
        switch screen {
        case .home(var home):
            home.selected = row
            screen = .home(home)
        case .transcripts(var list):
            list.selected = row
            screen = .transcripts(list)
        case .settings(var settings):
            settings.selected = row
            screen = .settings(settings)
        case .setup(var setup):
            setup.selected = row
            screen = .setup(setup)
        case .debrief, .compare, .replay: break
        }
    }
}
