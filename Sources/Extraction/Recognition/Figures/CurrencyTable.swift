import Gazetteer
import Knowledge
import Text

/// The currencies by the signs, codes and names that texts write.
struct CurrencyTable: Sendable {
  /// A sign, code or name that was found: how many tokens it is long, and what it may mean.
  struct Match {
    var length: Int
    var currencies: [Int]
    /// How much of the currency one is: 0.01 for 'cents', a million for 'MEUR'.
    var fraction: DecimalNumber = .one
  }

  /// What is meant, and whether that had to be taken from the page's country or from custom.
  struct Choice {
    var code: String
    var isAssumed: Bool
  }

  private var codes: [String] = []
  private var countries: [Set<String>] = []
  /// The place of each currency by its share of the world's trade.
  private var ranks: [Int] = []
  /// Signs that are no letters, by their scalar.
  private var signs: [UInt32: [Int]] = [:]
  /// What may stand before a number; a currency's number.
  private var prefixes = PhraseTable<Int>()
  /// What may stand behind a number.
  private var names = PhraseTable<Int>()
  private var hundredths = PhraseTable<Int>()
  /// Codes with the M of millions before them: 'MEUR'.
  private var millions = PhraseTable<Int>()
  /// Symbols of one or two letters, which mean money only in their own case.
  private var shortSymbols = SparseWordTable<Set<String>>(default: [])
  /// Codes that are also words, and so no sign of money unless written in capitals behind a number.
  private var wordCodes = WordSet()

  init(_ gazetteer: CompiledGazetteer, vocabulary: inout Vocabulary) {
    let rows = gazetteer.rows(of: .currencies)
    for row in 0..<rows.count {
      let code = rows[row, "id"]
      codes.append(code)
      countries.append(Set(rows.items(row, "countries")))
      ranks.append(Int.max)
      for symbol in Set(rows.items(row, "symbols") + [code]).sorted() {
        insert(symbol: symbol, code: code, row: row, into: &vocabulary)
      }
      millions.insert("M" + code, value: row, into: &vocabulary)
      var spellings = Set([rows[row, "name"], rows[row, "plural"]])
      for alias in rows.items(row, "aliases") {
        spellings.insert(alias)
        // The plural of an alias by rule, where the row has none.
        if alias.utf8.count > 3, !alias.hasSuffix("s") { spellings.insert(alias + "s") }
      }
      for spelling in spellings.sorted() where !spelling.isEmpty {
        names.insert(spelling, value: row, into: &vocabulary)
      }
    }
    readWords(gazetteer.rows(of: .numbers), into: &vocabulary)
  }

  private mutating func readWords(_ rows: TableRows, into vocabulary: inout Vocabulary) {
    for row in 0..<rows.count {
      let word = rows[row, "word"]
      switch rows[row, "class"] {
      case "currency.turnover":
        if let index = codes.firstIndex(of: word), let rank = Int(rows[row, "value"]) {
          ranks[index] = rank
        }
      case "currency.hundredth":
        if let index = codes.firstIndex(of: rows[row, "value"]) {
          hundredths.insert(word, value: index, into: &vocabulary)
        }
      case "currency.sign":
        if let index = codes.firstIndex(of: rows[row, "value"]) {
          insert(symbol: word, code: rows[row, "value"], row: index, into: &vocabulary)
        }
      case "currency.word":
        wordCodes.insert(vocabulary.insert(word))
      default:
        break
      }
    }
  }

  private mutating func insert(
    symbol: String, code: String, row: Int, into vocabulary: inout Vocabulary
  ) {
    guard let sign = symbol.unicodeScalars.last else { return }
    if sign.properties.generalCategory == .currencySymbol {
      if signs[sign.value]?.contains(row) != true { signs[sign.value, default: []].append(row) }
      let letters = symbol.dropLast()
      guard !letters.isEmpty else { return }
      // 'US$', 'US $', 'U.S $' and 'USD$' are all written.
      let spellings = [
        symbol, letters + " \(sign)", code + "\(sign)",
        letters.hasSuffix(".") ? letters.dropLast() + " \(sign)" : symbol,
      ]
      for spelling in Set(spellings).sorted() {
        prefixes.insert(spelling, value: row, into: &vocabulary)
        names.insert(spelling, value: row, into: &vocabulary)
      }
    } else {
      if symbol.utf8.count <= 2 {
        shortSymbols[vocabulary.insert(symbol)].insert(symbol)
      }
      prefixes.insert(symbol, value: row, into: &vocabulary)
      names.insert(symbol, value: row, into: &vocabulary)
    }
  }

  /// The sign or code before a number that begins at `token`.
  func prefix(at token: Int, in page: Page, before limit: Int) -> Match? {
    guard let match = prefixes.longestMatch(at: token, in: page.words, before: limit) else {
      return sign(at: token, in: page)
    }
    guard isSign(token, length: match.length, in: page) else {
      return sign(at: token, in: page)
    }
    return Match(length: match.length, currencies: unique(match.values))
  }

  /// Whether a sign, code or name before a number can begin with `word`.
  func canBegin(_ word: WordID) -> Bool {
    prefixes.hasPhrase(from: word) || names.hasPhrase(from: word)
  }

  /// The name of a currency with a capital right before a number: 'Rupees', 'Swiss Francs'.
  func nameBeforeNumber(at token: Int, in page: Page, before limit: Int) -> Match? {
    // A quick look: a number must follow within the few words that a name has.
    guard page.tokens[token].kind == .word, page.isCapitalized(token),
      page.tokens[token..<min(limit, token + 4)].contains(where: { $0.kind == .number }),
      !wordCodes.contains(page.words[token]),
      let name = names.longestMatch(at: token, in: page.words, before: limit),
      token + name.length < limit, page.tokens[token + name.length].kind == .number
    else { return nil }
    return Match(length: name.length, currencies: unique(name.values))
  }

  /// The letters that `token` begins with, where digits follow in the same token: 'USD' of 'USD34'.
  func gluedPrefix(
    _ token: Int, in page: Page, vocabulary: Vocabulary
  ) -> (currencies: [Int], digits: Int)? {
    let range = page.tokens[token].range
    let bytes = page.document.text.bytes
    var offset = range.start
    while offset < range.end, !(0x30...0x39).contains(bytes[offset]) { offset += 1 }
    guard offset > range.start, offset < range.end, offset - range.start <= 3,
      (range.start..<offset).contains(where: { (0x41...0x5A).contains(bytes[$0]) })
    else { return nil }
    let word = vocabulary.id(of: ByteRange(range.start, offset), in: bytes.span)
    guard offset - range.start > 1,
      let match = prefixes.longestMatch(at: 0, in: [word], before: 1), !wordCodes.contains(word)
    else { return nil }
    return (unique(match.values), offset)
  }

  /// The name, sign or code behind a number; words such as 'won' are money only behind a large one.
  func suffix(
    at token: Int, in page: Page, before limit: Int, isLarge: Bool = false
  ) -> Match? {
    guard token < limit else { return nil }
    let name = names.longestMatch(at: token, in: page.words, before: limit)
    let small = hundredths.longestMatch(at: token, in: page.words, before: limit)
    if let small, small.length >= name?.length ?? 0, isHundredth(token, in: page) {
      return Match(
        length: small.length, currencies: unique(small.values),
        fraction: DecimalNumber(1, exponent: -2))
    }
    guard let name, name.length > 1 || isSuffix(token, in: page, isLarge: isLarge) else {
      if let million = millions.longestMatch(at: token, in: page.words, before: limit) {
        return Match(
          length: million.length, currencies: unique(million.values),
          fraction: DecimalNumber(1, exponent: 6))
      }
      return sign(at: token, in: page)
    }
    return Match(length: name.length, currencies: unique(name.values))
  }

  /// Which of `currencies` is meant on a page from `country`: its own, or else the one that is
  /// traded most.
  func choice(of currencies: [Int], country: String?) -> Choice? {
    guard let first = currencies.first else { return nil }
    if currencies.count == 1 { return Choice(code: codes[first], isAssumed: false) }
    let home = currencies.first { index in country.map { countries[index].contains($0) } ?? false }
    let best = home ?? currencies.min { (ranks[$0], codes[$0]) < (ranks[$1], codes[$1]) } ?? first
    return Choice(code: codes[best], isAssumed: true)
  }

  /// Whether words that can be a sign before a number are meant so.
  private func isSign(_ token: Int, length: Int, in page: Page) -> Bool {
    guard page.tokens[token].kind == .word else { return true }
    let range = page.tokens[token].range
    if length > 1 {
      // The article of 'a $5m deal' and the ending of "its rival's $5m" are no country's letters.
      guard range.count == 1 else { return true }
      return page.firstByte(token) | 0x20 != UInt8(ascii: "a")
        && (token == 0 || page.tokens[token - 1].kind != .punctuation)
    }
    return !wordCodes.contains(page.words[token]) && hasItsCase(token, in: page)
  }

  /// Whether a letter for hundredths is joined to the number: '50p'.
  private func isHundredth(_ token: Int, in page: Page) -> Bool {
    page.tokens[token].range.count > 1
      || token > 0 && page.isJoined(token - 1, to: token) && !page.isCapitalized(token)
  }

  private func isSuffix(_ token: Int, in page: Page, isLarge: Bool) -> Bool {
    guard page.tokens[token].kind == .word else { return true }
    let range = page.tokens[token].range
    let bytes = page.document.text.bytes
    if wordCodes.contains(page.words[token]), !isLarge {
      return range.count == 3
        && (range.start..<range.end).allSatisfy { (0x41...0x5A).contains(bytes[$0]) }
    }
    return hasItsCase(token, in: page)
  }

  /// Whether a symbol of one or two letters is written as it ought to be: 'Ft' is forint, 'ft' feet.
  private func hasItsCase(_ token: Int, in page: Page) -> Bool {
    guard page.tokens[token].range.count <= 2 else { return true }
    let symbols = shortSymbols[page.words[token]]
    return symbols.isEmpty || symbols.contains(page.text(token))
  }

  private func sign(at token: Int, in page: Page) -> Match? {
    guard page.tokens[token].kind == .symbol else { return nil }
    let range = page.tokens[token].range
    let bytes = page.document.text.bytes
    var value = UInt32(bytes[range.start])
    if value >= 0x80 {
      guard
        let scalar = String(decoding: bytes[range.start..<range.end], as: UTF8.self).unicodeScalars
          .first
      else { return nil }
      value = scalar.value
    } else if range.count > 1 {
      // Letters that no row has, before a sign: 'X$'.
      return nil
    }
    return signs[value].map { Match(length: 1, currencies: $0) }
  }

  private func unique(_ values: [Int]) -> [Int] {
    var seen: [Int] = []
    for value in values where !seen.contains(value) { seen.append(value) }
    return seen
  }
}
