/// Lines for a terminal, each below a title on the left.
enum Listing {
  private static let titleWidth = 10
  private static let longestList = 10

  /// A title and its lines, those after the first below it.
  static func section(_ title: String, _ lines: [String]) -> [String] {
    guard let first = lines.first else { return [] }
    return ["  " + padded(title, to: titleWidth) + first]
      + lines.dropFirst().map { String(repeating: " ", count: titleWidth + 2) + $0 }
  }

  /// Lines of two columns.
  static func table(_ rows: [(String, String)]) -> [String] {
    let width = (rows.map(\.0.count).max() ?? 0) + 2
    return rows.map { title, cell in
      String(repeating: " ", count: titleWidth + 2) + padded(title, to: width) + cell
    }
  }

  /// A cell of a table, of a long list its first items.
  static func abbreviated(_ cell: String) -> String {
    let items = cell.split(separator: "|")
    guard items.count > longestList + 1 else { return cell }
    return items.prefix(longestList).joined(separator: "|")
      + "|… \(items.count - longestList) more"
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(width - text.count, 1))
  }
}
