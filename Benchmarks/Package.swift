// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "skein", path: "..")],
  targets: [
    .executableTarget(
      name: "matching",
      dependencies: [
        .product(name: "Gazetteer", package: "skein"), .product(name: "Text", package: "skein"),
      ],
      swiftSettings: [.enableUpcomingFeature("MemberImportVisibility"), .strictMemorySafety()]),
    .executableTarget(
      name: "figures",
      dependencies: [
        .product(name: "Extraction", package: "skein"),
        .product(name: "Gazetteer", package: "skein"), .product(name: "Text", package: "skein"),
      ],
      swiftSettings: [.enableUpcomingFeature("MemberImportVisibility"), .strictMemorySafety()]),
    .executableTarget(
      name: "parsing",
      dependencies: [
        .product(name: "Language", package: "skein"), .product(name: "Text", package: "skein"),
      ],
      swiftSettings: [.enableUpcomingFeature("MemberImportVisibility"), .strictMemorySafety()]),
  ]
)
