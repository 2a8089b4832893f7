import Foundation

/// Where things are on this machine, by the rules of the XDG base directory specification.
struct Paths {
    /// The user's own settings, prompts, themes and keys.
    let settingsFolder: URL
    /// The store, unless another is named.
    let store: URL

    init() {
        let home = Environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "/"
        func folder(_ variable: String, _ fallback: String) -> URL {
            // The specification says that relative paths are to be ignored.
            let base = Environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/" + fallback
            return URL(fileURLWithPath: base, isDirectory: true).appendingPathComponent("hotseat", isDirectory: true)
        }
        settingsFolder = folder("XDG_CONFIG_HOME", ".config")
        store = folder("XDG_DATA_HOME", ".local/share").appendingPathComponent("hotseat.sqlite")
    }

    var preferences: URL { settingsFolder.appendingPathComponent("settings.toml") }
    var keymap: URL { settingsFolder.appendingPathComponent("keymap.toml") }
    var prompts: URL { settingsFolder.appendingPathComponent("prompts", isDirectory: true) }
    var themes: URL { settingsFolder.appendingPathComponent("themes", isDirectory: true) }
}

/// The variables that the program was started with. Asked one by one: a dictionary of them all takes longer to make than
/// a screen to draw.
enum Environment {
    static subscript(name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
