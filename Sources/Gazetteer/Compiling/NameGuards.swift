import Text

/// What care each guarded name needs.
struct NameGuards {
  private var names = StringPool()
  /// For each name its rule; the first is that of the empty string.
  private var rules: [GuardRule?] = [nil]

  /// The strictest first.
  private static let strictness: [GuardRule] = [
    .never, .beside, .local, .common, .context, .surname, .given,
  ]

  /// Takes the rules of `tables`; of several for one name the strictest.
  init(_ tables: Tables) {
    for row in tables.rows(of: .guards) {
      guard let rule = GuardRule(rawValue: tables.text(row, .guards, "rule")) else { continue }
      let number = names.number(
        of: FoldedText(Array(tables.bytes(row, .guards, "name"))).bytes.span)
      while rules.count <= number { rules.append(nil) }
      rules[number] = Self.stricter(rules[number], rule)
    }
  }

  /// The rule for `name`, which is folded.
  func rule(for name: Span<UInt8>) -> GuardRule? { names.find(name).flatMap { rules[$0] } }

  /// The stricter of two rules.
  static func stricter(_ one: GuardRule?, _ other: GuardRule?) -> GuardRule? {
    guard let one, let other else { return one ?? other }
    return strictness.first { $0 == one || $0 == other }
  }
}
