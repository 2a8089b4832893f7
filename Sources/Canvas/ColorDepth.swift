/// How many colours a terminal has, and what becomes of a colour there.
public enum ColorDepth: Sendable, CaseIterable {
    /// Attributes only.
    case monochrome
    /// Eight colours, and bold for their brighter sisters.
    case eight
    /// Sixteen colours.
    case sixteen
    /// The usual palette of 256.
    case palette

    /// The number of the nearest colour of this depth, or nil for the terminal's own.
    public func index(of color: Color) -> Int? {
        switch (color, self) {
        case (.terminal, _), (_, .monochrome): nil
        case (.indexed(let index), .palette): Int(index)
        case (.rgb(let red, let green, let blue), .palette): Self.nearestOfPalette(red, green, blue)
        case (.indexed(let index), .sixteen) where index < 16: Int(index)
        case (.indexed(let index), .eight) where index < 8: Int(index)
        case (.indexed(let index), .sixteen), (.indexed(let index), .eight):
            nearestBasic(Self.components(of: Int(index)))
        case (.rgb(let red, let green, let blue), .sixteen), (.rgb(let red, let green, let blue), .eight):
            nearestBasic((Int(red), Int(green), Int(blue)))
        }
    }

    /// The numbers of a style's colours.
    ///
    /// Among eight colours a faint one becomes the background's own, black on black. What would be drawn so keeps the
    /// terminal's colour: faintness is lost, the line is not.
    ///
    /// - Parameter isLight: whether the terminal's own background is light.
    public func indices(of style: Style, isLight: Bool) -> (foreground: Int?, background: Int?) {
        let (foreground, background) = (index(of: style.foreground), index(of: style.background))
        let behind = background ?? (isLight ? 7 : 0)
        return (self == .eight && foreground == behind ? nil : foreground, background)
    }

    /// The nearest of xterm's colour cube (levels 0, 95, 135, 175, 215, 255) and grey ramp (8, 18 … 238).
    private static func nearestOfPalette(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int {
        let wanted = (Int(red), Int(green), Int(blue))
        // The distance is a sum over the channels, so the nearest of the cube is the nearest in each.
        func level(_ value: Int) -> Int { value < 48 ? 0 : value < 115 ? 1 : min(5, (value - 35) / 40) }
        let cube = 16 + 36 * level(wanted.0) + 6 * level(wanted.1) + level(wanted.2)
        let grey =
            (232..<256).min { distance(components(of: $0), wanted) < distance(components(of: $1), wanted) } ?? cube
        return distance(components(of: grey), wanted) < distance(components(of: cube), wanted) ? grey : cube
    }

    private func nearestBasic(_ wanted: (Int, Int, Int)) -> Int {
        let count = self == .eight ? 8 : 16
        return (0..<count).min {
            Self.distance(Self.components(of: $0), wanted) < Self.distance(Self.components(of: $1), wanted)
        } ?? 7
    }

    private static func components(of index: Int) -> (Int, Int, Int) {
        switch index {
        case 0..<8:
            return (index & 1 == 0 ? 0 : 205, index & 2 == 0 ? 0 : 205, index & 4 == 0 ? 0 : 205)
        case 8..<16:
            return (index & 1 == 0 ? 90 : 255, index & 2 == 0 ? 90 : 255, index & 4 == 0 ? 90 : 255)
        case 16..<232:
            let levels = [0, 95, 135, 175, 215, 255]
            return (levels[(index - 16) / 36], levels[(index - 16) / 6 % 6], levels[(index - 16) % 6])
        default:
            let grey = 8 + 10 * (index - 232)
            return (grey, grey, grey)
        }
    }

    private static func distance(_ one: (Int, Int, Int), _ other: (Int, Int, Int)) -> Int {
        let (red, green, blue) = (one.0 - other.0, one.1 - other.1, one.2 - other.2)
        return red * red * 3 + green * green * 4 + blue * blue * 2
    }
}
