public import Canvas

/// Reads theme files: a palette of named colours, and a style for each role by its dotted name.
public enum ThemeLoader {
    /// Themes, and what was wrong with the files they were made from.
    public struct Outcome: Sendable {
        /// The themes that could be read, in the order of their files.
        public let themes: [Theme]
        /// The names of the themes that others build on, by theme.
        public let parents: [String: String]
        /// What could not be read, or looks wrong.
        public let problems: [Problem]

        /// An outcome from its parts.
        public init(themes: [Theme], parents: [String: String], problems: [Problem]) {
            self.themes = themes
            self.parents = parents
            self.problems = problems
        }
    }

    /// Reads theme files; a later file with the same id takes the place of an earlier one.
    public static func load(_ files: [SourceFile]) -> Outcome {
        let diagnosis = Diagnosis()
        var sheets: [ThemeSheet] = []
        for file in files {
            guard let sheet = ThemeSheet(file, diagnosis: diagnosis) else { continue }
            sheets.removeAll { $0.id == sheet.id }
            sheets.append(sheet)
        }
        let themes = sheets.map { sheet in
            Theme(
                id: sheet.id, title: sheet.title, isLight: sheet.isLight,
                named: styles(of: sheet, among: sheets, diagnosis))
        }
        // A role's problem is met again in each theme that inherits it.
        let problems = diagnosis.problems.reduce(into: [Problem]()) { if !$0.contains($1) { $0.append($1) } }
        let parents = sheets.compactMap { sheet in sheet.inherits.map { (sheet.id, $0) } }
        return Outcome(
            themes: themes, parents: Dictionary(parents) { first, _ in first }, problems: problems)
    }

    /// One theme, read from its file and those it inherits from alone: what the first frame needs and no more.
    ///
    /// A theme's file bears its id. Nil where there is none, or something is wrong with it: `load` tells what.
    public static func theme(_ id: String, among files: [SourceFile]) -> Theme? {
        var needed: [SourceFile] = []
        var next: String? = id
        while let name = next, let file = files.last(where: { $0.path == name + ".toml" }), !needed.contains(file) {
            needed.append(file)
            next = ThemeSheet(file, diagnosis: Diagnosis())?.inherits
        }
        return load(needed).themes.first { $0.id == id }
    }

    /// The styles of a theme, those it inherits first.
    private static func styles(of sheet: ThemeSheet, among sheets: [ThemeSheet], _ diagnosis: Diagnosis) -> [String:
        Style]
    {
        var chain = [sheet]
        while let name = chain[0].inherits {
            guard !chain.contains(where: { $0.id == name }) else {
                diagnosis.add(
                    Problem(
                        file: sheet.file, what: "inherits from itself by way of \"\(name)\"", remedy: "break the circle"
                    ))
                break
            }
            guard let parent = sheets.first(where: { $0.id == name }) else {
                diagnosis.add(
                    Problem(
                        file: sheet.file, what: "inherits from the unknown theme \"\(name)\"",
                        remedy: NearestName.suggestion(for: name, among: sheets.map(\.id))))
                break
            }
            chain.insert(parent, at: 0)
        }
        let palette = chain.reduce(into: [String: Color]()) { $0.merge($1.palette) { _, last in last } }
        return chain.reduce(into: [String: Style]()) { styles, sheet in
            for role in sheet.roles {
                styles[role.name] = role.style(with: palette, diagnosis)
            }
        }
    }
}

/// A theme file before its colours are looked up.
private struct ThemeSheet {
    struct RoleLine {
        let name: String
        let table: TableReader

        func style(with palette: [String: Color], _ diagnosis: Diagnosis) -> Style {
            table.warnOfUnknown(besides: ["fg", "bg"] + Attributes.named.map(\.name))
            var attributes: Attributes = []
            for (name, flag) in Attributes.named where table.optional(name, table.bool) == true {
                attributes.insert(flag)
            }
            return Style(
                foreground: color("fg", palette), background: color("bg", palette), attributes: attributes)
        }

        private func color(_ key: String, _ palette: [String: Color]) -> Color {
            guard let name = table.optional(key, table.string) else { return .terminal }
            if let color = palette[name] ?? ThemeSheet.color(name) { return color }
            table.problem(
                "unknown colour \"\(name)\"",
                remedy: "write #rrggbb, a number from 0 to 255, \"terminal\" or a name of [palette]", severity: .warning
            )
            return .terminal
        }
    }

    let file: String
    let id: String
    let title: String
    let isLight: Bool
    let inherits: String?
    let palette: [String: Color]
    let roles: [RoleLine]

    init?(_ file: SourceFile, diagnosis: Diagnosis) {
        let fields: [String: TOMLNode]
        do throws(Problem) {
            fields = try TOMLNode.parse(file)
        } catch {
            diagnosis.add(error)
            return nil
        }
        let table = TableReader(fields, file: file.shownPath, diagnosis: diagnosis)
        table.warnOfUnknown(besides: ["id", "title", "light", "inherits", "palette", "roles"])
        guard let id = QuestionTable.id("id", in: table), let title = table.string("title") else { return nil }
        self.file = file.shownPath
        self.id = id
        self.title = title
        isLight = table.optional("light", table.bool) ?? false
        inherits = table.optional("inherits", table.string)
        palette = Self.palette(in: table.table("palette"))
        roles = Self.roles(in: table.table("roles"))
    }

    static func color(_ text: String) -> Color? {
        if text == "terminal" { return .terminal }
        if text.allSatisfy(\.isNumber), let index = UInt8(text) { return .indexed(index) }
        guard text.hasPrefix("#"), text.utf8.count == 7, text.dropFirst().allSatisfy(\.isHexDigit),
            let value = UInt32(text.dropFirst(), radix: 16)
        else {
            return nil
        }
        return .rgb(
            UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
            UInt8(truncatingIfNeeded: value))
    }

    private static func palette(in table: TableReader?) -> [String: Color] {
        guard let table else { return [:] }
        var palette: [String: Color] = [:]
        for name in table.keys {
            guard let text = table.string(name) else { continue }
            if let color = color(text) {
                palette[name] = color
            } else {
                table.problem(
                    "\"\(text)\" is no colour", remedy: "write #rrggbb or a number from 0 to 255", severity: .warning)
            }
        }
        return palette
    }

    private static func roles(in table: TableReader?) -> [RoleLine] {
        guard let table else { return [] }
        // "text" is a role of its own as well as the root of others.
        let known = Set(Role.allCases.flatMap(\.fallbackNames))
        table.warnOfUnknown(besides: known.sorted())
        return table.keys.filter(known.contains).compactMap { name in
            table.table(name).map { RoleLine(name: name, table: $0) }
        }
    }
}
