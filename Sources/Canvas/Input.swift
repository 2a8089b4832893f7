/// What a person does at the terminal.
public enum Input: Hashable, Sendable {
    /// A key was pressed.
    case key(KeyChord)
    /// Text was pasted: plain text, line breaks as `\n`, never a command.
    case paste(String)
    /// The mouse was used.
    case mouse(MouseAction, Point)
}

/// What the mouse did.
public enum MouseAction: Hashable, Sendable {
    /// The main button was pressed.
    case press
    /// The wheel was turned away from the person.
    case wheelUp
    /// The wheel was turned towards the person.
    case wheelDown
}
