// Writes text files into one Swift file as string literals: `EmbedFiles OUTPUT ROOT FOLDER…`.
//
// The generated `EmbeddedFiles.all` lists (path, text) sorted by path, paths relative to ROOT.

import Foundation

let arguments = CommandLine.arguments
guard arguments.count >= 4 else {
    FileHandle.standardError.write(Data("usage: EmbedFiles OUTPUT ROOT FOLDER…\n".utf8))
    exit(2)
}
let output = URL(fileURLWithPath: arguments[1])
let root = URL(fileURLWithPath: arguments[2], isDirectory: true)
var files: [(path: String, text: String)] = []

for folder in arguments.dropFirst(3) {
    let start = root.appendingPathComponent(folder, isDirectory: true)
    for path in try FileManager.default.subpathsOfDirectory(atPath: start.path).sorted() where path.hasSuffix(".toml") {
        let text = try String(contentsOf: start.appendingPathComponent(path), encoding: .utf8)
        files.append((folder + "/" + path, text))
    }
}

/// Enough number signs that nothing in the text can end the literal or begin an escape.
func delimiter(for text: String) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
        run = byte == UInt8(ascii: "#") ? run + 1 : 0
        longest = max(longest, run)
    }
    return String(repeating: "#", count: longest + 1)
}

var source = """
    /// Files of the repository that travel inside the program.
    enum EmbeddedFiles {
        /// Path and text of each, sorted by path.
        static let all: [(path: String, text: String)] = [

    """
for (index, file) in files.enumerated() {
    source += "        (path: \"\(file.path)\", text: file\(index)),\n"
}
source += "    ]\n\n"
for (index, file) in files.enumerated() {
    let sign = delimiter(for: file.text)
    // A closing newline keeps the literal's last line its own; it is part of every well-formed file anyway.
    let text = file.text.hasSuffix("\n") ? file.text : file.text + "\n"
    source += "    private static let file\(index) = \(sign)\"\"\"\n\(text)\n\"\"\"\(sign)\n\n"
}
source += "}\n"

if (try? String(contentsOf: output, encoding: .utf8)) != source {
    try source.write(to: output, atomically: true, encoding: .utf8)
}
