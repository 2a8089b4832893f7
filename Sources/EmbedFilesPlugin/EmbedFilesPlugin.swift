import Foundation
import PackagePlugin

/// Puts Prompts/, Themes/ and the default settings into the program before it is compiled.
@main
struct EmbedFilesPlugin: BuildToolPlugin {
    private let folders = ["Prompts", "Themes", "Sources/hotseat/Defaults"]

    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let root = context.package.directoryURL
        let outputs = ["EmbeddedFiles.swift", "BuiltInLooks.swift"].map { name in
            context.pluginWorkDirectoryURL.appending(path: name)
        }
        let starts = folders.map { root.appending(path: $0, directoryHint: .isDirectory) }
        // The folders themselves are inputs too: otherwise a new file in one of them is not noticed.
        let files = try starts.flatMap { start in
            try [start]
                + FileManager.default.subpathsOfDirectory(atPath: start.path).sorted().map { start.appending(path: $0) }
        }
        return [
            .buildCommand(
                displayName: "Embedding prompts and themes",
                executable: try context.tool(named: "EmbedFiles").url,
                arguments: outputs.map(\.path) + [root.path] + folders,
                inputFiles: files,
                outputFiles: outputs)
        ]
    }
}
