import Foundation

/// A file that is there whole or not at all: written beside its place and moved there at the end. Only the user can read
/// it, unless it is to be public.
final class ExportFile {
    private let handle: FileHandle
    private let path: String
    /// Where it is written; nil where it is written in place: a pipe, a device, standard output.
    private var draft: String?
    private let isPublic: Bool

    static var standardOutput: ExportFile {
        ExportFile(.standardOutput, path: "standard output", draft: nil, isPublic: false)
    }

    private init(_ handle: FileHandle, path: String, draft: String?, isPublic: Bool) {
        self.handle = handle
        self.path = path
        self.draft = draft
        self.isPublic = isPublic
    }

    convenience init(at path: String, isPublic: Bool) throws {
        // A link is followed, so that the file it leads to is replaced and not the link.
        let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            let descriptor = open(path, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw Self.failure(path) }
            self.init(
                FileHandle(fileDescriptor: descriptor, closeOnDealloc: true), path: path, draft: nil,
                isPublic: isPublic)
            return
        }
        // mkstemp puts letters in the place of the six X's, makes the file 0600 and follows no link.
        var template = Array((path + ".XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw Self.failure(path) }
        let draft = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        self.init(
            FileHandle(fileDescriptor: descriptor, closeOnDealloc: true), path: path, draft: draft, isPublic: isPublic)
    }

    deinit {
        if let draft { unlink(draft) }
    }

    func write(_ text: String) throws {
        if text.isEmpty { return }
        do {
            try handle.write(contentsOf: Data(text.utf8))
        } catch {
            // A reader that went away (`| head`) has seen enough.
            if draft == nil, errno == EPIPE { return }
            throw Self.failure(path)
        }
    }

    /// Puts the file in its place.
    func finish() throws {
        guard let draft else { return }
        let descriptor = handle.fileDescriptor
        if isPublic { _ = fchmod(descriptor, 0o644) }
        guard fsync(descriptor) == 0, rename(draft, path) == 0 else { throw Self.failure(path) }
        self.draft = nil
    }

    static func failure(_ path: String) -> Failure {
        let reason = String(cString: strerror(errno))
        return Failure("\(path) cannot be written (\(reason)). Name another place with --output.")
    }
}
