extension String {
    /// The text with everything made visible that a terminal could obey or that hides or turns words; line ends and
    /// tabs stay, and so do the joints of pictures and of letters.
    public var legible: String {
        var text = String.UnicodeScalarView()
        for scalar in replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where scalar == "\n" || scalar == "\t": text.append(scalar)
            case .format where scalar == "\u{200C}" || scalar == "\u{200D}": text.append(scalar)
            case .control, .format, .lineSeparator, .paragraphSeparator:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
                text.append(contentsOf: "<U+\(code)>".unicodeScalars)
            default: text.append(scalar)
            }
        }
        return String(text)
    }

    /// The text as a paragraph of Markdown that nothing in it can turn into something else.
    var asMarkdown: String {
        legible.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let line = line.replacing("\\", with: "\\\\").replacing("<", with: "\\<").replacing("`", with: "\\`")
            let start = line.prefix { $0 == " " || $0 == "\t" }.count
            let rest = line.dropFirst(start)
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            // A blank line, a heading, a list, a quotation, a rule or code would begin here.
            if let first = rest.first, "#>-+*=_~|".contains(first) { return "\\" + rest }
            if !digits.isEmpty, let sign = rest.dropFirst(digits.count).first, sign == "." || sign == ")" {
                return digits + "\\" + rest.dropFirst(digits.count)
            }
            return String(rest)
        }.joined(separator: "\n")
    }
}
