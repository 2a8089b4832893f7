public import Foundation

/// A text file as it was found.
public struct SourceFile: Equatable, Sendable {
    /// The path below the folder it was looked for in, such as `amazon/ownership.toml`.
    public let path: String
    /// The path as the user would name it, for messages.
    public let shownPath: String
    /// The text.
    public let text: String
    /// Whether the text was written by `PackedTOML`.
    public let isPacked: Bool

    /// A file from its parts.
    public init(path: String, shownPath: String, text: String) {
        self.path = path
        self.shownPath = shownPath
        self.text = text
        isPacked = false
    }

    /// A file whose text `PackedTOML` wrote.
    public init(path: String, shownPath: String, packed: String) {
        self.path = path
        self.shownPath = shownPath
        text = packed
        isPacked = true
    }
}

/// A folder of the user's whose files are read.
public enum SourceFolder {
    /// Larger files are no packs; they are named and left out.
    static let sizeLimit = 64 << 20
    /// Deeper folders are not looked into.
    static let depthLimit = 4

    /// The `.toml` files of a folder and the folders in it, sorted by path. A folder that is not there has none.
    ///
    /// Only ordinary files are opened, so a pipe cannot hang the program and a device cannot flood it.
    public static func files(in folder: URL) -> (files: [SourceFile], problems: [Problem]) {
        var files: [SourceFile] = []
        var problems: [Problem] = []
        collect(folder, below: "", depth: 0, files: &files, problems: &problems)
        return (files, problems)
    }

    /// One file. Throws a `Problem` where it cannot be read as text.
    public static func file(at url: URL, path: String) throws(Problem) -> SourceFile {
        let shown = url.path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path),
            attributes[.type] as? FileAttributeType == .typeRegular
        else {
            throw Problem(file: shown, what: "not an ordinary file", remedy: "put a text file there")
        }
        if let size = attributes[.size] as? Int, size > sizeLimit {
            throw Problem(file: shown, what: "larger than 64 MB", remedy: "split it into several files")
        }
        let data: Data
        do {
            data = try Data(contentsOf: url)
        } catch {
            throw Problem(file: shown, what: "cannot be read", remedy: "check its permissions")
        }
        guard let text = String(bytes: data, encoding: .utf8) else {
            throw Problem(file: shown, what: "not valid UTF-8", remedy: "save it as UTF-8")
        }
        return SourceFile(
            path: path, shownPath: shown, text: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
    }

    private static func collect(
        _ folder: URL, below path: String, depth: Int, files: inout [SourceFile], problems: inout [Problem]
    ) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        } catch {
            if FileManager.default.fileExists(atPath: folder.path) {
                problems.append(
                    Problem(file: folder.path, what: "cannot be listed", remedy: "make it a folder that you may read"))
            }
            return
        }
        for name in names where !name.hasPrefix(".") {
            let url = folder.appendingPathComponent(name)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else { continue }
            if isFolder.boolValue {
                if depth < depthLimit {
                    collect(url, below: path + name + "/", depth: depth + 1, files: &files, problems: &problems)
                }
            } else if name.hasSuffix(".toml") {
                do throws(Problem) {
                    files.append(try file(at: url, path: path + name))
                } catch {
                    problems.append(error)
                }
            }
        }
    }
}
