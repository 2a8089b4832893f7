/// Reads the fields of one table and notes every problem with file, place and remedy.
///
/// A field that is missing or wrong reads as nil and leaves a problem behind; `unread` names what nobody asked for.
struct TableReader {
    let file: String
    let place: String
    let diagnosis: Diagnosis
    private let fields: [String: TOMLNode]

    init(_ fields: [String: TOMLNode], file: String, place: String = "", diagnosis: Diagnosis) {
        self.fields = fields
        self.file = file
        self.place = place
        self.diagnosis = diagnosis
    }

    /// The same table, named better in messages.
    func named(_ place: String) -> TableReader {
        TableReader(fields, file: file, place: place, diagnosis: diagnosis)
    }

    func has(_ key: String) -> Bool { fields[key] != nil }

    var keys: [String] { fields.keys.sorted() }

    func problem(_ what: String, remedy: String = "", severity: Problem.Severity = .error) {
        diagnosis.add(Problem(file: file, place: place, what: what, remedy: remedy, severity: severity))
    }

    // MARK: Fields that must be there

    func string(_ key: String) -> String? {
        guard let node = fields[key] else { return missing(key) }
        guard case .string(let text) = node else { return wrong(key, node, wanted: "text") }
        return checked(text, key: key)
    }

    func strings(_ key: String) -> [String]? {
        guard let node = fields[key] else { return missing(key) }
        guard case .array(let nodes) = node else { return wrong(key, node, wanted: "a list of texts") }
        var texts: [String] = []
        for node in nodes {
            guard case .string(let text) = node else { return wrong(key, node, wanted: "a list of texts") }
            guard let text = checked(text, key: key) else { return nil }
            texts.append(text)
        }
        return texts
    }

    func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let node = fields[key] else { return missing(key) }
        guard case .integer(let number) = node else { return wrong(key, node, wanted: "a whole number") }
        guard range.contains(number) else {
            problem("`\(key)` is \(number)", remedy: "choose \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    /// A number with or without a point.
    func number(_ key: String, in range: ClosedRange<Double>) -> Double? {
        guard let node = fields[key] else { return missing(key) }
        let value: Double
        switch node {
        case .integer(let number): value = Double(number)
        case .number(let number): value = number
        case .string, .bool, .array, .table, .other: return wrong(key, node, wanted: "a number")
        }
        guard range.contains(value) else {
            problem("`\(key)` is \(value)", remedy: "choose \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return value
    }

    func bool(_ key: String) -> Bool? {
        guard let node = fields[key] else { return missing(key) }
        guard case .bool(let value) = node else { return wrong(key, node, wanted: "true or false") }
        return value
    }

    /// One of a fixed set of names.
    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, of _: Choice.Type = Choice.self) -> Choice?
    where Choice.RawValue == String {
        guard let text = string(key) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let names = Choice.allCases.map(\.rawValue)
        let nearest = NearestName.suggestion(for: text, among: names)
        problem(
            "unknown \(key) \"\(text)\"", remedy: nearest.isEmpty ? "choose \(names.joined(separator: ", "))" : nearest)
        return nil
    }

    // MARK: Fields that may be absent

    /// Reads a field only where it is there; a wrong one leaves a problem and reads as absent.
    func optional<Value>(_ key: String, _ read: (String) -> Value?) -> Value? {
        has(key) ? read(key) : nil
    }

    func optionalStrings(_ key: String) -> [String] { optional(key, strings) ?? [] }

    /// The tables of a `[[key]]`, each with its own place. `idKey` names the field that tells them apart.
    func tables(_ key: String, idKey: String? = "id") -> [TableReader] {
        guard let node = fields[key] else { return [] }
        guard case .array(let nodes) = node else {
            problem("`\(key)` is \(node.kind)", remedy: "write [[\(key)]] before each")
            return []
        }
        return nodes.enumerated().compactMap { index, node in
            guard case .table(let table) = node else {
                problem("`\(key)` holds \(node.kind)", remedy: "write [[\(key)]] before each")
                return nil
            }
            var name = "\(key) \(index + 1)"
            if let idKey, case .string(let id)? = table[idKey] { name = "\(key) \"\(id)\"" }
            let inner = place.isEmpty ? name : "\(place), \(name)"
            return TableReader(table, file: file, place: inner, diagnosis: diagnosis)
        }
    }

    /// A `[key]` table.
    func table(_ key: String) -> TableReader? {
        guard let node = fields[key] else { return nil }
        guard case .table(let table) = node else { return wrong(key, node, wanted: "a table") }
        return TableReader(table, file: file, place: place.isEmpty ? key : "\(place), \(key)", diagnosis: diagnosis)
    }

    /// Names fields that nothing reads: a misspelt one would be lost in silence otherwise.
    func warnOfUnknown(besides known: [String]) {
        for key in keys where !known.contains(key) {
            problem(
                "unknown field `\(key)`", remedy: NearestName.suggestion(for: key, among: known), severity: .warning)
        }
    }

    // MARK: Problems

    private func missing<Value>(_ key: String) -> Value? {
        problem("`\(key)` is missing", remedy: "add it")
        return nil
    }

    private func wrong<Value>(_ key: String, _ node: TOMLNode, wanted: String) -> Value? {
        problem("`\(key)` is \(node.kind)", remedy: "make it \(wanted)")
        return nil
    }

    /// Texts of packs are shown on a terminal: no control may be in them.
    private func checked(_ text: String, key: String) -> String? {
        for scalar in text.unicodeScalars where scalar != "\n" {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
                problem(
                    "`\(key)` holds the control character U+\(String(scalar.value, radix: 16, uppercase: true))",
                    remedy: "take it out")
                return nil
            default: continue
            }
        }
        return text
    }
}
