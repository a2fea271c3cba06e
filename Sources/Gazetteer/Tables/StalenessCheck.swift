import Text

/// Finds the offices whose holders at a date the tables do not know for sure.
enum StalenessCheck {
  private struct Office: Hashable {
    var body: String
    var kind: OfficeKind
  }

  private struct Term {
    var person: String
    var first: Int
    /// The last day; nothing where the source gives none.
    var last: Int?
    /// When the source knew it.
    var asOf: Int?
    var row: Tables.Row
  }

  /// What was known longer ago than this many days may be otherwise by now.
  private static let shelfLife = 366

  /// The offices that pages name without their holders.
  private static let kinds: Set<OfficeKind> = [
    .headOfState, .headOfGovernment, .foreign, .finance, .defence, .centralBank, .secretaryGeneral,
  ]

  /// Returns a warning for each office that a single person holds, and that somebody is known to
  /// have held within ten years before `date`, where nobody is known to hold it on `date`: it names
  /// the row of the last holder.
  static func findings(in tables: Tables, at date: CalendarDate) -> [Finding] {
    let day = date.dayNumber
    var latest: [Office: Term] = [:]
    var isSure: Set<Office> = []
    for row in tables.rows(of: .officeholders) {
      func text(_ column: String) -> String { tables.text(row, .officeholders, column) }
      guard let kind = OfficeKind(rawValue: text("kind")), kinds.contains(kind) else { continue }
      let office = Office(body: text("of"), kind: kind)
      let asOf = CalendarDate(iso: text("asOf"))?.lastDay.dayNumber
      let term = Term(
        person: text("person"), first: CalendarDate(iso: text("from"))?.firstDay.dayNumber ?? 0,
        last: CalendarDate(iso: text("to"))?.lastDay.dayNumber, asOf: asOf, row: row)
      guard term.first <= day else { continue }
      // An end that is the day of the source means: last seen then.
      let known = term.last ?? asOf.map { $0 + shelfLife } ?? day
      if known >= day { isSure.insert(office) }
      if let other = latest[office],
        (other.last ?? .max, other.first) > (term.last ?? .max, term.first)
      {
        continue
      }
      latest[office] = term
    }
    return latest.filter { office, term in
      !isSure.contains(office) && (term.last ?? term.asOf ?? day) > day - 3653
    }.map { office, term in
      let what = "office '\(office.kind.rawValue)' of '\(office.body)'"
      let known =
        term.last != nil
        ? "nobody is known in the \(what) on \(date.iso) after '\(term.person)'"
        : "the \(what) was last known of before \(date.iso), held by '\(term.person)'"
      return tables.finding(
        term.row, column: term.last != nil ? "to" : "asOf",
        known + "; add who holds it, or a later asOf", severity: .warning)
    }.sorted()
  }
}
