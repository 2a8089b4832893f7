import Canvas
import Interview

/// What a screen answers a command with: what to ask of the world, and where to go.
struct Response: Equatable, Sendable {
    var effects: [Effect] = []
    /// The screen to show instead.
    var next: App.Screen?
    /// A question or a field to show over the screen.
    var dialog: Dialog?
    /// A line to tell.
    var notice: String?
    var noticeRole = Role.notice
    /// A round to begin.
    var start: RoundPlan?
    /// Preferences to keep.
    var preferences: Preferences?

    /// Nothing happens.
    static let none = Response()

    static func go(to screen: App.Screen) -> Response { Response(next: screen) }
    static func effects(_ effects: [Effect]) -> Response { Response(effects: effects) }
    static func ask(_ dialog: Dialog) -> Response { Response(dialog: dialog) }
    static func say(_ text: String, _ role: Role = .notice) -> Response { Response(notice: text, noticeRole: role) }
    static func start(_ plan: RoundPlan) -> Response { Response(start: plan) }
}
