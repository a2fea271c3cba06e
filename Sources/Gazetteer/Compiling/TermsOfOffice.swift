import Text

/// The sections on office holders, and what follows from them for the holders' rank.
struct TermsOfOffice {
  private(set) var records: [UInt32] = []
  private(set) var byBody: [UInt32] = []
  private(set) var byPerson: [UInt32] = []
  private var ranks: [UInt32: UInt64] = [:]

  private struct Term {
    var record: HoldingRecord
    var asOf: UInt32
    var row: UInt32
    /// Whether the source gives no end.
    var isOpen: Bool
  }

  /// Makes the sections of a gazetteer without office holders.
  init() {}

  /// Makes the sections of `tables`, whose entities are numbered by `entry`.
  init(_ tables: Tables, entry: (ArraySlice<UInt8>) -> UInt32?) {
    var terms: [Term] = []
    for (row, place) in tables.rows(of: .officeholders).enumerated() {
      func text(_ column: String) -> String { tables.text(place, .officeholders, column) }
      let kind = OfficeKind(rawValue: text("kind")) ?? .other
      let to = CalendarDate(iso: text("to"))
      terms.append(
        Term(
          record: HoldingRecord(
            person: entry(tables.bytes(place, .officeholders, "person")) ?? .max,
            body: entry(tables.bytes(place, .officeholders, "of")) ?? .max,
            kind: UInt32(kind.rank),
            firstDay: CalendarDate(iso: text("from")).map { UInt32($0.firstDay.dayNumber) } ?? 0,
            lastDay: to.map { UInt32($0.lastDay.dayNumber) } ?? HoldingRecord.openEnd),
          asOf: CalendarDate(iso: text("asOf")).map { UInt32($0.firstDay.dayNumber) } ?? 0,
          row: UInt32(row), isOpen: to == nil))
    }
    let orderByBody = terms.indices.sorted { left, right in
      let (first, second) = (terms[left].record, terms[right].record)
      return (first.body, first.kind, first.firstDay, UInt32(left))
        < (second.body, second.kind, second.firstDay, UInt32(right))
    }
    Self.closeOpenTerms(&terms, order: orderByBody)
    Self.closeForgottenTerms(&terms)
    let orderByPerson = terms.indices.sorted { left, right in
      let (first, second) = (terms[left].record, terms[right].record)
      return (first.person, first.firstDay, left) < (second.person, second.firstDay, right)
    }
    for term in terms {
      let record = term.record
      records += [record.person, record.body, record.kind, record.firstDay, record.lastDay]
      // The highest office counts most, then the latest.
      let rank = UInt64(record.kind) << 32 | UInt64(UInt32.max - record.firstDay)
      ranks[record.person] = min(ranks[record.person] ?? .max, rank)
    }
    byBody = orderByBody.map { UInt32($0) }
    byPerson = orderByPerson.map { UInt32($0) }
  }

  /// The rank of a person by the offices held, lower first; those without any come last.
  func rank(of person: UInt32) -> UInt64 { ranks[person] ?? .max }

  /// Ends each term whose end the source does not give, in an office that one person holds, on the
  /// day when the next one's begins, if that is after the day on which the source knew it.
  private static func closeOpenTerms(_ terms: inout [Term], order: [Int]) {
    for (place, number) in order.enumerated() {
      let term = terms[number]
      guard term.record.lastDay == HoldingRecord.openEnd,
        OfficeKind.allCases[Int(term.record.kind)].isSingle
      else { continue }
      let known = max(term.record.firstDay, term.asOf)
      for following in order[(place + 1)...] {
        let next = terms[following].record
        guard next.body == term.record.body, next.kind == term.record.kind else { break }
        if next.firstDay > known, next.person != term.record.person {
          terms[number].record.lastDay = next.firstDay
          break
        }
      }
    }
  }

  /// Ends each term that is still open as many years after the day on which the source knew it as
  /// its office is held with some likelihood: what is known of 2011 tells little of 2020.
  private static func closeForgottenTerms(_ terms: inout [Term]) {
    for number in terms.indices where terms[number].asOf > 0 {
      let term = terms[number]
      let kind = OfficeKind.allCases[Int(term.record.kind)]
      guard term.isOpen else { continue }
      let known = max(term.record.firstDay, term.asOf)
      terms[number].record.lastDay = min(
        term.record.lastDay, known + UInt32(kind.yearsUntilHalfAreGone * 365))
    }
  }
}

extension OfficeKind {
  /// The years after which half of those who were seen in such an office at one time had left it.
  ///
  /// Source: the 27,000 terms in `officeholders.tsv` that ended after 1990 and of which both days are
  /// known.
  fileprivate var yearsUntilHalfAreGone: Int {
    switch self {
    case .executive: 6
    case .headOfState, .other: 4
    case .governor, .centralBank, .secretaryGeneral: 3
    default: 2
    }
  }
}
