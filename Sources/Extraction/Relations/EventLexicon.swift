import Gazetteer
import Knowledge
import Text

/// The frames of `events.tsv` by trigger word, and the words of `control.tsv` that govern them.
struct EventLexicon: Sendable {
  /// What a governing word makes of the event under it.
  struct Control: Hashable, Sendable {
    /// How far the event is real then.
    enum Effect: String, Hashable, Sendable {
      case actual, future, hypothetical, negated, requested
    }
    var effect: Effect
    /// What the governing word itself says of the event's two actors: to threaten to attack is to
    /// threaten.
    var type: RelationType?
  }

  /// Frames by lemma: of verbs the first word's, of nouns the last word's.
  private(set) var verbFrames: [WordID: [Frame]] = [:]
  private(set) var nounFrames: [WordID: [Frame]] = [:]
  private(set) var adjectiveFrames: [WordID: [Frame]] = [:]
  /// Adjectives that are said of an actor: 'critical of X'.
  private(set) var predicateFrames: [WordID: [Frame]] = [:]
  private(set) var verbControls: [WordID: Control] = [:]
  /// Those that ask somebody for the event, by the same verbs perhaps: 'wants X to V'.
  private(set) var askingControls: [WordID: Control] = [:]
  /// Verbs that govern with a particle, by lemma and particle.
  private var particleControls: [WordID: [WordID: Control]] = [:]
  private(set) var nounControls: [WordID: Control] = [:]
  private(set) var adjectiveControls: [WordID: Control] = [:]
  let words: FunctionWords
  /// Verbs that put what they govern into a mouth: 'say'.
  private(set) var reports: Set<WordID> = []
  /// Verbs for what is asked of a source and may be declined: 'comment'.
  private(set) var comments: Set<WordID> = []
  /// The nouns that make of what a clause behind them says a fact: 'the news that'.
  private(set) var certainties: Set<WordID> = []
  /// The nouns before which a country's name says what they are about: 'policy'.
  private(set) var topics: Set<WordID> = []
  /// The nouns for people who act for no country: 'singer'.
  private(set) var privateRoles: Set<WordID> = []
  /// The verbs that by persons mostly mean words: 'attacked the government over its record'.
  private(set) var metaphors: Set<WordID> = []
  /// Those among them that put blame: 'allege'.
  private(set) var allegations: Set<WordID> = []
  /// Every word that can trigger a frame, in all its forms: a sentence without one holds no relation.
  private(set) var triggers = WordSet()
  /// The rows of which troops and arms are moved.
  private var forces: [Frame.Row] = []
  /// The lemmas of the verbs whose forms are among the triggers.
  private var triggerVerbs = WordSet()

  /// Reads the tables and adds their words, in all forms, to `lexicon`.
  init(_ gazetteer: CompiledGazetteer, lexicon: inout Lexicon) {
    words = FunctionWords(lexicon: &lexicon)
    readReports(gazetteer.rows(of: .words), lexicon: &lexicon)
    readFrames(gazetteer.rows(of: .events), lexicon: &lexicon)
    triggers.formUnion(lexicon.forms(ofVerbs: triggerVerbs))
    readControls(gazetteer.rows(of: .control), lexicon: &lexicon)
  }

  private mutating func readReports(_ rows: TableRows, lexicon: inout Lexicon) {
    for row in 0..<rows.count {
      switch rows[row, "class"] {
      case "report": reports.insert(lexicon.insert(verb: rows[row, "word"]))
      case "noun.fact": certainties.insert(lexicon.insert(noun: rows[row, "word"]))
      case "role.private": privateRoles.insert(lexicon.insert(noun: rows[row, "word"]))
      case "noun.topic": topics.insert(lexicon.insert(noun: rows[row, "word"]))
      case "attack.words": metaphors.insert(lexicon.insert(verb: rows[row, "word"]))
      case "report.comment": comments.insert(lexicon.insert(verb: rows[row, "word"]))
      case "report.blame": allegations.insert(lexicon.insert(verb: rows[row, "word"]))
      default: continue
      }
    }
  }

  private mutating func readFrames(_ rows: TableRows, lexicon: inout Lexicon) {
    // Most nouns stand in many rows, and so do the names of places.
    var nouns: [String: [WordID]] = [:]
    var slots: [String: Slot] = [:]
    func words(ofNoun text: String) -> [WordID] {
      if let known = nouns[text] { return known }
      let words = Self.nounWords(text, lexicon: &lexicon)
      nouns[text] = words
      return words
    }
    func slot(named name: String) -> Slot {
      if let known = slots[name] { return known }
      let slot = self.slot(name, lexicon: &lexicon)
      slots[name] = slot
      return slot
    }
    for row in 0..<rows.count {
      let type = RelationType(rawValue: rows[row, "type"])
      guard let trigger = Frame.Trigger(rawValue: rows[row, "class"]),
        type != nil || rows[row, "type"].isEmpty
      else { continue }
      let mode = rows[row, "mode"]
      let shared = Frame.Row(
        trigger: trigger,
        nouns: NounSet(rows.items(row, "noun").map(words(ofNoun:))),
        subject: rows.items(row, "subject").map(slot(named:)),
        object: rows.items(row, "object").map(slot(named:)), type: type,
        mode: mode.isEmpty ? nil : mode,
        modality: Claim.Modality(rawValue: rows[row, "modality"]), rule: rows.source(of: row))
      if type == .mobilize, mode == "troops", !shared.nouns.isEmpty { forces.append(shared) }
      for text in rows.items(row, "trigger") { insert(shared, trigger: text, lexicon: &lexicon) }
    }
  }

  /// Whether a noun is one for troops or arms that are moved.
  func isForce(_ noun: WordID) -> Bool { forces.contains { $0.nouns.contains(noun) } }

  private mutating func insert(_ row: Frame.Row, trigger text: String, lexicon: inout Lexicon) {
    switch row.trigger {
    case .verb:
      let space = text.utf8.firstIndex(of: UInt8(ascii: " "))
      let verb = space.map { String(text[..<$0]) } ?? text
      let lemma = lexicon.insert(verb: verb)
      let fixed = space.map { lexicon.insertWords(of: String(text[$0...])) } ?? []
      Self.insert(Frame(row: row, fixed: fixed), into: &verbFrames[lemma, default: []])
      guard row.type != nil, triggerVerbs.insert(lemma) else { return }
      // The page's tokens are cut at hyphens.
      if verb.utf8.contains(UInt8(ascii: "-")), let first = lexicon.insertWords(of: verb).first {
        triggers.insert(first)
      }
    case .noun:
      let words = Self.nounWords(text, lexicon: &lexicon)
      guard let last = words.last else { return }
      if nounFrames[last] == nil {
        for form in lexicon.forms(ofNoun: last) { triggers.insert(form) }
      }
      Self.insert(
        Frame(row: row, fixed: words.dropLast()), into: &nounFrames[last, default: []])
      insertJoined(row, trigger: text, lexicon: &lexicon)
    case .adjective:
      guard let word = lexicon.insertWords(of: text).first else { return }
      triggers.insert(word)
      let frame = Frame(row: row, fixed: [])
      if row.subject.contains(.subject) {
        predicateFrames[word, default: []].append(frame)
      } else {
        adjectiveFrames[word, default: []].append(frame)
      }
    }
  }

  /// Adds a noun with a hyphen as one word: the parser takes some prefixes with their noun, as in
  /// 'co-founder', but cuts 'vice-president'.
  private mutating func insertJoined(
    _ row: Frame.Row, trigger text: String, lexicon: inout Lexicon
  ) {
    guard text.utf8.contains(UInt8(ascii: "-")) else { return }
    let words = text.split(separator: " ")
    guard let noun = words.last, noun.utf8.contains(UInt8(ascii: "-")) else { return }
    let fixed = lexicon.insertWords(of: words.dropLast().joined(separator: " "))
    let lemma = lexicon.insert(noun: String(noun))
    Self.insert(Frame(row: row, fixed: fixed), into: &nounFrames[lemma, default: []])
  }

  /// Keeps the most telling frame first, equals in the order of the table.
  private static func insert(_ frame: Frame, into frames: inout [Frame]) {
    let place = frames.firstIndex { $0.specificity < frame.specificity }
    frames.insert(frame, at: place ?? frames.count)
  }

  /// The words of a noun, the last of which is added in both numbers.
  private static func nounWords(_ text: String, lexicon: inout Lexicon) -> [WordID] {
    let words = lexicon.insertWords(of: text)
    if let last = words.last { lexicon.insert(noun: last) }
    return words
  }

  private mutating func readControls(_ rows: TableRows, lexicon: inout Lexicon) {
    for row in 0..<rows.count {
      guard let effect = Control.Effect(rawValue: rows[row, "effect"]) else { continue }
      let control = Control(effect: effect, type: RelationType(rawValue: rows[row, "type"]))
      for text in rows.items(row, "trigger") {
        switch rows[row, "class"] {
        case "verb":
          let words = lexicon.insertWords(of: text)
          guard let first = words.first else { continue }
          let lemma = lexicon.insert(verb: lexicon.vocabulary.word(first))
          if words.count > 1 {
            particleControls[lemma, default: [:]][words[1]] = control
          } else if effect == .requested {
            askingControls[lemma] = control
          } else {
            verbControls[lemma] = control
          }
        case "noun":
          if let last = Self.nounWords(text, lexicon: &lexicon).last {
            nounControls[last] = control
          }
        default:
          if let word = lexicon.insertWords(of: text).first { adjectiveControls[word] = control }
        }
      }
    }
  }

  /// What a noun makes of an event that it governs, by the first of its readings that says so.
  func nounControl(_ readings: [Lexicon.NounReading]) -> Control? {
    for reading in readings {
      if let control = nounControls[reading.lemma] { return control }
    }
    return nil
  }

  /// What a verb makes of an event that it governs, by the first of its readings that says so.
  ///
  /// `asking` where the verb has an object that would do it; nil where that is not known. With its
  /// `particle` a verb may mean another thing: 'rule out', 'call off'.
  func verbControl(
    _ readings: [Lexicon.VerbReading], asking: Bool? = nil, particle: WordID? = nil
  ) -> Control? {
    for reading in readings {
      if let particle, let control = particleControls[reading.lemma]?[particle] { return control }
      let (plain, asks) = (verbControls[reading.lemma], askingControls[reading.lemma])
      if let control = asking == true ? asks ?? plain : plain ?? asks { return control }
    }
    return nil
  }

  /// Whether a verb can ask somebody to do something.
  func canAsk(_ readings: [Lexicon.VerbReading]) -> Bool {
    readings.contains { askingControls[$0.lemma] != nil }
  }

  private func slot(_ name: String, lexicon: inout Lexicon) -> Slot {
    switch name {
    case "subject": .subject
    case "object": .object
    case "whom": .whom
    case "what": .what
    case "possessor": .possessor
    case "modifier": .modifier
    case "pair": .pair
    case "between": .between
    case "anti": .anti
    case "conjunct": .conjunct
    case "role": .role
    case "noun": .noun
    case "clause": .clause
    case "governor": .governor
    case "demand": .demand
    case "venue": .venue
    default: .preposition(lexicon.insertWords(of: name).first ?? .unknown)
    }
  }
}
