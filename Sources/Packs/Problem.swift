/// Something wrong in a file: where, what, and what to do.
public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// How much is lost by it.
    public enum Severity: Hashable, Sendable {
        /// Something was left out.
        case error
        /// Nothing was left out, but it is probably not what was meant.
        case warning
    }

    /// The file, as the user would name it.
    public let file: String
    /// The place in the file, such as `question "ownership.handover"`; empty: the whole file.
    public let place: String
    /// What is wrong.
    public let what: String
    /// What to do about it; empty: `what` says it.
    public let remedy: String
    /// How much is lost by it.
    public let severity: Severity

    /// A problem from its parts.
    public init(file: String, place: String = "", what: String, remedy: String = "", severity: Severity = .error) {
        self.file = file
        self.place = place
        self.what = what
        self.remedy = remedy
        self.severity = severity
    }

    /// One line: `file: place: what; remedy`.
    public var description: String {
        let head = [file, place, what].filter { !$0.isEmpty }.joined(separator: ": ")
        return remedy.isEmpty ? head : head + "; " + remedy
    }
}

/// Collects problems while files are read, so that one broken line does not hide the next.
final class Diagnosis {
    private(set) var problems: [Problem] = []

    func add(_ problem: Problem) {
        problems.append(problem)
    }
}
