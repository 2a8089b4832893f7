extension Phrases {
    /// People by their role who did something, as one speaks of them to the teller: "your manager", "the supplier".
    ///
    /// - Parameter spans: where they are looked for; nil: everywhere.
    public func people(in spans: [Span]? = nil) -> [String] {
        var people: [String] = []
        for index in text.tokens.indices.dropFirst() {
            let place = text.tokens[index].span
            guard spans?.contains(where: { $0.start <= place.start && place.end <= $0.end }) ?? true,
                text.tokens[index].roles.contains(.person), !text.isQuoted[index]
            else { continue }
            let before = text.tokens[index - 1]
            // "A vendor" may be any; only one that was met can be asked about.
            guard before.isDeterminer, !Self.anybody.contains(before.text) else { continue }
            // "The team lead" and "the customer service desk" are not what their first word says.
            if index + 1 < text.tokens.count, mayBelong(text.tokens[index + 1]) { continue }
            guard acts(index) else { continue }
            let isYours = before.text == "my" || before.text == "our"
            let person = (isYours ? "your " : "the ") + text.tokens[index].text
            if !people.contains(person) { people.append(person) }
        }
        return people
    }

    /// Whether a person did something, "the owner wanted", or was told something, "I told the owner"; who is only named
    /// in passing has no view that could be asked about.
    private func acts(_ person: Int) -> Bool {
        let after = person + 1 < text.tokens.count ? text.tokens[person + 1] : nil
        let isDoing =
            after.map { after in
                !after.roles.isDisjoint(with: [.pastForm, .auxiliary]) || Self.spoke.contains(after.text)
                    || Self.held.contains(after.text)
            } ?? false
        return isDoing && !Self.wouldBe.contains(after?.text ?? "")
            || person > 1 && Self.reached.contains(text.tokens[person - 2].text)
    }

    private static let held: Set<String> = [
        "was", "were", "wasn't", "weren't", "had", "hadn't", "wants", "says", "thinks", "felt", "meant", "stood", "sat",
    ]
    private static let wouldBe: Set<String> = [
        "would", "could", "should", "might", "may", "can", "will", "there", "here",
    ]
    private static let reached: Set<String> = [
        "told", "asked", "rang", "phoned", "called", "emailed", "persuaded", "convinced", "warned", "showed",
    ]

    private static let anybody: Set<String> = ["a", "an", "any", "every", "each", "no", "some", "another", "one"]
}
