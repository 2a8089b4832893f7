public import Canvas
public import Interview

/// What the screens are told.
public enum Message: Sendable {
    /// The person did something.
    case input(Input)
    /// The window has this size now.
    case resized(Size)
    /// Time has passed.
    case tick
    /// The themes were read.
    case themesLoaded([App.ThemeName])
    /// The packs were read; `problems` names what was wrong with the user's own.
    case libraryLoaded(Library, problems: [String])
    /// The store was opened, or read again.
    case shelfLoaded(Shelf)
    /// The store cannot be used, and why.
    case shelfFailed(String)
    /// A search in all transcripts has found these places.
    case found(String, [SearchHit])
    /// A transcript was read.
    case transcriptLoaded(Transcript, LoadPurpose)
    /// The answers of a round were read.
    case reviewed(ID<Transcript>, [TurnReview])
    /// Another attempt at a question was found; nil: there is none.
    case attemptFound(Attempt?, at: ID<Question>)
    /// The user's own editor was closed, and left this text.
    case editorReturned(String)
    /// Something that the screens asked for failed.
    case failed(String)
    /// Saving began to fail, and why; nil: it works again.
    case savingFailed(String?)
    /// A round was written to a file beside the store.
    case writtenElsewhere(String)
}

/// What a transcript is wanted for.
public enum LoadPurpose: Equatable, Sendable {
    /// To read it.
    case read
    /// To watch it.
    case replay
    /// To go on with it.
    case resume
    /// To watch it from a place that a search has found.
    case place(SearchHit)
}

/// What the screens ask of the world. Values, so that tests can compare them.
public enum Effect: Equatable, Sendable {
    /// End the program with an exit code.
    case quit(code: Int32)
    /// Let the process be stopped.
    case suspend
    /// Draw everything anew.
    case repaint
    /// Begin to write a transcript; a new one is added to the store first.
    indirect case startRecording(Transcript, isNew: Bool)
    /// Write events of the round that is recorded.
    case record([TimedEvent])
    /// The round that is recorded is over.
    case stopRecording
    /// Write a round to a file beside the store, as the store cannot take it.
    case writeElsewhere(Transcript, path: String)
    /// Read the list of transcripts again.
    case loadShelf
    /// Read a transcript.
    case loadTranscript(ID<Transcript>, LoadPurpose)
    /// Delete a transcript so that it can be brought back.
    case deleteTranscript(ID<Transcript>)
    /// Bring a deleted transcript back.
    case restoreTranscript(ID<Transcript>)
    /// Read the answers of a round.
    case review(Transcript)
    /// Add to a round that is over: what the user says about it afterwards.
    case annotate(ID<Transcript>, [TimedEvent])
    /// Look for the last other attempt at a question.
    case findAttempt(at: ID<Question>, besides: ID<Transcript>)
    /// Look for words in all transcripts.
    case search(String)
    /// Give a transcript these marks instead of those that it has.
    case setTags([String], of: ID<Transcript>)
    /// Give a transcript this note instead of the one that it has.
    case setNote(String, of: ID<Transcript>)
    /// Keep the preferences.
    case savePreferences(Preferences)
    /// Make roles look as a theme says.
    case useTheme(String)
    /// Open the user's own editor on a text.
    case openEditor(String)
}

/// What the store holds, as far as the screens need it.
public struct Shelf: Equatable, Sendable {
    /// The transcripts, the newest first.
    public let transcripts: [TranscriptSummary]
    /// When and how often each question was asked.
    public let history: AskHistory
    /// The stories told so far.
    public let stories: StoryLedger
    /// Why rounds cannot be kept, or nil where they can.
    public let readOnlyReason: String?

    /// A shelf from its parts.
    public init(
        transcripts: [TranscriptSummary] = [], history: AskHistory = AskHistory(),
        stories: StoryLedger = StoryLedger(), readOnlyReason: String? = nil
    ) {
        self.transcripts = transcripts
        self.history = history
        self.stories = stories
        self.readOnlyReason = readOnlyReason
    }

    /// The newest round that was cut off.
    public var interrupted: TranscriptSummary? { transcripts.first { $0.status == .interrupted } }
}
