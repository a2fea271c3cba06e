import Knowledge

/// Ranges, bounds and approximations.
extension FigureReader {
  /// Reads the upper end of a range: '30 to 35 miles', '$5-7bn', 'between 3 and 4 per cent'.
  func readSecond(into draft: inout FigureDraft) {
    let first = draft.first
    let connector = draft.tokens.upperBound
    guard connector + 1 < limit, !first.numeral.isVague else { return }
    let isBetween = words(first.tokens.lowerBound - 1).contains(.between)
    let isHyphen =
      page.isHyphen(connector)
      && page.isJoined(connector - 1, to: connector) == page.isJoined(connector, to: connector + 1)
    let roles = words(connector)
    guard
      isHyphen || roles.contains(.to) || roles.contains(.or) || isBetween && roles.contains(.and)
    else { return }
    // The hyphen is not a minus of the second number.
    guard let second = quantity(at: connector + 1, isMoney: first.currencies != nil),
      second.tokens.lowerBound > connector,
      !second.numeral.isVague
    else { return }
    let measure = measure(after: second)
    guard agrees(measure, second, with: draft, isBetween: isBetween) else { return }
    var low = first
    if let scale = second.numeral.magnitude, first.numeral.magnitude == nil, draft.measure == nil,
      first.numeral.value * scale < second.numeral.value
    {
      low.numeral.value = first.numeral.value * scale
    }
    guard low.numeral.value < second.numeral.value else { return }
    draft.first = low
    draft.second = second
    draft.measure = measure ?? draft.measure
    draft.extend(to: measure?.end ?? second.tokens.upperBound)
  }

  /// Whether the second number is of the same as the first, and not a number of its own.
  private func agrees(
    _ measure: Measure?, _ second: Quantity, with draft: FigureDraft, isBetween: Bool
  ) -> Bool {
    if let currencies = draft.first.currencies {
      if let other = second.currencies, Set(other).isDisjoint(with: currencies) { return false }
      if case .unit = measure?.kind { return false }
      return second.currencies != nil || counted(after: second.tokens.upperBound) == nil
    }
    guard second.currencies == nil else { return false }
    switch (draft.measure?.kind, measure?.kind) {
    case (nil, nil):
      return isBetween || counted(after: second.tokens.upperBound) != nil
    case (nil, _):
      return true
    case (.unit(let left)?, .unit(let right)?):
      return left.name == right.name
    case (.currency(let left)?, .currency(let right)?):
      return !Set(left.currencies).isDisjoint(with: right.currencies)
    default:
      return false
    }
  }

  /// Sets the amount by the numbers and by what stands before them: 'more than', 'some', 'up to'.
  func readAmount(into draft: inout FigureDraft) {
    let value = draft.first.numeral.value
    if let second = draft.second {
      draft.amount = Figure.Amount(low: value, high: second.numeral.value)
    } else if draft.first.numeral.isVague {
      draft.amount = Figure.Amount(low: value)
      draft.isApproximate = true
    } else {
      draft.amount = Figure.Amount(value: value)
    }
    var start = draft.tokens.lowerBound
    while let (qualifier, first) = recognizer.words.qualifier(before: start, in: page, from: floor)
    {
      start = first
      switch qualifier {
      case .approximate:
        draft.isApproximate = true
      case .low(let isForTime):
        if isForTime || !isTime(draft.measure), draft.second == nil { draft.amount.low = value }
      case .high:
        if draft.second == nil { draft.amount.high = value }
      }
    }
  }

  private func isTime(_ measure: Measure?) -> Bool {
    if case .unit(let unit) = measure?.kind { unit.isTime } else { false }
  }
}
