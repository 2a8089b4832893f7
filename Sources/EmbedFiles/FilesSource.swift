import Packs

/// Text files as Swift string literals.
enum FilesSource {
    static func text(of files: [SourceFile]) -> String {
        var source = """
            /// Files of the repository that travel inside the program.
            enum EmbeddedFiles {
                /// Path and text of each, sorted by path. TOML files are packed: see `PackedTOML`.
                static let all: [(path: String, text: String, isPacked: Bool)] = [

            """
        for (index, file) in files.enumerated() {
            source += "        (path: \"\(file.path)\", text: file\(index), isPacked: \(file.isPacked)),\n"
        }
        source += "    ]\n\n"
        for (index, file) in files.enumerated() {
            let sign = delimiter(for: file.text)
            // A closing newline keeps the literal's last line its own; it is part of every well-formed file anyway.
            let text = file.text.hasSuffix("\n") ? file.text : file.text + "\n"
            source += "    private static let file\(index) = \(sign)\"\"\"\n\(text)\n\"\"\"\(sign)\n\n"
        }
        return source + "}\n"
    }

    /// Enough number signs that nothing in the text can end the literal or begin an escape.
    private static func delimiter(for text: String) -> String {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "#") ? run + 1 : 0
            longest = max(longest, run)
        }
        return String(repeating: "#", count: longest + 1)
    }
}
