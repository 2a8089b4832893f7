import Packs
import Testing

/// One change of one file, what must be said about it, and what may be missing afterwards.
struct Damage: CustomTestStringConvertible, Sendable {
    let file: String
    let old: String
    let new: String
    /// The line that the user reads: file, place, what is wrong, what to do.
    let says: String
    /// All that may be gone.
    let loses: Set<String>
    let severity: Problem.Severity

    init(
        _ file: String, _ old: String, _ new: String, says: String, loses: Set<String> = [],
        severity: Problem.Severity = .error
    ) {
        self.file = file
        self.old = old
        self.new = new
        self.says = says
        self.loses = loses
        self.severity = severity
    }

    var testDescription: String { says }
}

extension Damage {
    private static let handover = #"mini/ownership.toml: question "ownership.handover""#
    private static let gap = #"mini/ownership.toml: question "ownership.gap""#
    private static let whyProbe: Set = ["probe Why then?"]
    private static let gapGone: Set = ["question ownership.gap"]

    private static func ownership(
        _ old: String, _ new: String, says: String, loses: Set<String> = [],
        severity: Problem.Severity = .error
    ) -> Damage {
        Damage("mini/ownership.toml", old, new, says: says, loses: loses, severity: severity)
    }

    private static let gapWordings = #"wordings = ["What is a gap?", "Where do gaps come from?"]"#

    /// Fields of a question that are not there.
    static let missing: [Damage] = [
        ownership(gapWordings, "", says: "\(gap): `wordings` is missing; add it", loses: gapGone),
        ownership(
            gapWordings, "wordings = []", says: "\(gap): no wording; write at least two in `wordings`", loses: gapGone),
        ownership(
            gapWordings, #"wordings = ["What is a gap?"]"#,
            says: "\(gap): only one wording; add a second one that says it differently", severity: .warning),
        ownership(#"kind = "opinion""#, "", says: "\(gap): `kind` is missing; add it", loses: gapGone),
        ownership(
            #"id = "ownership.gap""#, "", says: "mini/ownership.toml: question 2: `id` is missing; add it",
            loses: gapGone),
        ownership(#"ask = "Why then?""#, "", says: "\(handover), probe 1: `ask` is missing; add it", loses: whyProbe),
        ownership(#"family = "why""#, "", says: "\(handover), probe 1: `family` is missing; add it", loses: whyProbe),
    ]

    /// Fields of a question that are something else than they should be.
    static let wrongTypes: [Damage] = [
        ownership(
            gapWordings, #"wordings = "What is a gap?""#, says: "\(gap): `wordings` is text; make it a list of texts",
            loses: gapGone),
        ownership(
            gapWordings, #"wordings = ["What is a gap?", 7]"#,
            says: "\(gap): `wordings` is a number; make it a list of texts", loses: gapGone),
        ownership(
            #"kind = "opinion""#, "kind = true", says: "\(gap): `kind` is true or false; make it text", loses: gapGone),
        ownership(
            #"id = "ownership.gap""#, "id = 1979-05-27",
            says: "mini/ownership.toml: question 2: `id` is a date; make it text", loses: gapGone),
        ownership(#"lens = "sacrifice""#, "lens = 3", says: "\(handover): `lens` is a number; make it text"),
        ownership("level = 6", #"level = "6""#, says: "\(handover): `level` is text; make it a whole number"),
        ownership("level = 6", "level = 6.5", says: "\(handover): `level` is a number; make it a whole number"),
        ownership(
            "self_critical = true", #"self_critical = "yes""#,
            says: "\(handover): `self_critical` is text; make it true or false"),
        ownership(
            #"tip = "Name the date.""#, #"tip = ["Name it."]"#, says: "\(handover): `tip` is a list; make it text"),
        ownership(
            #"also = ["frugality"]"#, "also = {}", says: "\(handover): `also` is a table; make it a list of texts"),
    ]

    /// Texts and numbers that are too long, too large or would be obeyed by a terminal.
    static let outOfBounds: [Damage] = [
        ownership("level = 6", "level = 9", says: "\(handover): `level` is 9; choose 4 to 8"),
        ownership(
            "What is a gap?", String(repeating: "x", count: 301),
            says: "\(gap): a text of `wordings` has 301 characters; write 1 to 300 characters", loses: gapGone),
        ownership(
            "What is a gap?", "", says: "\(gap): `wordings` holds an empty text; write 1 to 300 characters",
            loses: gapGone),
        ownership(
            "Why then?", String(repeating: "x", count: 201),
            says: "\(handover), probe 1: `ask` is empty, too long or has a slot; write 1 to 200 characters",
            loses: whyProbe),
        ownership(
            "Why then?", "Why {claim}?",
            says: "\(handover), probe 1: `ask` is empty, too long or has a slot; write 1 to 200 characters",
            loses: whyProbe),
        ownership(
            "What is a gap?", #"What is \u001B[2J a gap?"#,
            says: "\(gap): `wordings` holds the control character U+1B; take it out", loses: gapGone),
        ownership(
            "What is a gap?", #"What is \u202E a gap?"#,
            says: "\(gap): `wordings` holds the control character U+202E; take it out", loses: gapGone),
        ownership(
            "What is a gap?", #"What is \u009B2J a gap?"#,
            says: "\(gap): `wordings` holds the control character U+9B; take it out", loses: gapGone),
        ownership(
            "Name the date.", #"Name\tthe date."#,
            says: "\(handover): `tip` holds the control character U+9; take it out"),
    ]

    /// Names that mean nothing, or two things.
    static let names: [Damage] = [
        ownership(
            #"lens = "sacrifice""#, #"lens = "sacrfice""#,
            says: #"\#(handover): unknown lens "sacrfice"; did you mean "sacrifice"?"#),
        ownership(
            #"id = "ownership.gap""#, #"id = "Ownership gap""#,
            says: #"mini/ownership.toml: question "Ownership gap": `id` "Ownership gap" is no id; "#
                + "use lower-case letters, digits, hyphens and dots", loses: gapGone),
        ownership(
            #"id = "ownership.gap""#, #"id = "ownership.handover""#,
            says: #"mini/ownership.toml: the id "ownership.handover" is used twice; give one of them another id"#,
            loses: gapGone),
        ownership(
            #"kind = "opinion""#, #"kind = "opinon""#,
            says: #"\#(gap): unknown kind "opinon"; did you mean "opinion"?"#, loses: gapGone),
        ownership(
            #"kind = "opinion""#, #"kind = "zzz""#,
            says: #"\#(gap): unknown kind "zzz"; choose behavioural, opinion, practice, situational, market, "#
                + "company-improvement, company-why, self-rating", loses: gapGone),
        ownership(
            #"family = "why""#, #"family = "wy""#,
            says: #"\#(handover): unknown probe family "wy"; did you mean "why"?"#, severity: .warning),
        ownership(
            #"also = ["frugality"]"#, #"also = ["frugalty"]"#,
            says: #"\#(handover): unknown principle "frugalty"; did you mean "frugality"?"#, severity: .warning),
        ownership(
            #"tip = "Name the date.""#, #"tpi = "Name the date.""#,
            says: #"\#(handover): unknown field `tpi`; did you mean "tip"?"#, severity: .warning),
        ownership(
            #"cues = ["own"]"#, #"clues = ["own"]"#,
            says: #"mini/ownership.toml: unknown field `clues`; did you mean "cues"?"#, severity: .warning),
        Damage(
            "mini/tensions.toml", #"against = "frugality""#, #"against = "frugalty""#,
            says: #"mini/tensions.toml: question "tension.spend": unknown principle "frugalty"; "#
                + #"did you mean "frugality"?"#, severity: .warning),
        Damage(
            "mini/pack.toml", #"id = "mini""#, #"id = "maxi""#,
            says: #"mini/pack.toml: `id` is "maxi" but the folder is "mini"; make them equal"#, severity: .warning),
    ]

    private static let exhibit = #"mini/ownership.toml: exhibit "ownership.exhibit""#
    private static let exhibitGone: Set = ["exhibit ownership.exhibit"]

    /// What is wrong in sample answers.
    static let exhibits: [Damage] = [
        ownership(#"work = "baker""#, "", says: "\(exhibit): `work` is missing; add it", loses: exhibitGone),
        ownership(
            #"level = "weak""#, #"level = "week""#, says: #"\#(exhibit): unknown level "week"; did you mean "weak"?"#,
            loses: exhibitGone),
        ownership(
            #"text = ""#, #"text = "\u0007"#,
            says: "\(exhibit): `text` holds the control character U+7; take it out", loses: exhibitGone),
        ownership(
            #"note = "#, "nota = ", says: #"\#(exhibit): unknown field `nota`; did you mean "note"?"#,
            severity: .warning),
    ]

    /// What is wrong outside of questions.
    static let heads: [Damage] = [
        Damage("mini/pack.toml", #"title = "Mini""#, "", says: "mini/pack.toml: `title` is missing; add it"),
        Damage(
            "mini/pack.toml", #"disclaimer = "Ours.""#, "disclaimer = 1",
            says: "mini/pack.toml: `disclaimer` is a number; make it text"),
        ownership(#"asks = "Is it yours?""#, "", says: "mini/ownership.toml: `asks` is missing; add it"),
        ownership(
            #"traps = ["waiting"]"#, "traps = 1",
            says: "mini/ownership.toml: `traps` is a number; make it a list of texts"),
        Damage(
            "mini/tensions.toml", #"against = "frugality""#, "",
            says: #"mini/tensions.toml: question "tension.spend": `against` is missing; add it"#,
            loses: ["question tension.spend"]),
    ]

    private static let peer = #"interviewers.toml: interviewer "peer""#
    private static let quick = #"rounds.toml: preset "quick""#
    private static let why = #"probes.toml: family "why""#
    private static let slotWording: Set = ["wording Why did we {we_verb}?"]

    /// What is wrong in the files that all packs share.
    static let shared: [Damage] = [
        Damage(
            "probes.toml", "{we_verb}", "{we_vreb}",
            says: #"\#(why), wording 2: unknown slot {we_vreb}; did you mean "we_verb"?"#, loses: slotWording),
        Damage(
            "probes.toml", #"slots = ["we_verb"]"#, "",
            says: "\(why), wording 2: `slots` and the braces in `ask` differ; name each slot in both",
            loses: slotWording),
        Damage(
            "probes.toml", #"slots = ["we_verb"]"#, #"slots = ["we_verb", "metric"]"#,
            says: "\(why), wording 2: `slots` and the braces in `ask` differ; name each slot in both",
            loses: slotWording),
        Damage(
            "probes.toml", "level = 2", "level = 5", says: "\(why), wording 2: `level` is 5; choose 1 to 4",
            loses: slotWording),
        Damage(
            "probes.toml", "Why did we {we_verb}?", String(repeating: "x", count: 201),
            says: "\(why), wording 2: `ask` is empty or too long; write 1 to 200 characters", loses: slotWording),
        Damage(
            "probes.toml", "fits = 0.6", "fits = 6",
            says: #"probes.toml: family "trade-off": `fits` is 6.0; choose 0.0 to 1.0"#),
        Damage(
            "probes.toml", "[[family.wording]]\nlevel = 1\nask = \"What did it cost?\"", "",
            says: #"probes.toml: family "trade-off": no wording; add a [[family.wording]]"#,
            loses: ["wording What did it cost?"]),
        Damage(
            "interviewers.toml", #"favours = ["why"]"#, #"favours = ["trade-of"]"#,
            says: #"\#(peer): unknown probe family "trade-of"; did you mean "trade-off"?"#, severity: .warning),
        Damage(
            "interviewers.toml", #"avoids = ["trade-off"]"#, #"avoids = ["whys"]"#,
            says: #"\#(peer): unknown probe family "whys"; did you mean "why"?"#, severity: .warning),
        Damage(
            "interviewers.toml", #"tone = "warm""#, #"tone = "icy""#,
            says: #"\#(peer): unknown tone "icy"; choose warm, neutral, tough"#),
        Damage("interviewers.toml", "patience = 5", "patience = 0", says: "\(peer): `patience` is 0; choose 1 to 14"),
        Damage(
            "interviewers.toml", "silence = 1.5", "silence = nan",
            says: "\(peer): `silence` is nan; choose 0.0 to 4.0"),
        Damage(
            "rounds.toml", #"interviewer = "peer""#, #"interviewer = "pear""#,
            says: #"\#(quick): unknown interviewer "pear"; did you mean "peer"?"#, severity: .warning),
        Damage(
            "rounds.toml", "questions = 1", "questions = 0", says: "\(quick): `questions` is 0; choose 1 to 100",
            loses: ["preset quick"]),
        Damage(
            "rounds.toml", "think = 10", "think = 10.5", says: "\(quick): `think` is a number; make it a whole number",
            loses: ["preset quick"]),
        Damage(
            "rounds.toml", "[[preset]]", "[preset]",
            says: "rounds.toml: `preset` is a table; write [[preset]] before each", loses: ["preset quick"]),
        Damage(
            "lexicon.toml", #"vague = ["vague"]"#, #"vague = "vague""#,
            says: "lexicon.toml: `vague` is text; make it a list of texts"),
        Damage(
            "rubric.toml", #"["none", "#, "[",
            says: #"rubric.toml: dimension "order": 4 anchors; write 5, from 1 to 5"#, loses: ["dimension order"]),
        Damage(
            "rubric.toml", #"ask = "Could it be retold?""#, "ask = true",
            says: #"rubric.toml: check "order": `ask` is true or false; make it text"#, loses: ["check order"]),
    ]
}
