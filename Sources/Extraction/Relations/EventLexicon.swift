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
  private(set) var verbFrames = FrameTable([])
  private(set) var nounFrames = FrameTable([])
  private(set) var adjectiveFrames = FrameTable([])
  /// Adjectives that are said of an actor: 'critical of X'.
  private(set) var predicateFrames = FrameTable([])
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
  /// The nouns of the rows of which troops and arms are moved.
  private var forces: [NounSet] = []

  /// Reads the tables and adds their words, in all forms, to `lexicon`.
  ///
  /// Frames and triggers are kept only where it `drawsRelations`; the words are the same then.
  init(_ gazetteer: CompiledGazetteer, lexicon: inout Lexicon, drawsRelations: Bool) {
    words = FunctionWords(lexicon: &lexicon)
    var reader = FrameReader(gazetteer.rows(of: .events), keepsFrames: drawsRelations)
    readReports(gazetteer.rows(of: .words), lexicon: &lexicon)
    reader.readAll(into: &lexicon)
    verbFrames = FrameTable(reader.verbs)
    nounFrames = FrameTable(reader.nouns)
    adjectiveFrames = FrameTable(reader.adjectives)
    predicateFrames = FrameTable(reader.predicates)
    triggers = reader.triggers(in: lexicon)
    forces = reader.forces
    readControls(gazetteer.rows(of: .control), lexicon: &lexicon)
  }

  private mutating func readReports(_ rows: TableRows, lexicon: inout Lexicon) {
    let column = rows.column("class")
    for row in 0..<rows.count {
      switch rows[row, column] {
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

  /// Whether a noun is one for troops or arms that are moved.
  func isForce(_ noun: WordID) -> Bool { forces.contains { $0.contains(noun) } }

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
          if let last = lexicon.insertWords(of: text).last {
            lexicon.insert(noun: last)
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
}
