// swift-tools-version: 6.2

import PackageDescription

/// Every target of ours is built alike: Swift 6 mode (from the tools version) and no warning left standing.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    // Each function can be placed by itself in the program.
    .unsafeFlags(["-Xfrontend", "-function-sections"], .when(configuration: .release)),
]

/// The program is one file that can be copied: every library goes into it, at a fixed address. That saves the loader
/// eight libraries and ninety thousand relocations at each start, which is half the time to the first picture.
let staticLibrary: [SwiftSetting] = [.unsafeFlags(["-static-executable"], .when(configuration: .release))]

/// The functions that run for a key or until the first picture lie side by side: at a key the caches are cold, and what is
/// strewn over thirty megabytes costs a page each. `Benchmarks order` writes the list.
let functionOrder = Context.packageDirectory + "/Sources/hotseat/functions.order"

/// The names of functions stay in the file only where they are asked for, as `Benchmarks order` does.
let symbols = Context.environment["HOTSEAT_SYMBOLS"] == nil ? "--strip-all" : "--strip-debug"
let staticLinking: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-static-executable", "-Xclang-linker", "-no-pie", "-Xlinker", symbols, "-use-ld=lld",
            "-Xlinker", "--symbol-ordering-file=" + functionOrder, "-Xlinker", "--no-warn-symbol-ordering",
        ], .when(configuration: .release))
]

let package = Package(
    name: "hotseat",
    products: [.executable(name: "hotseat", targets: ["hotseat"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        // From the bottom of the house to the top. A module imports only modules above it in this list.
        .target(name: "CNcurses"),
        .target(name: "Canvas", swiftSettings: strict),
        .target(name: "Reading", swiftSettings: strict),
        .target(name: "Interview", dependencies: ["Reading"], swiftSettings: strict),
        .target(name: "Study", dependencies: ["Interview"], swiftSettings: strict),
        .target(
            name: "Packs", dependencies: ["Canvas", "Interview", "Reading", "TOMLKit"], swiftSettings: strict),
        .target(
            name: "Store", dependencies: ["Interview", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .target(name: "Screens", dependencies: ["Canvas", "Interview", "Reading"], swiftSettings: strict),
        .target(name: "Terminal", dependencies: ["Canvas", "CNcurses"], swiftSettings: strict),
        .executableTarget(
            name: "hotseat",
            dependencies: [
                "Canvas", "Interview", "Packs", "Reading", "Screens", "Store", "Study", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Defaults", "functions.order"],
            swiftSettings: strict + staticLibrary,
            linkerSettings: staticLinking,
            plugins: ["EmbedFilesPlugin"]),

        .executableTarget(
            name: "EmbedFiles", dependencies: ["Canvas", "Packs", "Screens"], swiftSettings: strict),
        .executableTarget(name: "TrainReader", dependencies: ["Packs", "Reading"], swiftSettings: strict),
        .plugin(
            name: "EmbedFilesPlugin", capability: .buildTool(), dependencies: ["EmbedFiles"],
            path: "Sources/EmbedFilesPlugin"),

        .systemLibrary(name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"])]),
        .target(
            name: "TestSupport", dependencies: ["Canvas", "Interview", "Packs", "Screens", "CVTerm"],
            path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "CanvasTests", dependencies: ["Canvas", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "ReadingTests", dependencies: ["Packs", "Reading", "TrainReader"], exclude: ["Answers"],
            swiftSettings: strict),
        .testTarget(name: "InterviewTests", dependencies: ["Interview", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "StudyTests", dependencies: ["Study", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "PacksTests", dependencies: ["Packs", "TestSupport"], exclude: ["Judged"], swiftSettings: strict),
        .testTarget(name: "StoreTests", dependencies: ["Store", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "ScreensTests", dependencies: ["Screens", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        .testTarget(
            name: "Journeys", dependencies: ["hotseat", "Interview", "Store", "TestSupport"], swiftSettings: strict),
        .executableTarget(
            name: "Benchmarks", dependencies: ["Interview", "Packs", "Reading", "Store", "TestSupport"],
            path: "Tests/Benchmarks", swiftSettings: strict),
    ],
    cLanguageStandard: .gnu11
)
