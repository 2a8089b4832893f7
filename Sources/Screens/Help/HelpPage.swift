import Canvas

extension App {
    /// The box of the help.
    var helpBox: Rect {
        let bounds = Rect(common.size)
        return bounds.centred(Size(width: min(64, bounds.width - 2), height: bounds.height - 4)).inset(
            left: 2, right: 2, top: 1, bottom: 1)
    }

    /// The keys that work on the screen below, as the keymap has them.
    func helpLines() -> [StyledLine] {
        var below = self
        below.dialog = nil
        var lines: [StyledLine] = [StyledLine("Keys", .heading)]
        for command in Command.allCases {
            let chords = below.chords(for: command).map(\.shown)
            if chords.isEmpty { continue }
            let keys = SafeText(chords.prefix(3).joined(separator: " ")).padded(to: 16)
            lines.append(StyledLine(keys.string, .key).adding(" " + command.help, .keyLabel))
        }
        return lines
    }

    func drawHelp(top: Int, on surface: inout Surface) {
        let inner = helpBox
        let outer = Rect(x: inner.x - 2, y: inner.y - 1, width: inner.width + 4, height: inner.height + 2)
        DialogBox.draw(outer, on: &surface)
        surface.put(helpLines(), from: top, in: inner)
        if helpLines().count > inner.height {
            surface.put(" ↑↓ ", x: outer.endX - 6, y: outer.endY - 1, role: .muted)
        }
    }
}

/// The border and ground of what is laid over a screen.
enum DialogBox {
    static func draw(_ rect: Rect, on surface: inout Surface) {
        surface.fill(rect, role: .dialog)
        surface.fill(rect.top(1), with: "─", role: .line)
        surface.fill(rect.bottom(1), with: "─", role: .line)
        for y in rect.y..<rect.endY {
            let isEdge = y == rect.y || y == rect.endY - 1
            surface.put(isEdge ? (y == rect.y ? "┌" : "└") : "│", x: rect.x, y: y, role: .line)
            surface.put(isEdge ? (y == rect.y ? "┐" : "┘") : "│", x: rect.endX - 1, y: y, role: .line)
        }
        surface.cursor = nil
    }
}
