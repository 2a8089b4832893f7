import Reading

/// Whys in a row: each step asks behind the reply before, until a reply gives nothing more. The depth reached is the score
/// (DOMAIN.md 3.3).
struct Barrage {
    private let chain: ProbeChain
    private let reader: Reader

    /// A reply of fewer words is the floor.
    private static let fewestWords = 5
    /// A reply this like the one before is the floor.
    private static let repeating = 0.5

    init(_ chain: ProbeChain, reader: Reader) {
        self.chain = chain
        self.reader = reader
    }

    /// The next step, or nil where the floor or the end is reached.
    func next(in turn: Turn, using generator: inout some RandomNumberGenerator) -> AskedProbe? {
        let step = turn.probes.count
        guard step < chain.steps.count, !Self.isFloor(turn, by: reader),
            let ask = chain.steps[step].randomElement(using: &generator)
        else { return nil }
        return AskedProbe(
            family: ID(chain.id.rawValue), level: min(4, step + 1), ask: ask,
            reason: "Step \(step + 1): \(chain.title).")
    }

    /// Whether the last reply gave nothing more.
    private static func isFloor(_ turn: Turn, by reader: Reader) -> Bool {
        let said = [turn.answer?.text] + turn.probes.map { $0.reply?.text }
        let texts = said.compactMap(\.self)
        guard texts.count > 1, let last = texts.last else { return false }
        return reader.read(last).words < fewestWords
            || reader.compare(texts[texts.count - 2], last).similarity > repeating
    }

    /// How many whys a turn withstood.
    static func depth(of turn: Turn, by reader: Reader) -> Int {
        let replied = turn.probes.count { $0.reply != nil }
        return isFloor(turn, by: reader) ? max(0, replied - 1) : replied
    }
}
