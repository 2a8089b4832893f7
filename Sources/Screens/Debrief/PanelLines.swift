import Interview

/// The people of a loop, what they wrote down and how they voted. A count of what was said, no forecast.
enum PanelLines {
    static func name(of vote: Vote) -> String {
        switch vote {
        case .stronglyInFavour: "strongly in favour"
        case .inFavour: "in favour"
        case .against: "against"
        case .stronglyAgainst: "strongly against"
        }
    }

    /// What each interviewer wrote down, counted by kind.
    static func ledger(_ round: Round, _ library: Library?, width: Int) -> [StyledLine] {
        (round.plan.sittings ?? []).indices.flatMap { sitting -> [StyledLine] in
            guard let vote = round.vote(ofSitting: sitting) else { return [] }
            return [StyledLine("\(sitting + 1) \(title(of: sitting, round, library))", .strong)]
                + StyledLine.wrapped(counts(vote), .muted, width: width, indent: 2)
        }
    }

    /// Both votes of each interviewer with their reasons, the user's own, and where they differ.
    static func votes(_ round: Round, _ library: Library?, width: Int) -> [StyledLine] {
        guard !round.votes.isEmpty else { return [] }
        var lines = [StyledLine("The panel", .heading)]
        let sittings = (round.plan.sittings ?? []).indices
        for sitting in sittings {
            guard let first = round.vote(ofSitting: sitting) else { continue }
            let second = round.vote(ofSitting: sitting, isRevote: true)
            var line = StyledLine("\(sitting + 1) \(title(of: sitting, round, library)): ", .strong)
            // Until all have been written down nobody sees another's vote, the user neither.
            guard let second else {
                lines.append(line.adding("written down, sealed", .muted))
                continue
            }
            line = line.adding(name(of: first.vote), .text)
            if second.vote != first.vote { line = line.adding(", then " + name(of: second.vote), .text) }
            lines.append(line)
            lines += StyledLine.wrapped(first.reason, .muted, width: width, indent: 2)
            if second.vote != first.vote { lines += StyledLine.wrapped(second.reason, .muted, width: width, indent: 2) }
        }
        guard sittings.contains(where: { round.vote(ofSitting: $0, isRevote: true) != nil }) else { return lines }
        if let own = round.ownVote {
            lines.append(StyledLine("You: ", .strong).adding(name(of: own.vote), .text))
            lines += StyledLine.wrapped(disagreement(round, own.vote, library), .text, width: width)
        }
        return lines
            + StyledLine.wrapped(
                "Steps and rules are ours: they count what there was to write down, and foretell nothing.", .muted,
                width: width)
    }

    private static func disagreement(_ round: Round, _ own: Vote, _ library: Library?) -> String {
        let others = (round.plan.sittings ?? []).indices.filter { sitting in
            round.vote(ofSitting: sitting, isRevote: true).map { $0.vote.isInFavour != own.isInFavour } ?? false
        }
        if others.isEmpty { return "You and the ledger are on the same side." }
        let names = others.map { "\($0 + 1) \(title(of: $0, round, library))" }.joined(separator: ", ")
        return own.isInFavour
            ? "You are in favour where these notes are too thin: \(names)."
            : "You are harder on yourself than these notes: \(names)."
    }

    private static func counts(_ vote: CastVote) -> String {
        let counts = DataPoint.Kind.allCases.compactMap { kind in
            vote.points[kind.rawValue].map { "\(kind.title) \($0)" }
        }
        return counts.isEmpty ? "nothing to write down" : counts.joined(separator: " · ")
    }

    static func title(of sitting: Int, _ round: Round, _ library: Library?) -> String {
        let id = round.plan.interviewer(of: round.plan.questions(ofSitting: sitting).lowerBound)
        return library?.interviewer(id)?.title ?? id.rawValue
    }
}
