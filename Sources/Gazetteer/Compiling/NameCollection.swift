import Text

/// The names that are to be matched, each with its readings.
struct NameCollection {
  /// In what order the readings of one name stand.
  enum Group: UInt8 {
    case entity, otherTable, familyName, combiningForm
  }

  private struct Reading {
    /// The name's offset among the folded names.
    var name: UInt32
    var group: Group
    /// Lower first, within the group.
    var rank: UInt64
    var record: ReadingRecord
  }

  private var pool = StringPool()
  private var readings: [Reading] = []
  private let guards: [[UInt8]: GuardRule]

  /// Starts with the rules of `tables`' guards.
  init(guards: [[UInt8]: GuardRule]) {
    self.guards = guards
  }

  /// Adds `name` as the table has it, unless it is empty or must never be matched.
  mutating func add(
    _ name: ArraySlice<UInt8>, anyCase: Bool = false, group: Group, rank: UInt64 = 0,
    use: NameUse, entry: UInt32 = ReadingRecord.noEntry, table: TableName, row: Int
  ) {
    var folded = FoldedText(Array(name)).bytes
    // The text's hyphen shows that the form is one.
    if group == .combiningForm, folded.last == UInt8(ascii: "-") { folded.removeLast() }
    guard folded.contains(where: { $0 != 0x20 }) else { return }
    for variant in anyCase ? CaseVariants.variants(of: folded) : [folded] {
      let rule = guards.isEmpty ? nil : guards[variant]
      if rule == .never { continue }
      let number = rule.flatMap { GuardRule.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      readings.append(
        Reading(
          name: pool.offset(of: variant[...]), group: group, rank: rank,
          record: ReadingRecord(
            entry: entry, row: UInt32(row), use: use, guardRule: UInt8(number), table: table)))
    }
  }

  /// The sections `readingLists`, `readings` and `names`.
  func sections() -> (lists: [UInt8], readings: [UInt8], names: [UInt8]) {
    let order = readings.indices.sorted { left, right in
      let (first, second) = (readings[left], readings[right])
      if first.name != second.name { return first.name < second.name }
      if first.group != second.group { return first.group.rawValue < second.group.rawValue }
      if first.rank != second.rank { return first.rank < second.rank }
      return left < right
    }
    var lists: [UInt8] = []
    var records: [UInt8] = []
    var builder = NameIndexBuilder()
    var listCount: UInt32 = 0
    var recordCount: UInt32 = 0
    var previous: Reading?
    for index in order {
      let reading = readings[index]
      if reading.name != previous?.name {
        FileWriter.append(recordCount, to: &lists)
        builder.insert(pool.string(at: reading.name).span, value: listCount)
        listCount += 1
      } else if let previous, Self.repeats(reading.record, previous.record) {
        continue
      }
      FileWriter.append(reading.record.entry, to: &records)
      FileWriter.append(reading.record.row, to: &records)
      FileWriter.append(reading.record.packed, to: &records)
      recordCount += 1
      previous = reading
    }
    FileWriter.append(recordCount, to: &lists)
    return (lists, records, builder.finishedBytes())
  }

  /// Whether an alias only says again what stands before it, as one that differs from the name by
  /// an accent does.
  private static func repeats(_ reading: ReadingRecord, _ previous: ReadingRecord) -> Bool {
    reading.table == previous.table && reading.row == previous.row
      && (reading.use == previous.use || reading.use == .alias || reading.use == .acronym)
  }
}
