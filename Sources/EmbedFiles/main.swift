// Writes what travels inside the program as Swift source: `EmbedFiles FILES LOOKS ROOT FOLDER…`.
//
// FILES gets `EmbeddedFiles`: path and text of every TOML file, packed, and of the reading weights, sorted by path, paths
// relative to ROOT. LOOKS gets `BuiltInLooks`: themes and keymap as values, so that nothing has to be parsed before the
// first picture.

import Foundation
import Packs

let arguments = CommandLine.arguments
guard arguments.count >= 5 else {
    FileHandle.standardError.write(Data("usage: EmbedFiles FILES LOOKS ROOT FOLDER…\n".utf8))
    exit(2)
}
let root = URL(fileURLWithPath: arguments[3], isDirectory: true)
var files: [SourceFile] = []

for folder in arguments.dropFirst(4) {
    let start = root.appendingPathComponent(folder, isDirectory: true)
    for path in try FileManager.default.subpathsOfDirectory(atPath: start.path).sorted()
    where path.hasSuffix(".toml") || path.hasSuffix(".weights") {
        let text = try String(contentsOf: start.appendingPathComponent(path), encoding: .utf8)
        let path = folder + "/" + path
        files.append(SourceFile(path: path, shownPath: path, text: text))
    }
}

/// Writes a file unless it is so already: a build need not compile it again then.
func write(_ source: String, to path: String) throws {
    let url = URL(fileURLWithPath: path)
    if (try? String(contentsOf: url, encoding: .utf8)) != source {
        try source.write(to: url, atomically: true, encoding: .utf8)
    }
}

do {
    try write(
        FilesSource.text(of: files.map { try $0.path.hasSuffix(".toml") ? PackedTOML.pack($0) : $0 }), to: arguments[1])
    try write(LooksSource.text(of: files), to: arguments[2])
} catch {
    FileHandle.standardError.write(Data("EmbedFiles: \(error)\n".utf8))
    exit(1)
}
