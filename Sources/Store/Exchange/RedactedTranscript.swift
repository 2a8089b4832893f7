public import Interview

extension Transcript {
    /// The round with names, companies and money masked in all that the user wrote and in what was quoted of it.
    ///
    /// The keys are gone: each answer stands at once, at the moment its first key was pressed.
    public var redacted: Transcript {
        let redactor = Redactor(learningFrom: ownWords)
        var masked: [TimedEvent] = []
        var round = Round(plan: plan)
        /// Where the text of the box will stand among the events, and since when.
        var box: (index: Int, since: Offset)?
        func settle() {
            let text = redactor.masked(round.draft.text)
            if let box, !text.isEmpty {
                masked.insert(TimedEvent(.edited(Edit(start: 0, end: 0, text: text)), at: box.since), at: box.index)
            }
            box = nil
        }
        for event in events {
            switch event.event {
            case .edited: box = box ?? (masked.count, event.offset)
            case .answered, .replied:
                settle()
                masked.append(event)
            default: masked.append(TimedEvent(event.event.redacted(by: redactor), at: event.offset))
            }
            round.apply(event)
        }
        settle()
        return Transcript(
            id: id, startedAt: startedAt, utcOffset: utcOffset, plan: plan, events: masked,
            tags: Tags.tidied(tags.map(redactor.masked)), note: redactor.masked(note))
    }

    /// All that the user wrote.
    private var ownWords: [String] {
        let round = round
        return round.turns.flatMap { turn in
            [turn.answer?.text, turn.story].compactMap(\.self) + turn.probes.compactMap { $0.reply?.text }
        } + [round.draft.text, note]
    }
}

extension RoundEvent {
    /// What may quote the user, masked; the wordings of questions are not the user's.
    fileprivate func redacted(by redactor: Redactor) -> RoundEvent {
        switch self {
        case .probeAsked(let probe):
            .probeAsked(
                AskedProbe(
                    family: probe.family, level: probe.level, ask: redactor.masked(probe.ask),
                    reason: redactor.masked(probe.reason), quotes: probe.quotes.map(redactor.masked)))
        case .storyNamed(let story):
            .storyNamed(NamedStory(question: story.question, name: redactor.masked(story.name)))
        case .remarked(let remark): .remarked(Remark(kind: remark.kind, text: redactor.masked(remark.text)))
        default: self
        }
    }
}
