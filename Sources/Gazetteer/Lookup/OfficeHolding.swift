public import Text

/// That a person held an office.
public struct OfficeHolding: Hashable, Sendable {
  /// Who.
  public var person: EntryIndex
  /// Of which country or body.
  public var body: EntryIndex
  /// The sort of the office.
  public var kind: OfficeKind
  /// The office as the source names it.
  public var title: String
  /// The first day, month or year, where it is known.
  public var from: CalendarDate?
  /// The last, where it is known.
  public var to: CalendarDate?
  /// When the source knew it, where it says so.
  public var asOf: CalendarDate?
  /// The row in `officeholders`.
  public var row: Int
}

extension CompiledGazetteer {
  /// Those who held an office of `kind` in `body` on `date`, by their first day; on the day of a
  /// change both are given, and of a month or a year all who held it in some part of it.
  ///
  /// A term without an end lasts, in an office that one person holds, until another's begins, and in
  /// no office longer than is likely after the day on which the source knew it.
  ///
  /// - Complexity: O(log *h* + *k*) in all holders and in those of `body`'s office.
  public func holders(
    of kind: OfficeKind, in body: EntryIndex, on date: CalendarDate
  ) -> [OfficeHolding] {
    let (first, last) = (date.firstDay.dayNumber, date.lastDay.dayNumber)
    return holdings(of: kind, in: body).filter { holding in
      first <= holding.lastDay && holding.firstDay <= last
    }.map(\.value)
  }

  /// All who ever held an office of `kind` in `body`, by their first day.
  public func allHolders(of kind: OfficeKind, in body: EntryIndex) -> [OfficeHolding] {
    holdings(of: kind, in: body).map(\.value)
  }

  /// The terms of office of `person`, by their first day.
  ///
  /// - Complexity: O(log *h* + *k*) in all terms and in the person's.
  public func holdings(of person: EntryIndex) -> [OfficeHolding] {
    numbers(in: .holdingsByPerson) { record in
      record.person < person.value
    } while: {
      $0.person == person.value
    }.compactMap { holding(number: $0)?.value }
  }

  /// The terms of office of `person` that stand on `date`, by their first day.
  ///
  /// - Complexity: O(log *h* + *k*) in all terms and in the person's.
  public func holdings(of person: EntryIndex, on date: CalendarDate) -> [OfficeHolding] {
    let (first, last) = (date.firstDay.dayNumber, date.lastDay.dayNumber)
    return numbers(in: .holdingsByPerson) { record in
      record.person < person.value
    } while: {
      $0.person == person.value
    }.compactMap { number in
      guard let record = record(number), first <= Int(record.lastDay), Int(record.firstDay) <= last
      else { return nil }
      return holding(number: number)?.value
    }
  }

  /// Whether a holding found by `holders` still stands on `date`.
  public func isInOffice(_ holding: OfficeHolding, on date: CalendarDate) -> Bool {
    guard let record = record(UInt32(holding.row)) else { return false }
    return date.firstDay.dayNumber <= Int(record.lastDay)
      && Int(record.firstDay) <= date.lastDay.dayNumber
  }

  private struct DatedHolding {
    var value: OfficeHolding
    var firstDay: Int
    var lastDay: Int
  }

  private func holdings(of kind: OfficeKind, in body: EntryIndex) -> [DatedHolding] {
    let wanted = (body.value, UInt32(kind.rank))
    return numbers(in: .holdingsByBody) { record in
      (record.body, record.kind) < wanted
    } while: {
      ($0.body, $0.kind) == wanted
    }.compactMap(holding(number:))
  }

  /// The numbers in `section` from the first that does not come `before` on, `while` they fit.
  private func numbers(
    in section: Section, before: (HoldingRecord) -> Bool, while fits: (HoldingRecord) -> Bool
  ) -> [UInt32] {
    withWords(of: section) { numbers in
      var (low, high) = (0, numbers.count)
      while low < high {
        let middle = (low + high) / 2
        if let record = record(numbers[middle]), before(record) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      var found: [UInt32] = []
      while low < numbers.count, let record = record(numbers[low]), fits(record) {
        found.append(numbers[low])
        low += 1
      }
      return found
    }
  }

  private func record(_ number: UInt32) -> HoldingRecord? {
    withWords(of: .holdings) { words in
      let start = Int(number) * HoldingRecord.words
      guard start + HoldingRecord.words <= words.count else { return nil }
      return HoldingRecord(
        person: words[start], body: words[start + 1], kind: words[start + 2],
        firstDay: words[start + 3], lastDay: words[start + 4])
    }
  }

  private func holding(number: UInt32) -> DatedHolding? {
    guard let record = record(number), let person = checkedEntry(record.person),
      let body = checkedEntry(record.body), Int(record.kind) < OfficeKind.ranked.count,
      Int(number) < tables[TableName.officeholders.number].rows
    else { return nil }
    let rows = rows(of: .officeholders)
    let row = Int(number)
    let value = OfficeHolding(
      person: person, body: body, kind: OfficeKind.ranked[Int(record.kind)],
      title: rows[row, "office"], from: CalendarDate(iso: rows[row, "from"]),
      to: CalendarDate(iso: rows[row, "to"]), asOf: CalendarDate(iso: rows[row, "asOf"]), row: row)
    return DatedHolding(
      value: value, firstDay: Int(record.firstDay), lastDay: Int(record.lastDay))
  }
}
