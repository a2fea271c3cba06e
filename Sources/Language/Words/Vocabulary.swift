/// The rows of known words, by hash, the commoner word first.
package struct Vocabulary: Sendable {
  /// The row of every word that is not known.
  package static let unknown = 0
  /// The row of the root.
  package static let root = 1
  /// The row of the commonest word.
  package static let firstWord = 2

  private let rows: HashedNumbers

  /// Reads the vocabulary of a model.
  package init(_ file: ModelFile) throws(ModelError) {
    rows = try HashedNumbers(file, "words")
  }

  /// The row of the word with this hash, else `unknown`.
  package func row(of hash: UInt64) -> Int { rows[hash] ?? Self.unknown }

  /// Adds a vocabulary to a model that is being written; word *i* of `hashes` gets row *i* + 2.
  package static func write(_ hashes: [UInt64], to writer: inout ModelWriter) {
    HashedNumbers.write(
      hashes.enumerated().map { (hash: $0.element, number: $0.offset + firstWord) }, name: "words",
      to: &writer)
  }
}
