/// A stretch of the text that was read, in UTF-8 offsets.
public struct Span: Hashable, Sendable, Codable {
    /// Where it begins.
    public let start: Int
    /// Where it ends, exclusive.
    public let end: Int

    /// A stretch between two UTF-8 offsets.
    public init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }

    /// The same stretch so many bytes further on.
    func moved(by offset: Int) -> Span { Span(start: start + offset, end: end + offset) }
}
