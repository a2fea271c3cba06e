// swift-tools-version: 6.3

import PackageDescription

/// What every Swift target of this package is held to.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A library module: its name, and the only modules that it may import.
func module(_ name: String, imports: [String] = [], exclude: [String] = []) -> Target {
  .target(
    name: name,
    dependencies: imports.map { .target(name: $0) },
    exclude: exclude,
    swiftSettings: strict)
}

/// The tests of one module.
func tests(of name: String, imports: [String] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: ([name] + imports).map { .target(name: $0) },
    exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "skein",
  products: [
    .executable(name: "skein", targets: ["skein"]),
    .library(name: "Text", targets: ["Text"]),
    .library(name: "Knowledge", targets: ["Knowledge"]),
    .library(name: "Reading", targets: ["Reading"]),
    .library(name: "Language", targets: ["Language"]),
    .library(name: "Gazetteer", targets: ["Gazetteer"]),
    .library(name: "Extraction", targets: ["Extraction"]),
    .library(name: "Graph", targets: ["Graph"]),
    .library(name: "Export", targets: ["Export"]),
    .library(name: "Pipeline", targets: ["Pipeline"]),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CIntrinsics"),
    .systemLibrary(name: "CJansson", pkgConfig: "jansson", providers: [.apt(["libjansson-dev"])]),

    // The way through, from the bytes of a page to the files of a graph: each stage sees only what
    // stands above it here.
    module("Text"),
    module("Knowledge", imports: ["Text"]),
    module("Reading", imports: ["Text", "CLibXML2", "CZlib", "CJansson"]),
    module("Language", imports: ["Text", "CIntrinsics"]),
    module("Gazetteer", imports: ["Text", "Knowledge"]),
    module("Extraction", imports: ["Text", "Knowledge", "Language", "Gazetteer"]),
    module("Graph", imports: ["Text", "Knowledge"]),
    module(
      "Export", imports: ["Text", "Knowledge", "Graph"], exclude: ["Vocabulary/skein.ttl"]),
    module(
      "Pipeline",
      imports: [
        "Text", "Knowledge", "Reading", "Language", "Gazetteer", "Extraction", "Graph", "Export",
      ]),
    .executableTarget(
      name: "skein", dependencies: ["Pipeline"], swiftSettings: strict),
    // Rebuilds the models of Language from treebanks and plain text; no product needs it.
    .executableTarget(
      name: "skein-train", dependencies: ["Language", "Text"], swiftSettings: strict),

    tests(of: "Text"),
    tests(of: "Language", imports: ["Text"]),
    tests(of: "Gazetteer", imports: ["Text", "Knowledge"]),
    tests(
      of: "Extraction", imports: ["Text", "Knowledge", "Language", "Gazetteer"],
      exclude: ["Resolution/Readings"]),
    tests(of: "Knowledge", imports: ["Text", "SamplePages"]),
    tests(of: "Graph", imports: ["Text", "Knowledge", "SamplePages"]),
    tests(of: "Export", imports: ["Text", "Knowledge", "Graph", "SamplePages"]),
    .testTarget(
      name: "skeinTests", dependencies: ["skein", "Pipeline"], swiftSettings: strict),

    // Annotated pages that several tests share.
    .target(
      name: "SamplePages", dependencies: ["Text", "Knowledge"], path: "Tests/SamplePages",
      swiftSettings: strict),
    tests(of: "Reading", imports: ["Text", "CZlib"]),
  ]
)
