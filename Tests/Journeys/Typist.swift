import Foundation
import Interview
import TestSupport

/// Somebody who types by chance, and knows what stood in the box after each key.
struct Typist {
    private var generator: SeededGenerator
    /// What stood in the box after each key; the first is what it held before.
    private(set) var states: [String]

    init(seed: UInt64, box: String) {
        generator = SeededGenerator(seed: seed)
        states = [box]
    }

    /// The next key, as a terminal sends it: mostly a letter, sometimes a second thought, seldom the end of an answer.
    mutating func key() -> [UInt8] {
        let box = states.last ?? ""
        switch Int.random(in: 0..<100, using: &generator) {
        case 0..<2 where box.contains { $0 != " " }:
            states.append("")
            return [0x04]
        case 2..<10 where !box.isEmpty:
            states.append(String(box.dropLast()))
            return [0x7F]
        case 10..<28 where box.last.map { $0 != " " } ?? false:
            states.append(box + " ")
            return [0x20]
        default:
            let letter = UInt8.random(in: 0x61...0x7A, using: &generator)
            states.append(box + String(Unicode.Scalar(letter)))
            return [letter]
        }
    }

    /// A length of time, in milliseconds.
    mutating func pause(most: Int32) -> Int32 { Int32.random(in: 0...most, using: &generator) }

    mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    mutating func choice<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &generator) }
}

/// Watches the box on a screen, and remembers since when it has shown what.
struct Watcher {
    /// Which of the typist's states was first seen when.
    private var seen: [(state: Int, at: Date)] = []

    /// Takes in what the screen shows now.
    ///
    /// - Parameter states: what the box may hold, by the keys sent so far.
    mutating func look(at screen: VirtualTerminal, states: [String]) {
        let last = seen.last?.state ?? 0
        let box = Self.box(of: screen)
        // Of states alike the first: what is claimed to have been seen must really have been.
        let state = states.indices.dropFirst(last).first { index in
            let text = states[index].filter { $0 != " " }
            return box.isEmpty ? text.isEmpty : text.hasSuffix(box)
        }
        if let state, state > last || seen.isEmpty { seen.append((state, Date())) }
    }

    /// The last state that was on the screen for so many seconds at some moment.
    func state(shownFor seconds: Double, at moment: Date) -> Int {
        seen.last { moment.timeIntervalSince($0.at) >= seconds }?.state ?? 0
    }

    /// What the box shows, without blanks: where rows are broken is the screen's affair.
    static func box(of screen: VirtualTerminal) -> String {
        (0..<screen.rows).map { screen.text(row: $0) }.filter { $0.hasPrefix(" │") }
            .map { $0.dropFirst(2).filter { $0 != " " } }.joined()
    }
}
