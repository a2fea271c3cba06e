internal import Text

/// Datelines: the place and day that a report begins with.
extension WrittenDate {
  /// The date in the dateline that `paragraph` begins with: 'CANBERRA, 5 May 2014 -', 'Sydney, March
  /// 3, 2015 (Agency) —'.
  static func day(inDatelineOf paragraph: String) -> CalendarDate? {
    let head = paragraph.prefix(longestDateline)
    // Most paragraphs begin with no place before their first comma.
    guard let comma = head.firstIndex(of: ","), isPlace(head[..<comma]),
      let end = endings.compactMap({ head.firstRange(of: $0)?.lowerBound }).min(), comma < end
    else { return nil }
    let told = String(head[comma..<end])
    // 'In Oslo, on 4 March 2031 - a Tuesday - ' tells a story.
    guard isDateLine(told), !told.split(separator: " ").contains("on") else { return nil }
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
