internal import Text

/// Datelines: the place and day that a report begins with.
extension WrittenDate {
  /// The date in the dateline that `paragraph` begins with: 'CANBERRA, 5 May 2014 -', 'Sydney, March
  /// 3, 2015 (Agency) —'.
  static func day(inDatelineOf paragraph: String) -> CalendarDate? {
    let head = paragraph.prefix(longestDateline)
    guard let end = endings.compactMap({ head.firstRange(of: $0)?.lowerBound }).min(),
      let comma = head[..<end].firstIndex(of: ",")
    else { return nil }
    let (place, told) = (head[..<comma], String(head[comma..<end]))
    // 'In Oslo, on 4 March 2031 - a Tuesday - ' tells a story.
    guard isPlace(place), isDateLine(told), !told.split(separator: " ").contains("on") else {
      return nil
    }
    return day(in: told)
  }

  /// How far into a paragraph its dateline may go, in characters.
  private static let longestDateline = 100
  /// What parts a dateline from the report.
  private static let endings = [" - ", " – ", " — ", "—", " -- ", " (", ": "]

  /// Whether all words of `words` begin with a capital, and there are few.
  private static func isPlace(_ words: Substring) -> Bool {
    let words = words.split(separator: " ")
    return (1...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
  }
}
