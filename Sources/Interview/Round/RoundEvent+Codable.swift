/// How events are written: an object whose `type` names the case and whose other fields are the case's own.
///
/// These names are part of every stored transcript. Add to them; never change one.
extension RoundEvent: Codable {
    private enum TypeKey: String, CodingKey {
        case type, cause, ending, sitting, question
    }

    private enum Kind: String, Codable {
        case began
        case questionAsked = "question-asked"
        case answeringBegan = "answering-began"
        case edited
        case answered
        case probeAsked = "probe-asked"
        case replied
        case paused
        case resumed
        case selfRatingBegan = "self-rating-began"
        case rated
        case ended
        case reopened
        case storyNamed = "story-named"
        case remarked
        case spoken
        case checkBegan = "check-began"
        case checked
        case restBegan = "rest-began"
        case assessed
        case voted
        case votingBegan = "voting-began"
        case pokeTested = "poke-tested"
        case dismissed
    }

    /// Reads an event.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: TypeKey.self)
        func cause() throws -> EndCause { try container.decode(EndCause.self, forKey: .cause) }
        self =
            switch try container.decode(Kind.self, forKey: .type) {
            case .began: .began
            case .questionAsked: .questionAsked(try AskedQuestion(from: decoder))
            case .answeringBegan: .answeringBegan(try cause())
            case .edited: .edited(try Edit(from: decoder))
            case .answered: .answered(try cause())
            case .probeAsked: .probeAsked(try AskedProbe(from: decoder))
            case .replied: .replied(try cause())
            case .paused: .paused
            case .resumed: .resumed
            case .selfRatingBegan: .selfRatingBegan
            case .rated: .rated(try SelfRating(from: decoder))
            case .ended: .ended(try container.decode(RoundEnding.self, forKey: .ending))
            case .reopened: .reopened
            case .storyNamed: .storyNamed(try NamedStory(from: decoder))
            case .remarked: .remarked(try Remark(from: decoder))
            case .spoken: .spoken(try cause())
            case .checkBegan: .checkBegan
            case .checked: .checked(try QuickCheck(from: decoder))
            case .restBegan: .restBegan(sitting: try container.decode(Int.self, forKey: .sitting))
            case .assessed: .assessed(try Assessment(from: decoder))
            case .voted: .voted(try CastVote(from: decoder))
            case .votingBegan: .votingBegan
            case .pokeTested: .pokeTested(question: try container.decode(Int.self, forKey: .question))
            case .dismissed: .dismissed(try Dismissal(from: decoder))
            }
    }

    /// Writes an event.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: TypeKey.self)
        try container.encode(kind, forKey: .type)
        switch self {
        case .began, .paused, .resumed, .selfRatingBegan, .reopened, .checkBegan, .votingBegan: break
        case .questionAsked(let question): try question.encode(to: encoder)
        case .edited(let edit): try edit.encode(to: encoder)
        case .probeAsked(let probe): try probe.encode(to: encoder)
        case .rated(let rating): try rating.encode(to: encoder)
        case .storyNamed(let story): try story.encode(to: encoder)
        case .remarked(let remark): try remark.encode(to: encoder)
        case .checked(let check): try check.encode(to: encoder)
        case .restBegan(let sitting): try container.encode(sitting, forKey: .sitting)
        case .assessed(let assessment): try assessment.encode(to: encoder)
        case .voted(let vote): try vote.encode(to: encoder)
        case .pokeTested(let question): try container.encode(question, forKey: .question)
        case .dismissed(let dismissal): try dismissal.encode(to: encoder)
        case .answeringBegan(let cause), .answered(let cause), .replied(let cause), .spoken(let cause):
            try container.encode(cause, forKey: .cause)
        case .ended(let ending): try container.encode(ending, forKey: .ending)
        }
    }

    private var kind: Kind {
        switch self {
        case .began: .began
        case .questionAsked: .questionAsked
        case .answeringBegan: .answeringBegan
        case .edited: .edited
        case .answered: .answered
        case .probeAsked: .probeAsked
        case .replied: .replied
        case .paused: .paused
        case .resumed: .resumed
        case .selfRatingBegan: .selfRatingBegan
        case .rated: .rated
        case .ended: .ended
        case .reopened: .reopened
        case .storyNamed: .storyNamed
        case .remarked: .remarked
        case .spoken: .spoken
        case .checkBegan: .checkBegan
        case .checked: .checked
        case .restBegan: .restBegan
        case .assessed: .assessed
        case .voted: .voted
        case .votingBegan: .votingBegan
        case .pokeTested: .pokeTested
        case .dismissed: .dismissed
        }
    }
}
