import Foundation

/// The store's file and its folder: private to the user, and never a link to somewhere else.
enum StoreFile {
    /// Makes the folder (0700) and an empty file (0600) where they are missing.
    static func prepare(_ url: URL) throws(StoreError) {
        let folder = url.deletingLastPathComponent()
        do {
            if !FileManager.default.fileExists(atPath: folder.path) {
                try FileManager.default.createDirectory(
                    at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
        } catch {
            throw .inaccessible(path: folder.path, detail: "its folder cannot be made")
        }
        try check(url)
        let descriptor = open(url.path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == ENOSPC ? .full(path: url.path) : .inaccessible(path: url.path, detail: reason(errno))
        }
        close(descriptor)
    }

    /// Refuses what is no ordinary file before SQLite is let near it.
    static func check(_ url: URL) throws(StoreError) {
        var status = stat()
        guard lstat(url.path, &status) == 0 else { return }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return
        case S_IFLNK: throw .inaccessible(path: url.path, detail: "it is a symbolic link; name the file itself")
        case S_IFDIR: throw .inaccessible(path: url.path, detail: "it is a folder")
        default: throw .inaccessible(path: url.path, detail: "it is not an ordinary file")
        }
    }

    static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

/// Held by the one instance that may write. It goes with the process, however that ends.
final class StoreLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock beside the store, or throws `inUse` with the process that has it.
    init(for url: URL) throws(StoreError) {
        let path = url.path + ".lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == ENOSPC ? .full(path: path) : .inaccessible(path: path, detail: StoreFile.reason(errno))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            var bytes = [UInt8](repeating: 0, count: 20)
            let count = read(descriptor, &bytes, bytes.count)
            close(descriptor)
            throw .inUse(path: url.path, process: Int(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)))
        }
        let process = Array(String(getpid()).utf8)
        // Only for the other's message: a lock without the number is a lock all the same.
        _ = ftruncate(descriptor, 0)
        _ = pwrite(descriptor, process, process.count, 0)
        self.descriptor = descriptor
    }

    deinit {
        // Closing alone is not enough: a child between fork and exec holds the descriptor too.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
