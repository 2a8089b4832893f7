// Measures the real program side by side with nano, in turn, on pseudo-terminals of the same size:
//
//     swift build -c release && swift run -c release Benchmarks
//
// `Benchmarks store` measures a store of ten thousand rounds instead, beside ripgrep (`Benchmarks store 1000`: of fewer).
//
// `Benchmarks hour` measures the memory of an hour's round.
//
// `Benchmarks order FILE` writes anew in which order the program's functions are laid out (needs valgrind):
//
//     HOTSEAT_SYMBOLS=1 swift build -c release && swift run -c release Benchmarks order Sources/hotseat/functions.order
//
// Counts first, times second: on a shared machine only ratios of one run mean anything.

import Foundation
import Interview
import Packs
import Reading
import TestSupport

let hotseat = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("hotseat").path
let nano = "/usr/bin/nano"
let rounds = 20
let keys = 600
let backspace: UInt8 = 0x7F
let scratch = try Samples.scratchFolder()
let answer = (0..<600).map { ["we", "read", "every", "ticket", "by", "hand", "because", "nobody", "had"][$0 % 9] }
    .joined(separator: " ")
let file = scratch.appendingPathComponent("answer.txt")
try Data(answer.utf8).write(to: file)

let environment = [
    "HOME": scratch.path, "XDG_DATA_HOME": scratch.path + "/data", "XDG_CONFIG_HOME": scratch.path + "/config",
    "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8",
]

if CommandLine.arguments.dropFirst().first == "store" {
    let rounds = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 10_000
    try StoreBenchmark(hotseat: hotseat, scratch: scratch, environment: environment, rounds: rounds).run()
    exit(0)
}

if CommandLine.arguments.dropFirst().first == "hour" {
    try HourBenchmark(hotseat: hotseat, environment: environment).run()
    exit(0)
}

if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "order" {
    try FunctionOrder(of: hotseat, environment: environment, scratch: scratch)
        .write(to: URL(fileURLWithPath: CommandLine.arguments[2]))
    exit(0)
}

func startHotseat(_ arguments: [String] = []) throws -> PseudoTerminal {
    try PseudoTerminal(hotseat, arguments, environment: environment)
}

func startNano(_ options: [String] = []) throws -> PseudoTerminal {
    try PseudoTerminal(nano, ["-I"] + options + [file.path], environment: environment)
}

/// The round with the answer in its box, cursor at the end.
func startAnswer() throws -> PseudoTerminal {
    let terminal = try startHotseat(["practice", "--think", "0", "--principle", "ownership"])
    try terminal.wait(for: "begin")
    terminal.type("\r")
    try terminal.wait(for: "ANSWER")
    terminal.send(Array("\u{1B}[200~\(answer)\u{1B}[201~".utf8))
    try terminal.wait(for: "600 words")
    return terminal
}

func startNanoAtEnd(_ options: [String] = []) throws -> PseudoTerminal {
    let terminal = try startNano(options)
    try terminal.wait(for: "Exit")
    terminal.send([0x1B, 0x2F])  // to the last line
    terminal.send([0x05])
    terminal.drain(for: 300)
    return terminal
}

/// Keys that were typed: microseconds until each was on the screen, and the bytes written for all.
struct Typed {
    private(set) var times: [Double] = []
    private var bytes = 0
    var share: String { String(format: "%.2f", Double(bytes) / Double(max(1, times.count))) }

    mutating func add(_ measured: (microseconds: Double, bytes: Int)?) {
        guard let measured else { return }
        times.append(measured.microseconds)
        bytes += measured.bytes
    }
}

func report(_ name: String, _ ours: [Double], _ theirs: [Double], unit: String) {
    func at(_ share: Double, _ values: [Double]) -> Double {
        values.sorted()[min(values.count - 1, Int(Double(values.count) * share))]
    }
    func rounded(_ value: Double) -> String { String(format: "%.1f", value) }
    let ratio = at(0.5, ours) / at(0.5, theirs)
    print(
        "\(name): hotseat median \(rounded(at(0.5, ours))) p99 \(rounded(at(0.99, ours))) \(unit); "
            + "nano median \(rounded(at(0.5, theirs))) p99 \(rounded(at(0.99, theirs))) \(unit); "
            + "ratio of medians \(String(format: "%.2f", ratio))")
}

// MARK: First frame

var (oursFirst, theirsFirst): ([Double], [Double]) = ([], [])
for round in 0...rounds {
    let ours = try PseudoTerminal.timeToScreen({ try startHotseat() }) { $0.text(row: 23).contains("quit") }
    let theirs = try PseudoTerminal.timeToScreen({ try startNano() }) { $0.text(row: 23).contains("Exit") }
    // The first pair warms the caches.
    if round > 0 {
        oursFirst.append(ours)
        theirsFirst.append(theirs)
    }
}
report("first full frame", oursFirst, theirsFirst, unit: "ms")

// MARK: Keys

let ours = try startAnswer()
// Nano shows a long line cut off as it is, or wrapped as ours with -S.
let theirs = try startNanoAtEnd()
let theirsWrapped = try startNanoAtEnd(["-S"])
var typed = (ours: Typed(), theirs: Typed(), theirsWrapped: Typed())
let letters = Array("typing an answer of ordinary words ".utf8)
for index in 0..<keys {
    let letter = letters[index % letters.count]
    typed.ours.add(ours.measure(letter: letter))
    typed.theirs.add(theirs.measure(letter: letter))
    typed.theirsWrapped.add(theirsWrapped.measure(letter: letter))
}
report("key to screen, 600-word answer", typed.ours.times, typed.theirs.times, unit: "µs")
report("key to screen, nano wrapping too", typed.ours.times, typed.theirsWrapped.times, unit: "µs")
print("bytes per typed letter: hotseat \(typed.ours.share), nano \(typed.theirs.share)")

var erased = (ours: Typed(), theirs: Typed(), theirsWrapped: Typed())
for _ in 0..<keys {
    erased.ours.add(ours.measure(key: backspace))
    erased.theirs.add(theirs.measure(key: backspace))
    erased.theirsWrapped.add(theirsWrapped.measure(key: backspace))
}
report("backspace to screen, 600-word answer", erased.ours.times, erased.theirs.times, unit: "µs")
report("backspace to screen, nano wrapping too", erased.ours.times, erased.theirsWrapped.times, unit: "µs")
print("bytes per backspace: hotseat \(erased.ours.share), nano \(erased.theirs.share)")

// MARK: The clock

ours.drain(for: 500)
let before = ours.output.count
let ticks = 5
usleep(UInt32(ticks) * 1_000_000)
ours.drain(for: 10)
print("bytes per tick of the clock: \(Double(ours.output.count - before) / Double(ticks))")

// MARK: Paste

let line = "All work and no play makes a dull answer, said the interviewer kindly.\r"
let megabyte = Array(("\u{1B}[200~" + String(repeating: line, count: 14_500) + "The end.\u{1B}[201~").utf8)
let written = ours.output.count
let start = Date()
ours.send(megabyte)
try ours.wait(for: "The end.", seconds: 60)
print(
    "paste of 1 MB: \(String(format: "%.2f", Date().timeIntervalSince(start))) s, \(ours.output.count - written) bytes written"
)

// MARK: Memory

let status = (try? String(contentsOfFile: "/proc/\(ours.process)/status", encoding: .utf8)) ?? ""
for line in status.split(separator: "\n") where line.hasPrefix("VmHWM") || line.hasPrefix("Threads") { print(line) }

// MARK: Reading

let prompts = SourceFolder.files(in: Samples.repository.appendingPathComponent("Prompts"))
let weights = Samples.repository.appendingPathComponent("Sources/hotseat/Defaults/reading.weights")
var library = LibraryLoader.load(layers: [prompts.files]).library
library.reader.weights = ReadingWeights(parsing: try String(contentsOf: weights, encoding: .utf8))
let story = """
    In March our queue stood at 900 tickets and nobody owned it. I read two hundred of them by hand, because the totals told \
    me nothing, and found that one broken form caused a third of all complaints. My manager wanted to hire two more agents, \
    but I thought that would only hide it. So I drew a new form with Ana and Tom, who took most of the calls.
    """
let spoken = String(repeating: story + " ", count: 6)
let planner = ProbePlanner(
    families: library.families, interviewer: library.interviewer("bar-raiser"), reader: library.reader)
let question = AskedQuestion(
    id: "q", principle: "ownership", principleName: "Ownership", kind: .behavioural, ask: "Tell me about it.")
var generator = SeededGenerator(seed: 7)
var planning: [Double] = []
for round in 0...100 {
    let turn = Turn(question: question, answer: spoken)
    let start = DispatchTime.now().uptimeNanoseconds
    let probe = planner.next(in: turn, of: nil, after: [], limit: 5, using: &generator)
    if round > 0, probe != nil { planning.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000) }
}
let ordered = planning.sorted()
print(
    "reading an answer of \(library.reader.read(spoken).words) words and planning the first follow-up: median "
        + String(format: "%.2f ms, p99 %.2f ms", ordered[ordered.count / 2], ordered[ordered.count * 99 / 100]))
let long = String(repeating: story + "\n", count: (1 << 20) / story.utf8.count)
let begun = Date()
_ = library.reader.read(long)
print("reading 1 MB: \(String(format: "%.2f", Date().timeIntervalSince(begun))) s")
