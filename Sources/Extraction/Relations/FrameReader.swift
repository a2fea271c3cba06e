import Gazetteer
import Knowledge

/// Reads the rows of `events.tsv`, and adds their words to the lexicon.
struct FrameReader {
  private(set) var verbs: [FrameTable.Entry] = []
  private(set) var nouns: [FrameTable.Entry] = []
  private(set) var adjectives: [FrameTable.Entry] = []
  private(set) var predicates: [FrameTable.Entry] = []
  /// The nouns of the rows of which troops and arms are moved.
  private(set) var forces: [NounSet] = []
  /// Words that trigger a frame in this form alone, and the lemmas of those that do in all forms.
  private var triggers = WordSet()
  private var triggerVerbs = WordSet()
  private var triggerNouns = WordSet()

  private let rows: TableRows
  private let keepsFrames: Bool
  // Cells with the same text are read once.
  private var types: [UInt32: RelationType?] = [:]
  private var triggerKinds: [UInt32: Frame.Trigger?] = [:]
  private var slots: [UInt32: [Slot]] = [:]

  /// Starts on `rows`; without `keepsFrames` only the words are read.
  init(_ rows: TableRows, keepsFrames: Bool) {
    self.rows = rows
    self.keepsFrames = keepsFrames
  }

  /// Reads all rows.
  mutating func readAll(into lexicon: inout Lexicon) {
    let (typeColumn, classColumn) = (rows.column("type"), rows.column("class"))
    let (nounColumn, triggerColumn) = (rows.column("noun"), rows.column("trigger"))
    let (subjectColumn, objectColumn) = (rows.column("subject"), rows.column("object"))
    let (modeColumn, modalityColumn) = (rows.column("mode"), rows.column("modality"))
    for row in 0..<rows.count {
      let type = type(row, typeColumn)
      guard let kind = kind(row, classColumn), type != nil || rows.number(row, typeColumn) == 0
      else { continue }
      var nouns = NounSet()
      rows.forEachItem(row, nounColumn) { text in
        guard let (before, last) = lexicon.insertPhrase(text) else { return }
        lexicon.insert(noun: last)
        if keepsFrames { nouns.insert(before, last) }
      }
      let subject = slots(row, subjectColumn, &lexicon)
      let object = slots(row, objectColumn, &lexicon)
      var shared: Frame.Row?
      if keepsFrames {
        nouns.finish()
        let mode = rows[row, modeColumn]
        if type == .mobilize, mode == "troops", !nouns.isEmpty { forces.append(nouns) }
        let modality = rows[row, modalityColumn]
        shared = Frame.Row(
          trigger: kind, nouns: nouns, subject: subject, object: object, type: type,
          mode: mode.isEmpty ? nil : mode,
          modality: modality.isEmpty ? nil : Claim.Modality(rawValue: modality), table: rows,
          number: row)
      }
      rows.forEachItem(row, triggerColumn) { text in
        switch kind {
        case .verb: insert(verb: text, isEvent: type != nil, shared, &lexicon)
        case .noun: insert(noun: text, shared, &lexicon)
        case .adjective: insert(adjective: text, subject: subject, shared, &lexicon)
        }
      }
    }
  }

  /// All words that can trigger a frame, in all forms.
  func triggers(in lexicon: Lexicon) -> WordSet {
    guard keepsFrames else { return WordSet() }
    var triggers = triggers
    triggers.formUnion(lexicon.forms(ofVerbs: triggerVerbs))
    triggers.formUnion(lexicon.forms(ofNouns: triggerNouns))
    return triggers
  }

  // MARK: Triggers

  private mutating func insert(
    verb text: Span<UInt8>, isEvent: Bool, _ row: Frame.Row?, _ lexicon: inout Lexicon
  ) {
    let space = text.indices.first { text[$0] == UInt8(ascii: " ") } ?? text.count
    let verb = text.extracting(0..<space)
    let lemma = lexicon.insert(verb: verb)
    let fixed = space < text.count ? lexicon.insertWords(of: text.extracting(space...)) : []
    if let row {
      let frame = Frame(row: row, fixed: fixed)
      verbs.append(FrameTable.Entry(word: lemma, frame: frame, rank: frame.specificity))
    }
    guard isEvent, triggerVerbs.insert(lemma) else { return }
    // The page's tokens are cut at hyphens.
    if Self.holdsHyphen(verb), let first = lexicon.insertWords(of: verb).first {
      triggers.insert(first)
    }
  }

  private mutating func insert(
    noun text: Span<UInt8>, _ row: Frame.Row?, _ lexicon: inout Lexicon
  ) {
    guard let (before, last) = lexicon.insertPhrase(text) else { return }
    lexicon.insert(noun: last)
    triggerNouns.insert(last)
    insert(row, noun: last, before)
    guard Self.holdsHyphen(text) else { return }
    // A noun with a hyphen is also added as one word: the parser takes some prefixes with their
    // noun, as in 'co-founder', but cuts 'vice-president'.
    var start = text.count
    while start > 0, text[start - 1] != UInt8(ascii: " ") { start -= 1 }
    let noun = text.extracting(start...)
    guard Self.holdsHyphen(noun) else { return }
    let fixed = lexicon.insertWords(of: text.extracting(0..<max(start - 1, 0)))
    let lemma = lexicon.insertWord(noun)
    lexicon.insert(noun: lemma)
    insert(row, noun: lemma, fixed)
  }

  private mutating func insert(_ row: Frame.Row?, noun lemma: WordID, _ fixed: [WordID]) {
    guard let row else { return }
    let frame = Frame(row: row, fixed: fixed)
    nouns.append(FrameTable.Entry(word: lemma, frame: frame, rank: frame.specificity))
  }

  private mutating func insert(
    adjective text: Span<UInt8>, subject: [Slot], _ row: Frame.Row?, _ lexicon: inout Lexicon
  ) {
    guard let word = lexicon.insertWords(of: text).first else { return }
    triggers.insert(word)
    guard let row else { return }
    let entry = FrameTable.Entry(word: word, frame: Frame(row: row, fixed: []), rank: 0)
    if subject.contains(.subject) { predicates.append(entry) } else { adjectives.append(entry) }
  }

  private static func holdsHyphen(_ text: Span<UInt8>) -> Bool {
    text.indices.contains { text[$0] == UInt8(ascii: "-") }
  }

  // MARK: Cells

  private mutating func type(_ row: Int, _ column: TableColumn) -> RelationType? {
    let number = rows.number(row, column)
    if let known = types[number] { return known }
    let type = RelationType(rawValue: rows[row, column])
    types[number] = .some(type)
    return type
  }

  private mutating func kind(_ row: Int, _ column: TableColumn) -> Frame.Trigger? {
    let number = rows.number(row, column)
    if let known = triggerKinds[number] { return known }
    let kind = Frame.Trigger(rawValue: rows[row, column])
    triggerKinds[number] = .some(kind)
    return kind
  }

  private mutating func slots(
    _ row: Int, _ column: TableColumn, _ lexicon: inout Lexicon
  ) -> [Slot] {
    let number = rows.number(row, column)
    if let known = slots[number] { return known }
    var list: [Slot] = []
    rows.forEachItem(row, column) { list.append(Slot($0, &lexicon)) }
    slots[number] = list
    return list
  }
}

extension Slot {
  /// The slot called `name`, whose words are added to `lexicon` where it is a preposition.
  fileprivate init(_ name: Span<UInt8>, _ lexicon: inout Lexicon) {
    switch name.string {
    case "subject": self = .subject
    case "object": self = .object
    case "whom": self = .whom
    case "what": self = .what
    case "possessor": self = .possessor
    case "modifier": self = .modifier
    case "pair": self = .pair
    case "between": self = .between
    case "anti": self = .anti
    case "conjunct": self = .conjunct
    case "role": self = .role
    case "noun": self = .noun
    case "clause": self = .clause
    case "governor": self = .governor
    case "demand": self = .demand
    case "venue": self = .venue
    default: self = .preposition(lexicon.insertWords(of: name).first ?? .unknown)
    }
  }
}
