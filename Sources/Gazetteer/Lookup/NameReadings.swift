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
  /// Where it stands in the folded text.
  public var folded: Range<Int>
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
    namesWithReadings(names.matches(in: text.bytes.span), in: text)
  }

  /// Returns the names that stand whole inside `match`, but not the one that fills it.
  ///
  /// They count where all readings of the longer name turn out to be wrong.
  public func matches(inside match: NameMatch, of text: FoldedText) -> [NameMatch] {
    namesWithReadings(
      names.matches(inside: match.folded, of: text.bytes.span), in: text)
  }

  private func namesWithReadings(
    _ found: [NameIndexMatch], in text: FoldedText
  ) -> [NameMatch] {
    let bytes = text.bytes.span
    var matches: [NameMatch] = []
    matches.reserveCapacity(found.count)
    for match in found {
      let isJoined =
        match.end + 1 < bytes.count && bytes[match.end] == UInt8(ascii: "-")
        && Folding.isWordByte(bytes[match.end + 1])
      guard let readings = readings(from: match.value, isJoined: isJoined) else { continue }
      matches.append(
        NameMatch(
          range: text.sourceRange(match.start, match.end), folded: match.start..<match.end,
          readings: readings))
    }
    return matches
  }

  /// The readings of `folded`, a name as `FoldedText` folds it; nothing where it is none.
  public func readings(ofName folded: [UInt8]) -> NameReadings? {
    names.value(of: folded).flatMap { readings(from: $0, isJoined: true) }
  }

  /// The readings from `first` on to the last of the same name; where no hyphen joins the name to a
  /// word, without the combining forms, which stand last.
  private func readings(from first: UInt32, isJoined: Bool) -> NameReadings? {
    let start = Int(first)
    let end = withWords(of: .readings) { words -> Int in
      var number = start
      while number * ReadingRecord.words + 1 < words.count {
        let packed = words[number * ReadingRecord.words + 1]
        let isCombining = packed & 0xFF == UInt32(NameUse.combiningForm.rawValue)
        if isCombining, !isJoined { return number }
        number += 1
        if packed & ReadingRecord.lastBit != 0 { return number }
      }
      return start
    }
    return start < end ? NameReadings(gazetteer: self, range: start..<end) : nil
  }

  func reading(_ position: Int) -> NameReading {
    let (number, packed) = withWords(of: .readings) { words in
      let start = position * ReadingRecord.words
      return (words[start], words[start + 1])
    }
    let tableNumber = Int(packed >> 16 & 0xFF)
    let table = tableNumber < TableName.all.count ? TableName.all[tableNumber] : .guards
    let rule = Int(packed >> 8 & 0xFF)
    var entry: EntryIndex?
    var row = Int(number)
    if let place = TableName.entityPlaces[table.number] {
      entry = checkedEntry(number)
      row -= entryStarts[place]
    } else if table == .metonyms {
      entry = checkedEntry(withWords(of: .metonymEntries) { row < $0.count ? $0[row] : .max })
    }
    return NameReading(
      use: NameUse(rawValue: UInt8(packed & 0xFF)) ?? .alias, entry: entry, table: table, row: row,
      guardRule: rule > 0 && rule <= GuardRule.all.count ? GuardRule.all[rule - 1] : nil)
  }
}
