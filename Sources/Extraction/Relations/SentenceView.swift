import Knowledge
import Text

/// One sentence as a row of units: a mention, a date or a figure is one unit whatever its length,
/// and every other token is one by itself.
struct SentenceView {
  /// What a unit is.
  enum Kind: Hashable {
    case word
    /// The number of the mention in the page's resolution.
    case mention(Int)
    /// A date or an amount: it stands for itself and is nobody.
    case quantity
    /// The words for the office of the person beside.
    case title
  }

  struct Unit {
    var tokens: Range<Int>
    var kind: Kind
    var classes: WordClasses
  }

  let page: Page
  let lexicon: Lexicon
  let sentence: Sentence
  let mentions: [ResolvedMention]
  let entities: [EntityID: PageEntity]
  let units: [Unit]

  /// Lays out `sentence`.
  ///
  /// `numbers` are its mentions in `resolution`, the outer before the nested; `quantities` are its
  /// dates and figures.
  init(
    page: Page, lexicon: Lexicon, sentence: Sentence, resolution: Resolution,
    numbers: Range<Int>, quantities: [ByteRange]
  ) {
    self.page = page
    self.lexicon = lexicon
    self.sentence = sentence
    mentions = resolution.mentions
    entities = resolution.entities
    var units: [Unit] = []
    var token = sentence.tokens.lowerBound
    var number = numbers.lowerBound
    var quantity = 0
    let titles = Dictionary(
      resolution.titles(in: sentence.tokens).map { ($0.tokens.lowerBound, $0.tokens) },
      uniquingKeysWith: { first, _ in first })
    while token < sentence.tokens.upperBound {
      while number < numbers.upperBound, mentions[number].tokens.lowerBound < token { number += 1 }
      let start = page.tokens[token].range.start
      while quantity < quantities.count, quantities[quantity].end <= start { quantity += 1 }
      if number < numbers.upperBound, mentions[number].tokens.lowerBound == token {
        units.append(Unit(tokens: mentions[number].tokens, kind: .mention(number), classes: []))
      } else if quantity < quantities.count, quantities[quantity].contains(start) {
        let tokens = page.tokens(in: quantities[quantity])
        let end = min(max(tokens.upperBound, token + 1), sentence.tokens.upperBound)
        units.append(Unit(tokens: token..<end, kind: .quantity, classes: []))
      } else if let title = titles[token] {
        units.append(Unit(tokens: title, kind: .title, classes: .role))
      } else {
        let classes = lexicon.classes(of: page.words[token])
        units.append(Unit(tokens: token..<token + 1, kind: .word, classes: classes))
      }
      token = units[units.count - 1].tokens.upperBound
    }
    self.units = units
  }

  /// The word of a unit; unknown where the unit is none.
  func word(_ unit: Int) -> WordID {
    guard units.indices.contains(unit), units[unit].kind == .word else { return .unknown }
    return page.words[units[unit].tokens.lowerBound]
  }

  /// The classes of a unit; none outside the sentence.
  func classes(_ unit: Int) -> WordClasses {
    units.indices.contains(unit) ? units[unit].classes : []
  }

  /// The mention that a unit is.
  func mention(_ unit: Int) -> ResolvedMention? {
    guard units.indices.contains(unit), case .mention(let number) = units[unit].kind else {
      return nil
    }
    return mentions[number]
  }

  /// Whether a unit is this mark.
  func isMark(_ unit: Int, _ mark: Character) -> Bool {
    guard units.indices.contains(unit), units[unit].kind == .word,
      page.tokens[units[unit].tokens.lowerBound].kind == .punctuation
    else { return false }
    return page.text(units[unit].tokens.lowerBound).first == mark
  }

  /// Whether the sentence asks: it ends in a question mark, with or without a closing quote.
  var isQuestion: Bool {
    units.indices.suffix(2).contains { isMark($0, "?") }
  }

  /// Whether a unit is a mark of any kind but a hyphen inside a word.
  func isPunctuation(_ unit: Int) -> Bool {
    guard units.indices.contains(unit), units[unit].kind == .word else { return false }
    let token = units[unit].tokens.lowerBound
    return page.tokens[token].kind == .punctuation && !isInnerHyphen(unit)
      && !page.isPossessive(token)
  }

  /// Whether a unit is a hyphen or dash without space on either side.
  func isInnerHyphen(_ unit: Int) -> Bool {
    guard unit > 0, unit + 1 < units.count, units[unit].kind == .word else { return false }
    let token = units[unit].tokens.lowerBound
    return (page.isHyphen(token) || page.text(token) == "/") && page.isJoined(token - 1, to: token)
      && page.isJoined(token, to: token + 1)
  }

  /// Whether a unit is a possessive's ending.
  func isPossessive(_ unit: Int) -> Bool {
    guard units.indices.contains(unit), units[unit].kind == .word else { return false }
    return page.isPossessive(units[unit].tokens.lowerBound)
  }

  /// Whether a unit may stand between a verb and its subject: an adverb, by class or by '-ly'.
  func isAdverb(_ unit: Int) -> Bool {
    guard units.indices.contains(unit), units[unit].kind == .word else { return false }
    if units[unit].classes.contains(.adverb) { return true }
    guard units[unit].classes.isEmpty else { return false }
    let token = page.tokens[units[unit].tokens.lowerBound]
    let bytes = page.document.text.bytes
    return token.range.count > 4 && bytes[token.range.end - 1] == 0x79
      && bytes[token.range.end - 2] == 0x6C
  }

  /// Whether a unit is a word that no table says anything of: most nouns and adjectives.
  func isOpenWord(_ unit: Int) -> Bool {
    if units.indices.contains(unit), units[unit].kind == .title { return true }
    guard units.indices.contains(unit), units[unit].kind == .word else { return false }
    let token = page.tokens[units[unit].tokens.lowerBound]
    return token.kind != .punctuation
      && units[unit].classes.isDisjoint(
        with: WordClasses.closesNounPhrase.union([.coordinator, .verb]))
  }

  /// The readings of a unit as a form of a verb.
  func verbs(_ unit: Int) -> [Lexicon.VerbReading] { lexicon.verbs(of: word(unit)) }

  /// The readings of a unit as a form of a noun.
  func nouns(_ unit: Int) -> [Lexicon.NounReading] { lexicon.nouns(of: word(unit)) }

  /// The type of the entity that a mention means.
  func type(of mention: ResolvedMention) -> EntityType? {
    mention.entity.flatMap { entities[$0]?.entity.type }
  }

  /// The bytes of a range of units.
  func range(_ units: ClosedRange<Int>) -> ByteRange {
    page.range(
      of: self.units[units.lowerBound].tokens
        .lowerBound..<self.units[units.upperBound].tokens.upperBound)
  }
}
