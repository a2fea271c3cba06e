import Text

/// Finds people who are said to have held one office at the same time.
enum HolderCheck {
  private struct Term {
    var person: String
    var kind: OfficeKind
    var first: Int
    var last: Int
    var row: Tables.Row
  }

  /// Two terms may share this many days: sources differ by a few about the day of a change.
  private static let tolerance = 31

  /// Returns one finding for each term that overlaps an earlier one of the same office, that is of
  /// the same kind, body and title; terms whose dates are only known to the month or the year
  /// overlap where they must.
  ///
  /// All are warnings: a presidency of several and two who claim one office are facts, too. Such
  /// rows are marked `shared` and are passed over.
  static func findings(in tables: Tables) -> [Finding] {
    var terms: [String: [Term]] = [:]
    for row in tables.rows(of: .officeholders) {
      func text(_ column: String) -> String { tables.text(row, .officeholders, column) }
      guard let kind = OfficeKind(rawValue: text("kind")), kind.isSingle, text("shared").isEmpty,
        let from = CalendarDate(iso: text("from")), let to = CalendarDate(iso: text("to"))
      else { continue }
      let office = "\(text("of"))\t\(kind.rawValue)\t\(text("office"))"
      terms[office, default: []].append(
        Term(
          person: text("person"), kind: kind, first: from.lastDay.dayNumber,
          last: to.firstDay.dayNumber, row: row))
    }
    return terms.values.flatMap { overlaps(in: $0, tables) }
  }

  private static func overlaps(in terms: [Term], _ tables: Tables) -> [Finding] {
    var findings: [Finding] = []
    var longest: Term?
    for term in terms.sorted(by: {
      ($0.first, $0.row.file, $0.row.row) < ($1.first, $1.row.file, $1.row.row)
    }) {
      if let earlier = longest, earlier.person != term.person,
        min(earlier.last, term.last) - term.first > tolerance
      {
        findings.append(
          tables.finding(
            term.row, column: "from",
            "overlaps the term of '\(earlier.person)' in \(tables.place(of: earlier.row));"
              + " mend the dates, or write 'yes' under shared if both held it", severity: .warning))
      }
      if term.last > longest?.last ?? .min { longest = term }
    }
    return findings
  }
}
