/// A vote on a loop: two sides and no middle. The steps are ours, and say how much there was to write down; they foretell
/// nothing.
public enum Vote: Int, Codable, CaseIterable, Comparable, Sendable {
    /// Strongly against.
    case stronglyAgainst = 1
    /// Against.
    case against
    /// In favour.
    case inFavour
    /// Strongly in favour.
    case stronglyInFavour

    /// Whether it is on the side of yes.
    public var isInFavour: Bool { self >= .inFavour }

    /// One step towards yes or no; the last step stays.
    func moved(up: Bool) -> Vote { Vote(rawValue: rawValue + (up ? 1 : -1)) ?? self }

    /// The step nearer to no comes first.
    public static func < (left: Vote, right: Vote) -> Bool { left.rawValue < right.rawValue }
}

/// A vote that somebody wrote down.
public struct CastVote: Hashable, Sendable, Codable {
    /// The sitting, from 0, whose interviewer voted; nil: the user.
    public let sitting: Int?
    /// The vote.
    public let vote: Vote
    /// Whether it was cast again, after everybody had read everything.
    public let isRevote: Bool
    /// What it was built from, in one sentence; empty for the user's own.
    public let reason: String
    /// How many data points of each kind were written down; empty where a vote rests on others' notes.
    public let points: [String: Int]

    /// A vote.
    public init(
        sitting: Int?, vote: Vote, isRevote: Bool = false, reason: String = "", points: [String: Int] = [:]
    ) {
        self.sitting = sitting
        self.vote = vote
        self.isRevote = isRevote
        self.reason = reason
        self.points = points
    }
}

extension Round {
    /// An interviewer's first vote, or the second one.
    public func vote(ofSitting sitting: Int, isRevote: Bool = false) -> CastVote? {
        votes.last { $0.sitting == sitting && $0.isRevote == isRevote }
    }

    /// The user's own vote.
    public var ownVote: CastVote? { votes.last { $0.sitting == nil } }
}
