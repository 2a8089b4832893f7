/// Finds the name that was probably meant.
public enum NearestName {
    /// The candidate nearest to a mistyped name, or nil where none is near.
    ///
    /// Near: at most a third of the letters are inserted, deleted, replaced or changed over (optimal string alignment
    /// distance), or one begins with the other.
    public static func to(_ name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
        let measured = candidates.map { candidate -> (name: String, distance: Int) in
            let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
            let isPrefix = wanted.count >= 3 && letters.starts(with: wanted)
            return (candidate, isPrefix ? 1 : distance(wanted, letters))
        }
        guard let best = measured.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }) else { return nil }
        return best.distance <= max(1, max(wanted.count, best.name.unicodeScalars.count) / 3) ? best.name : nil
    }

    /// `; did you mean "x"?`, or nothing where no name is near.
    public static func suggestion(for name: String, among candidates: some Sequence<String>) -> String {
        to(name, among: candidates).map { "did you mean \"\($0)\"?" } ?? ""
    }

    private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        var before: [Int] = []
        var previous = Array(0...other.count)
        for i in one.indices {
            var row = [i + 1]
            for j in other.indices {
                var least = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (one[i] == other[j] ? 0 : 1))
                if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
                    least = min(least, before[j - 1] + 1)
                }
                row.append(least)
            }
            before = previous
            previous = row
        }
        return previous[other.count]
    }
}
