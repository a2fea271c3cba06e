public import Text

/// One way to read a matched name.
public struct NameReading: Hashable, Sendable {
  /// How the name is known.
  public var use: NameUse
  /// The entity; of a metonym the country or body that it stands for.
  public var entry: EntryIndex?
  /// The table that has the name.
  public var table: TableName
  /// The row in that table.
  public var row: Int
  /// What care the name needs.
  public var guardRule: GuardRule?
}

/// All readings of one name: entities first, in the order of their tables, then the other tables,
/// then people by family name, those of the highest office first, and of these the latest.
public struct NameReadings: RandomAccessCollection, Sendable {
  let gazetteer: CompiledGazetteer
  let range: Range<Int>

  /// The index of the first reading.
  public var startIndex: Int { range.lowerBound }
  /// The index after the last one.
  public var endIndex: Int { range.upperBound }

  /// The reading at `position`.
  public subscript(position: Int) -> NameReading {
    precondition(range.contains(position), "there is no reading \(position)")
    return gazetteer.reading(position)
  }
}

/// A name in a text.
public struct NameMatch: Sendable {
  /// Where it stands in the source of the folded text.
  public var range: ByteRange
  /// What it may mean; never empty.
  public var readings: NameReadings
}

extension CompiledGazetteer {
  /// Returns the names in `text`, in order; they never overlap.
  ///
  /// A match is the longest name at its start, without a possessive's ending. A combining form is
  /// only matched before a hyphen and a letter or digit, which are matched on their own.
  ///
  /// - Complexity: O(*n*) in the bytes of `text`; see `NameIndex.matches(in:)`.
  public func matches(in text: FoldedText) -> [NameMatch] {
    let bytes = text.bytes.span
    var matches: [NameMatch] = []
    for match in names.matches(in: bytes) {
      let isJoined =
        match.end + 1 < bytes.count && bytes[match.end] == UInt8(ascii: "-")
        && Folding.isWordByte(bytes[match.end + 1])
      guard let readings = readings(ofList: match.value, isJoined: isJoined) else { continue }
      matches.append(
        NameMatch(range: text.sourceRange(match.start, match.end), readings: readings))
    }
    return matches
  }

  /// The readings of `folded`, a name as `FoldedText` folds it; nothing where it is none.
  public func readings(ofName folded: [UInt8]) -> NameReadings? {
    names.value(of: folded).flatMap { readings(ofList: $0, isJoined: true) }
  }

  /// The readings of a list; where no hyphen joins the name to a word, without the combining forms,
  /// which stand last in it.
  private func readings(ofList list: UInt32, isJoined: Bool) -> NameReadings? {
    let bounds = withWords(of: .readingLists) { starts -> Range<Int>? in
      guard Int(list) + 1 < starts.count else { return nil }
      let (start, end) = (Int(starts[Int(list)]), Int(starts[Int(list) + 1]))
      return start < end ? start..<end : nil
    }
    guard var bounds, isReadable(bounds) else { return nil }
    if !isJoined {
      while !bounds.isEmpty, reading(bounds.upperBound - 1).use == .combiningForm {
        bounds = bounds.lowerBound..<bounds.upperBound - 1
      }
    }
    return bounds.isEmpty ? nil : NameReadings(gazetteer: self, range: bounds)
  }

  private func isReadable(_ readings: Range<Int>) -> Bool {
    withWords(of: .readings) { readings.upperBound * ReadingRecord.words <= $0.count }
  }

  func reading(_ number: Int) -> NameReading {
    let (entry, row, packed) = withWords(of: .readings) { words in
      let start = number * ReadingRecord.words
      return (words[start], words[start + 1], words[start + 2])
    }
    let table = Int(packed >> 16 & 0xFF)
    let rule = Int(packed >> 8 & 0xFF)
    return NameReading(
      use: NameUse(rawValue: UInt8(packed & 0xFF)) ?? .alias, entry: checkedEntry(entry),
      table: table < TableName.allCases.count ? TableName.allCases[table] : .guards, row: Int(row),
      guardRule: rule > 0 && rule <= GuardRule.allCases.count ? GuardRule.allCases[rule - 1] : nil)
  }
}
