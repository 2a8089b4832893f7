/// What of a picture is out of date.
enum Damage: Equatable, Sendable {
    /// Nothing.
    case none
    /// Some rows of the box that words are written in, counted from the first that it shows. Typing changes no more, so a
    /// letter need not wait for the rest of the screen.
    case box(rows: Range<Int>)
    /// Anything.
    case everything

    /// This and more.
    mutating func add(_ other: Damage) {
        switch (self, other) {
        case (_, .none): break
        case (.none, _): self = other
        case (.box(let rows), .box(let more)):
            self = .box(rows: min(rows.lowerBound, more.lowerBound)..<max(rows.upperBound, more.upperBound))
        case (.everything, _), (_, .everything): self = .everything
        }
    }
}
