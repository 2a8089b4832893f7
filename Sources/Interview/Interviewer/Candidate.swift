/// A follow-up that could be asked now, and how good it would be.
struct Candidate {
    let probe: AskedProbe
    /// How much of what its family is after is missing: 0, nothing, to 1; more goes before everything else.
    let need: Double
    /// How far the interviewer's taste, the principle and what was asked before pull towards its family; 1: not at all.
    let weight: Double
    let origin: Origin

    /// Where a follow-up comes from.
    enum Origin {
        /// Made for the question; so many of its family fit, 0–1.
        case made(fits: Double)
        /// Could be put to anybody; between equals the order in which a note-taker closes gaps decides.
        case general(order: Int)
    }

    var isMade: Bool {
        switch origin {
        case .made: true
        case .general: false
        }
    }

    /// How much it is called for (DOMAIN.md 3.1).
    var score: Double { need * weight }

    /// How far what is missing counts beside how likely a follow-up is to fit at all: readers who judged 3,000 of them
    /// after answers of all kinds found that where it comes from and its family tell that best by far.
    private static let needShare = 0.3
    /// What goes before everything else: a case instead of a theory, a number that changed, a story told twice.
    private static let urgency = 2.0
    /// What can be put to anybody fits where something is missing altogether, and hardly where it is not.
    private static let generalFit = 0.55

    /// How good it would be to ask this now: the best candidate is asked.
    var rank: Double {
        let called = (need > 1 ? Self.urgency : Self.needShare) * need
        switch origin {
        case .made(let fits): return weight * (fits + called)
        case .general(let order):
            let gap = min(1, need)
            return weight * (Self.generalFit * gap * gap * gap + called) - Double(order) * 0.0001
        }
    }
}
