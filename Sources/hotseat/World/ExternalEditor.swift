import Foundation

/// The user's own editor, on a private file.
enum ExternalEditor {
    /// Lets the user edit a text and returns what is left of it, or nil where the editor failed.
    static func edit(_ text: String) -> String? {
        let editor = ["VISUAL", "EDITOR"].compactMap { Environment[$0] }.first { !$0.isEmpty } ?? "nano"
        let folder = Environment["XDG_RUNTIME_DIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSTemporaryDirectory()
        // mkstemps puts letters in the place of the six X's, makes the file 0600 and follows no link.
        var template = Array((folder + "/hotseat-XXXXXX.txt").utf8CString)
        let descriptor = mkstemps(&template, 4)
        guard descriptor >= 0 else { return nil }
        let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { unlink(path) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: Data(text.utf8))
            try file.synchronize()
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            // The editor may be a command with options: the shell splits it, the path goes as an argument of its own.
            process.arguments = ["-c", editor + " \"$1\"", "hotseat", path]
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else { return nil }
            return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        } catch {
            return nil
        }
    }
}
