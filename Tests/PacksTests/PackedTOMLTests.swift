import TestSupport
import Testing

@testable import Packs

@Suite("Packed files")
struct PackedTOMLTests {
    @Test("read as the files they were made of, every built-in one")
    func shipped() throws {
        let files = SourceFolder.files(in: Samples.repository.appendingPathComponent("Prompts")).files
        #expect(files.count > 20)
        for file in files {
            let read = try TOMLNode.parse(file)
            #expect(try TOMLNode.parse(PackedTOML.pack(file)) == read, "\(file.path)")
        }
    }

    @Test("keep every kind of value")
    func values() throws {
        let text = """
            empty = ""
            text = "é 🙂 } ] ; : \\n s5:"
            "key with : and é" = [1, -7, 0.25, -1e-9, true, false]
            date = 1979-05-27
            nested = [[], [{}, {a = {b = "c"}}]]
            """
        let file = SourceFile(path: "a.toml", shownPath: "a.toml", text: text)
        let packed = try PackedTOML.pack(file)
        #expect(packed.isPacked)
        let read = try TOMLNode.parse(packed)
        #expect(try read == TOMLNode.parse(file))
        #expect(read["text"] == .string("é 🙂 } ] ; : \n s5:"))
        #expect(
            read["key with : and é"]
                == .array([.integer(1), .integer(-7), .number(0.25), .number(-1e-9), .bool(true), .bool(false)]))
        #expect(read["date"] == .other)
    }

    @Test("a file that is not valid is not packed")
    func broken() {
        #expect(throws: Problem.self) {
            try PackedTOML.pack(SourceFile(path: "a.toml", shownPath: "a.toml", text: "a = ["))
        }
    }
}
