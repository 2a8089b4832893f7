import CNcurses
import Canvas

/// How each role looks on the terminal at hand: ncurses attributes and a colour pair.
struct Palette {
    struct Look {
        let attributes: attr_t
        let pair: Int16
        /// A blank that looks so.
        let blank: cchar_t

        init(attributes: attr_t, pair: Int16) {
            self.attributes = attributes
            self.pair = pair
            blank = curses_cell([0x20, 0], attributes, pair)
        }

        /// A letter of plain ASCII: the blank with another letter in it.
        func cell(ascii letter: UInt32) -> cchar_t {
            var cell = blank
            cell.chars.0 = wchar_t(letter)
            return cell
        }
    }

    private let looks: [Look]

    /// Looks every role up in a theme and asks ncurses for the colour pairs.
    init(theme: Theme, depth: ColorDepth) {
        // A dozen at most: a search costs less than a dictionary at the first frame.
        var pairs: [(foreground: Int, background: Int)] = []
        looks = Role.allCases.map { role in
            let style = theme[role]
            let (foreground, background) = depth.indices(of: style, isLight: theme.isLight)
            var attributes = Self.attributes(style.attributes)
            if depth == .monochrome, style.attributes.isEmpty, style.background != .terminal {
                // Where colour alone would tell, reverse has to.
                attributes |= curses_reverse()
            }
            if foreground == nil, background == nil { return Look(attributes: attributes, pair: 0) }
            let wanted = (foreground: foreground ?? -1, background: background ?? -1)
            if let index = pairs.firstIndex(where: { $0 == wanted }) {
                return Look(attributes: attributes, pair: Int16(index + 1))
            }
            pairs.append(wanted)
            init_extended_pair(Int32(pairs.count), Int32(wanted.foreground), Int32(wanted.background))
            return Look(attributes: attributes, pair: Int16(pairs.count))
        }
    }

    subscript(role: Role) -> Look { looks[Int(role.rawValue)] }

    private static func attributes(_ attributes: Attributes) -> attr_t {
        var bits: attr_t = 0
        if attributes.contains(.bold) { bits |= curses_bold() }
        if attributes.contains(.dim) { bits |= curses_dim() }
        if attributes.contains(.italic) { bits |= curses_italic() }
        if attributes.contains(.underline) { bits |= curses_underline() }
        if attributes.contains(.reverse) { bits |= curses_reverse() }
        return bits
    }
}
