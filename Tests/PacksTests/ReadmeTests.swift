import Foundation
import Interview
import Packs
import TestSupport
import Testing

@Suite("The README")
struct ReadmeTests {
    /// The TOML blocks that begin with the path of a file, by that path below `prompts/`.
    private func examples() throws -> [SourceFile] {
        let text = try String(contentsOf: Samples.repository.appendingPathComponent("README.md"), encoding: .utf8)
        return text.components(separatedBy: "```toml\n").dropFirst().compactMap { part in
            guard let block = part.components(separatedBy: "```").first,
                let head = block.split(separator: "\n").first,
                let path = head.components(separatedBy: "/prompts/").last, head.hasPrefix("# ~/")
            else { return nil }
            return SourceFile(path: path, shownPath: path, text: block)
        }
    }

    @Test("has an example of a pack that loads without a problem, over the built-in ones")
    func example() throws {
        let builtIn = SourceFolder.files(in: Samples.repository.appendingPathComponent("Prompts")).files
        let files = try examples()
        #expect(files.map(\.path) == ["bakery/pack.toml", "bakery/early-hours.toml"])
        let outcome = LibraryLoader.load(layers: [builtIn, files])
        #expect(outcome.problems.isEmpty, "\(outcome.problems)")
        let pack = try #require(outcome.library.pack("bakery"))
        #expect(pack.questions.first?.probes.count == 2)
        #expect(pack.disclaimer == "Made for our own trainees.")
    }
}
