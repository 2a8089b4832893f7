import Foundation

/// Where things are on this machine, by the rules of the XDG base directory specification.
///
/// Plain strings, made into URLs only where a file is really opened: making a URL costs more than drawing a row.
struct Paths {
    /// The user's own settings, prompts, themes and keys.
    let settingsFolder: String
    /// The store, unless another is named.
    let store: String

    init() {
        let home = Environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "/"
        func folder(_ variable: String, _ fallback: String) -> String {
            // The specification says that relative paths are to be ignored.
            (Environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/" + fallback) + "/hotseat"
        }
        settingsFolder = folder("XDG_CONFIG_HOME", ".config")
        store = folder("XDG_DATA_HOME", ".local/share") + "/hotseat.sqlite"
    }

    var preferences: String { settingsFolder + "/settings.toml" }
    var keymap: String { settingsFolder + "/keymap.toml" }
    var prompts: String { settingsFolder + "/prompts" }
    var themes: String { settingsFolder + "/themes" }
}

/// The variables that the program was started with. Asked one by one: a dictionary of them all takes longer to make than
/// a screen to draw.
enum Environment {
    static subscript(name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
