import Foundation
public import Interview
import Synchronization

/// Writes a round's events as they happen, on a thread of its own, so that neither a slow disk nor a full one can hold
/// up the screen and a screen that stands still cannot hold up saving.
///
/// What cannot be written stays in memory and is tried again; nothing is dropped.
public final class TranscriptRecorder: Sendable {
    /// What becomes of the words just now.
    public enum Status: Equatable, Sendable {
        /// All is on disk, or will be in a moment.
        case saving
        /// The last try failed; the words are in memory.
        case failing(StoreError)
    }

    private struct State {
        var waiting: [TimedEvent] = []
        /// A transcript that must be added before its events.
        var newcomer: Transcript?
        var wanted = Durability.process
        var isWriting = false
        var isStopping = false
        /// Whether the thread looks for work by itself just now, so that nobody needs to wake it.
        var isWatching = false
        var status = Status.saving
        /// How many commits there were, and how many of them are known to survive a power cut.
        var commits = 0
        var synced = 0
        /// How many of them ought to be.
        var awaited = 0
        /// Whether the disk is being waited for.
        var isSyncing = false

        var isSynced: Bool { commits == synced }
    }

    private let store: TranscriptStore
    private let state = Mutex(State())
    private let wake = DispatchSemaphore(value: 0)
    private let idle = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)
    /// Waits for the disk, which may take long: letters are committed meanwhile.
    private let syncer = DispatchQueue(label: "hotseat.sync")
    private let report: @Sendable (Status) -> Void

    /// While words are typed the thread looks for them so often, in seconds: waking it at each key would cost the drawing
    /// thread more than all else it does for the store. A key is committed well within 50 ms.
    private static let watchInterval = 0.02
    /// Without new events for so long, what is there is made safe against a power cut.
    private static let idleInterval = 1.0
    private static let retryInterval = 2.0

    /// Records a transcript: a new one is added to the store first, one that is there is gone on with.
    ///
    /// - Parameter report: called from the recorder's thread when writing begins to fail or works again.
    public init(
        _ transcript: Transcript, in store: TranscriptStore, isNew: Bool,
        report: @escaping @Sendable (Status) -> Void = { _ in }
    ) {
        self.store = store
        self.report = report
        let tape = Tape(
            of: transcript.id, startedAt: transcript.startedAt, round: transcript.round, count: transcript.events.count)
        if isNew { state.withLock { $0.newcomer = transcript } }
        Thread.detachNewThread { [self] in
            run(tape)
            ended.signal()
        }
        if isNew { wake.signal() }
    }

    /// Hands events over. Returns at once.
    public func append(_ events: [TimedEvent]) {
        let durability: Durability = events.contains(where: \.event.settles) ? .power : .process
        let mustWake = state.withLock { state in
            state.waiting += events
            state.wanted = max(state.wanted, durability)
            return !state.isWatching || durability == .power
        }
        if mustWake { wake.signal() }
    }

    /// What becomes of the words just now.
    public var status: Status { state.withLock(\.status) }

    /// The events that are not on disk yet.
    public var unsaved: [TimedEvent] { state.withLock(\.waiting) }

    /// Waits until everything handed over is on disk and safe against a power cut.
    ///
    /// - Parameter timeout: seconds to wait at most.
    /// - Returns: whether it is.
    @discardableResult
    public func flush(timeout: Double = 2) -> Bool {
        let deadline = DispatchTime.now() + timeout
        state.withLock { $0.wanted = .power }
        wake.signal()
        while true {
            let isDone = state.withLock { state in
                state.waiting.isEmpty && state.newcomer == nil && !state.isWriting && state.isSynced
            }
            if isDone { return true }
            if idle.wait(timeout: deadline) == .timedOut { return false }
        }
    }

    /// Flushes and ends the thread. Events appended afterwards are not written.
    @discardableResult
    public func stop(timeout: Double = 2) -> Bool {
        let isSafe = flush(timeout: timeout)
        state.withLock { $0.isStopping = true }
        wake.signal()
        // The store may be closed after this. A write that hangs is not waited for.
        if isSafe, ended.wait(timeout: .now() + timeout) == .success { ended.signal() }
        return isSafe
    }

    private func run(_ start: Tape) {
        var tape = start
        var idleSince = DispatchTime.now()
        while waitForWork() {
            let isIdle = DispatchTime.now() > idleSince + Self.idleInterval
            let (events, durability) = state.withLock { state in
                // What has been typed before a pause is made safe against a power cut in that pause.
                let isIdleSync = isIdle && state.waiting.isEmpty && !state.isSynced
                state.isWriting = true
                return (state.waiting, isIdleSync ? Durability.power : state.wanted)
            }
            if !events.isEmpty { idleSince = .now() }
            write(events, to: &tape, durability: durability)
            state.withLock { $0.isWriting = false }
            idle.signal()
        }
    }

    /// Waits until there may be something to do; false when the recorder is to end.
    private func waitForWork() -> Bool {
        let interval: Double? = state.withLock { state in
            state.isWatching = state.status == .saving && !state.isSynced
            if state.status != .saving { return Self.retryInterval }
            return state.isWatching ? Self.watchInterval : nil
        }
        if let interval { _ = wake.wait(timeout: .now() + interval) } else { wake.wait() }
        return state.withLock { !$0.isStopping }
    }

    private func write(_ events: [TimedEvent], to tape: inout Tape, durability: Durability) {
        let before = status
        do throws(StoreError) {
            if let newcomer = state.withLock({ $0.newcomer }) {
                try store.add(newcomer, durability: .process)
                state.withLock { state in
                    state.newcomer = nil
                    state.commits += 1
                }
            }
            if !events.isEmpty {
                try store.append(events, to: &tape, durability: .process)
                state.withLock { state in
                    state.waiting.removeFirst(events.count)
                    state.commits += 1
                }
            }
            state.withLock { state in
                if durability == .power, state.waiting.isEmpty { state.wanted = .process }
                if durability == .power { state.awaited = state.commits }
                state.status = .saving
            }
            sync()
        } catch {
            state.withLock { $0.status = .failing(error) }
        }
        let after = status
        if after != before { report(after) }
    }

    /// Makes what is committed safe against a power cut, without keeping the next letters waiting.
    private func sync() {
        let isNeeded = state.withLock { state in
            if state.isSyncing || state.synced >= state.awaited { return false }
            state.isSyncing = true
            return true
        }
        guard isNeeded else { return }
        syncer.async { [self] in
            let commits = state.withLock(\.commits)
            let isSafe = store.sync()
            let isBehind = state.withLock { state in
                state.isSyncing = false
                if isSafe { state.synced = commits }
                return isSafe && state.synced < state.awaited
            }
            idle.signal()
            if isBehind { sync() }
        }
    }
}
