/// What a word is by itself, in any text: its kind among the function words, and what its form tells. One look at a word
/// finds all of it; the rules are written in unions of these.
package struct WordRoles: OptionSet, Sendable, Hashable {
    package let rawValue: UInt64

    package init(rawValue: UInt64) { self.rawValue = rawValue }

    private static func bit(_ place: UInt64) -> WordRoles { WordRoles(rawValue: 1 << place) }

    // MARK: Kinds of function words

    static let article = bit(0)
    static let demonstrative = bit(1)
    static let possessive = bit(2)
    /// Pronouns that act, with what is written on to them: "I'd".
    static let subject = bit(3)
    /// Pronouns that are acted on.
    static let object = bit(4)
    static let preposition = bit(5)
    /// "down", "away": they may end a phrase.
    static let particle = bit(6)
    static let coordinator = bit(7)
    static let subordinator = bit(8)
    static let being = bit(9)
    static let auxiliary = bit(10)
    /// Words of degree and order, and negations.
    static let degree = bit(11)

    // MARK: Who acts

    static let speaker = bit(12)
    static let group = bit(13)
    static let other = bit(14)

    /// The speaker as somebody who acts: "I", "I'd".
    static let actor = bit(32)

    // MARK: Verbs

    /// The form of a regular past: "listed".
    static let pastForm = bit(15)
    /// Irregular participles.
    static let participle = bit(16)
    /// May stand between a subject and its verb: "then", "quickly".
    static let adverb = bit(17)
    /// The commonest irregular past forms, states among them.
    static let tensed = bit(18)
    /// Ends one subject's row of acts: another one begins.
    static let newSubject = bit(19)

    // MARK: Cutting and numbers

    /// Ends in a point without ending a sentence.
    static let abbreviation = bit(20)
    /// A run of words without marks can be cut before it …
    static let joint = bit(21)
    /// … where one of these follows.
    static let opener = bit(22)
    /// A number, or a part of one.
    static let numeral = bit(23)
    /// Makes the number behind it rough: "about".
    static let rough = bit(24)
    /// Something comes on top, or at a later time: "another", "by then".
    static let further = bit(25)
    static let later = bit(26)
    /// Behind an amount, what it is told for: "nine pounds an hour".
    static let rate = bit(34)

    /// Verbs that say next to nothing.
    static let light = bit(33)

    // MARK: Quoting

    /// People by what they are to the teller: "manager".
    static let person = bit(27)
    /// In -ed, but no past of a doing: "need", "tired".
    fileprivate static let noPast = bit(28)
    /// Makes a passive of the participle behind it.
    static let passiveMaker = bit(29)
    /// Chains another act to the one before: "and".
    static let chain = bit(30)
    /// Opens a thing rather than an actor where no comma stands before.
    static let opensPhrase = bit(31)

    // MARK: Unions

    /// Words without meaning of their own.
    package static let function: WordRoles = [
        .article, .demonstrative, .possessive, .subject, .object, .preposition, .particle, .coordinator, .subordinator,
        .being, .auxiliary, .degree,
    ]
    /// Hangs in the air at the end of a quotation.
    package static let dangling: WordRoles = [
        .article, .demonstrative, .possessive, .subject, .preposition, .coordinator, .subordinator, .being, .auxiliary,
        .degree,
    ]
    /// Begins another clause, or the verb of this one.
    static let clauseBoundary: WordRoles = [.coordinator, .subordinator, .subject, .being, .auxiliary]
    /// Explains nothing to a person, whatever it weighs.
    static let sayingNothing: WordRoles = [
        .article, .demonstrative, .possessive, .subject, .object, .preposition, .coordinator, .being,
    ]
    static let determiner: WordRoles = [.article, .demonstrative, .possessive]

    // MARK: Looking up

    /// What a word is, by its letters in lower case and their hash.
    static func of(_ letters: some BidirectionalCollection<UInt8>, hash: UInt64) -> WordRoles {
        var roles = table[hash] ?? []
        switch letters.last {
        case UInt8(ascii: "d") where !roles.contains(.noPast) && isLonger(letters, than: 3, ending: "ed"):
            roles.insert(.pastForm)
        case UInt8(ascii: "y") where isLonger(letters, than: 4, ending: "ly"): roles.insert(.adverb)
        default: break
        }
        return roles
    }

    /// What a word in lower case is.
    package static func of(_ word: String) -> WordRoles { of(word.utf8, hash: WordHash.of(word)) }

    private static func isLonger(
        _ letters: some BidirectionalCollection<UInt8>, than count: Int, ending: StaticString
    ) -> Bool {
        letters.count > count && letters.dropLast().last == ending.utf8Start[0]
    }

    private static let table: WordTable<WordRoles> = {
        var roles: [UInt64: WordRoles] = [:]
        for (role, words) in lists {
            for word in words.split(whereSeparator: \.isWhitespace) {
                roles[WordHash.of(word.utf8), default: []].formUnion(role)
            }
        }
        return WordTable(roles.map { ($0.key, $0.value) })
    }()
}

extension WordRoles {
    /// The words of each role.
    private static var lists: [(WordRoles, String)] {
        [
            (.article, "the a an"),
            (.demonstrative, "this that these those"),
            (.possessive, "my our your his her their its"),
            (
                .subject,
                """
                i we he she they it you i'd i've i'm i'll we'd we've we're we'll he'd she'd they'd it's that's there
                """
            ),
            (.object, "me us him them her it you"),
            (.preposition, "of to in on at for by from with into about over out up than as like"),
            (.particle, "down around through off away back"),
            (.coordinator, "and but or so then"),
            (
                .subordinator,
                "because when while if which who that since until as where though although after before what how why"
            ),
            (.being, "was were is are be been being"),
            (.auxiliary, "had have has did do does would could didn't got"),
            (
                .degree,
                """
                very just also quite really more most all some any no not each every one even still only well first last
                next other another
                """
            ),
            (.actor, "i i'd i've"),
            (.speaker, "i i'd i've i'm i'll me my"),
            (.group, "we we'd we've we're we'll our"),
            (
                .other,
                "he she they it you he'd she'd they'd it's that's there nobody everyone someone people this that"
            ),
            (
                .participle,
                """
                given taken done seen shown written chosen broken driven eaten fallen forgotten gone grown known spoken
                stolen thrown worn torn drawn flown hidden ridden rung sung sunk begun beaten bitten blown frozen sworn
                woken withdrawn overseen undone put cut set hit shut let read made built sent told left brought bought
                found held kept lost paid sold taught caught led met run
                """
            ),
            (
                .adverb,
                """
                then also just even still only always never so first later once soon often again now had did have myself
                too both all sort kind of
                """
            ),
            (
                .tensed,
                """
                was were went came got had fell rose grew made took gave kept won lost paid sold cut left became ran saw
                found said told stood held did didn't wasn't
                """
            ),
            (
                .newSubject,
                """
                he she they it we you which who that because what there this these those when while if as where until his
                her their our the a my
                """
            ),
            (
                .abbreviation,
                """
                mr mrs ms dr prof st sr jr vs approx inc ltd dept fig e g i a p no max min tel ext hrs mins wk wks yr yrs
                mgmt govt
                """
            ),
            (.joint, "so and but then because cause cos anyway"),
            (.opener, "i we he she they it the my our that this there then i'd i've i'm it's that's we'd they'd"),
            (
                .numeral,
                """
                zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
                seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen hundred thousand
                million billion grand half halved third thirds quarter quarters twice double doubled triple tripled trebled
                a
                """
            ),
            (
                .noPast,
                """
                need indeed speed feed seed exceed proceed succeed bed red shed hundred weed breed bleed agreed-upon supposed
                naked sacred wicked unlimited limited advanced experienced interested used aged tired embarrassed scared
                worried excited surprised annoyed ashamed bored confused pleased disappointed stressed relieved concerned
                convinced tied married retired qualified based united infrared deed greed reed steed ted fred ned ed
                """
            ),
            (.passiveMaker, "was were been being be got is are gets get"),
            (.chain, "and then or but"),
            (.opensPhrase, "the a my his her their our"),
            (.light, "went took get got like"),
            (.rough, "about around roughly nearly almost over under least most some maybe up than"),
            (.further, "more another other others further extra additional remaining"),
            (.rate, "a an per each every apiece"),
            (.later, "now later already new eventually finally today by nowadays grew hit reached"),
            (
                .person,
                """
                manager director boss supervisor engineer engineers designer designers supplier suppliers vendor partner
                partners colleague colleagues board owner owners chef nurse nurses doctor doctors consultant teacher
                teachers foreman client clients customer customers landlord driver drivers accountant lawyer inspector
                trustees volunteers parents mother father team developer developers analyst analysts assistant
                receptionist sergeant captain professor student students intern trainee trainees apprentice
                contractor contractors tenant tenants patient patients guest guests pupil pupils buyer buyers merchant
                planner auditor
                """
            ),
        ]
    }
}
