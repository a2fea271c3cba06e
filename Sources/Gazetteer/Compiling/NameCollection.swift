import Text

/// The names that are to be matched, each with its readings.
struct NameCollection {
  /// In what order the readings of one name stand.
  enum Group: UInt8 {
    case entity, otherTable, familyName, combiningForm
  }

  private struct Reading {
    /// The name's number among the folded names.
    var name: UInt32
    var group: Group
    /// Lower first, within the group.
    var rank: UInt64
    var record: ReadingRecord
  }

  private var pool = StringPool()
  private var readings: [Reading] = []
  private let guards: NameGuards

  /// Starts without names.
  init(guards: NameGuards) {
    self.guards = guards
  }

  /// Adds `name` as the table has it, unless it is empty or must never be matched.
  ///
  /// `rule` is the care that its row asks for; the stricter of this and of the name's own counts.
  mutating func add(
    _ name: ArraySlice<UInt8>, anyCase: Bool = false, group: Group, rank: UInt64 = 0,
    use: NameUse, number: Int, table: TableName, rule: GuardRule? = nil
  ) {
    let reading = Reading(
      name: 0, group: group, rank: rank,
      record: ReadingRecord(number: UInt32(number), use: use, guardRule: 0, table: table))
    if !anyCase, group != .combiningForm, name.span.isPrintableASCII {
      // Folding would leave it as it is.
      add(name.span, reading, rule)
      return
    }
    var folded = FoldedText(Array(name)).bytes
    // The text's hyphen shows that the form is one.
    if group == .combiningForm, folded.last == UInt8(ascii: "-") { folded.removeLast() }
    for variant in anyCase ? CaseVariants.variants(of: folded) : [folded] {
      add(variant.span, reading, rule)
    }
  }

  private mutating func add(_ name: Span<UInt8>, _ reading: Reading, _ rowRule: GuardRule?) {
    guard name.indices.contains(where: { name[$0] != 0x20 }) else { return }
    let rule = NameGuards.stricter(guards.rule(for: name), rowRule)
    if rule == .never { return }
    var reading = reading
    if let rule, let place = GuardRule.allCases.firstIndex(of: rule) {
      reading.record.guardRule = UInt8(place + 1)
    }
    reading.name = UInt32(pool.number(of: name))
    readings.append(reading)
  }

  /// The sections `readings` and `names`.
  func sections() -> (readings: [UInt8], names: [UInt8]) {
    var records: [UInt32] = []
    records.reserveCapacity(readings.count * ReadingRecord.words)
    var builder = NameIndexBuilder(capacity: pool.count)
    var order = readingsByName()
    var start = 0
    while start < order.count {
      let name = readings[order[start]].name
      var end = start + 1
      while end < order.count, readings[order[end]].name == name { end += 1 }
      if end - start > 1 {
        // A copy of the few: sorting a slice in place would copy the whole array.
        let sorted = order[start..<end].sorted { left, right in
          let (first, second) = (readings[left], readings[right])
          return (first.group.rawValue, first.rank, left)
            < (second.group.rawValue, second.rank, right)
        }
        for (place, number) in zip(start..<end, sorted) { order[place] = number }
      }
      builder.insert(
        pool.string(Int(name)).span, value: UInt32(records.count / ReadingRecord.words))
      var previous: ReadingRecord?
      for place in start..<end {
        let record = readings[order[place]].record
        if let previous, Self.repeats(record, previous) { continue }
        records.append(record.number)
        records.append(record.packed)
        previous = record
      }
      records[records.count - 1] |= ReadingRecord.lastBit
      start = end
    }
    return (FileWriter.bytes(of: records), builder.finishedBytes())
  }

  /// The places of the readings, those of one name together, in the order in which they came.
  private func readingsByName() -> [Int] {
    var next = [Int](repeating: 0, count: pool.count + 1)
    for reading in readings { next[Int(reading.name) + 1] += 1 }
    for name in 1..<next.count { next[name] += next[name - 1] }
    var order = [Int](repeating: 0, count: readings.count)
    for (place, reading) in readings.enumerated() {
      order[next[Int(reading.name)]] = place
      next[Int(reading.name)] += 1
    }
    return order
  }

  /// Whether an alias only says again what stands before it, as one that differs from the name by
  /// an accent does.
  private static func repeats(_ reading: ReadingRecord, _ previous: ReadingRecord) -> Bool {
    reading.table == previous.table && reading.number == previous.number
      && (reading.use == previous.use || reading.use == .alias || reading.use == .acronym)
  }
}

extension Span<UInt8> {
  /// Whether all bytes are printing ASCII, so that folding leaves them as they are.
  var isPrintableASCII: Bool {
    for index in indices where self[index] &- 0x20 >= 0x5F { return false }
    return true
  }
}
