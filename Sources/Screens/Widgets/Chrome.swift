import Canvas

/// The frame round every screen: a title row, a rule, the body, a rule, a row of keys. On a low window the rules go.
struct Chrome {
    /// Below this nothing can be shown.
    static let smallest = Size(width: 24, height: 6)

    let title: StyledLine
    var right = StyledLine()
    /// What can be done now, in the order of importance.
    let commands: [Command]
    /// What stands at the right of the keys.
    var status = StyledLine()

    /// The body of a screen of that size.
    static func body(of size: Size) -> Rect {
        let rules = hasRules(size) ? 1 : 0
        return Rect(size).inset(left: 1, right: 1, top: 1 + rules, bottom: 1 + rules)
    }

    /// Draws the frame and tells where the body is.
    @discardableResult
    func draw(in view: View, on surface: inout Surface) -> Rect {
        let size = view.common.size
        surface.put(title.truncated(to: max(0, size.width - right.columns - 3)), x: 1, y: 0, width: size.width)
        surface.put(right, x: max(1, size.width - right.columns - 1), y: 0, width: right.columns)
        if Self.hasRules(size) {
            surface.fill(Rect(x: 0, y: 1, width: size.width, height: 1), with: "─", role: .line)
            surface.fill(Rect(x: 0, y: size.height - 2, width: size.width, height: 1), with: "─", role: .line)
        }
        drawFooter(in: view, on: &surface)
        return Self.body(of: size)
    }

    private func drawFooter(in view: View, on surface: inout Surface) {
        let size = view.common.size
        let y = size.height - 1
        if let notice = view.notice {
            surface.put(SafeText(notice.text).truncated(to: size.width - 2), x: 1, y: y, role: notice.role)
            return
        }
        let room = size.width - 2 - (status.columns > 0 ? status.columns + 2 : 0)
        var x = 1
        for (index, command) in commands.enumerated() {
            // "delete" stands for two commands; one key is enough to show.
            guard let chord = view.chord(command), !commands[..<index].contains(where: { $0.label == command.label })
            else { continue }
            let key = SafeText(chord.shown)
            let label = SafeText(" " + command.label)
            guard x - 1 + key.columns + label.columns <= room else { break }
            x += surface.put(key, x: x, y: y, role: .key)
            x += surface.put(label, x: x, y: y, role: .keyLabel) + 3
        }
        surface.put(status, x: max(1, size.width - 1 - status.columns), y: y, width: status.columns)
    }

    private static func hasRules(_ size: Size) -> Bool { size.height >= 14 }
}

/// What a screen needs in order to draw itself.
struct View {
    let common: App.Common
    /// The line to show instead of the keys.
    var notice: Notice?
    /// The key that asks for a command now.
    let chord: (Command) -> KeyChord?
}
