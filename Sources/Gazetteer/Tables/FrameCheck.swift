import Knowledge

/// Finds what is wrong with the frames of `events.tsv`: arguments that their class cannot have, rows
/// that say nothing, and rows that say the same.
struct FrameCheck {
  private let tables: Tables
  /// The words that may name a slot beside the slots' own names.
  private let prepositions: Set<String>
  private var findings: [Finding] = []

  /// Returns the findings, row by row.
  static func findings(in tables: Tables) -> [Finding] {
    var check = FrameCheck(tables)
    var rows: [FrameRow] = []
    for row in tables.rows(of: .events) {
      let frame = FrameRow(row, tables)
      check.checkArguments(of: frame)
      check.checkMode(of: frame)
      rows.append(frame)
    }
    check.checkRepetitions(rows)
    return check.findings
  }

  private init(_ tables: Tables) {
    self.tables = tables
    prepositions = Set(
      tables.rows(of: .words).filter {
        ["preposition", "place.preposition", "to"].contains(tables.text($0, .words, "class"))
      }.map { tables.text($0, .words, "word") })
  }

  // MARK: Arguments

  /// The slots that the frames of each class may have, beside prepositions.
  private static let slots: [String: [String]] = [
    "verb": [
      "subject", "object", "whom", "what", "conjunct", "between", "clause", "possessor", "modifier",
      "pair",
      "anti", "demand", "venue",
    ],
    "noun": [
      "possessor", "modifier", "pair", "between", "anti", "governor", "role", "clause", "demand",
    ],
    "adjective": ["noun", "modifier", "subject"],
  ]

  private mutating func checkArguments(of frame: FrameRow) {
    guard let allowed = Self.slots[frame.kind] else { return }
    for (column, slots) in [("subject", frame.subject), ("object", frame.object)] {
      for slot in slots where !slot.isEmpty && !allowed.contains(slot) {
        if Self.slots.values.contains(where: { $0.contains(slot) }) {
          report(
            frame, column,
            "a frame of class \(frame.kind) has no '\(slot)'; it may have"
              + " \(allowed.joined(separator: ", ")), a preposition")
        } else if !isPreposition(slot) {
          report(
            frame, column,
            "'\(slot)' is neither a slot (\(allowed.joined(separator: ", "))) nor a preposition"
              + " of words.tsv")
        }
      }
      if slots.isEmpty, !frame.type.isEmpty {
        report(frame, column, "is empty; say where the actor stands, or leave type empty, too")
      }
    }
    if frame.kind != "verb", !frame.nouns.isEmpty {
      report(
        frame, "noun", "belongs to verbs only; put the words before the noun into the trigger")
    }
    if frame.type.isEmpty { checkIdiom(frame) }
  }

  private func isPreposition(_ word: String) -> Bool {
    prepositions.isEmpty || prepositions.contains(word)
  }

  /// A row without a type keeps others from drawing: 'met the target' is no meeting.
  private mutating func checkIdiom(_ frame: FrameRow) {
    if frame.kind != "verb" || !frame.subject.isEmpty || !frame.object.isEmpty {
      report(
        frame, "type",
        "is empty; only a verb without subject and object may say that it tells of nothing")
    } else if frame.nouns.isEmpty, frame.triggers.contains(where: { !$0.contains(" ") }) {
      report(
        frame, "trigger",
        "a row without type that has a single word and no noun would silence the verb; add a noun")
    }
  }

  // MARK: Modes

  /// The modes of each type; the names follow PLOVER where it has one.
  private static let modes: [RelationType: [String]] = [
    .consult: ["visit", "meet", "phone", "mediate"],
    .cooperate: ["trade"],
    .retreat: ["withdraw", "release", "return", "disarm", "ceasefire", "access", "ease"],
    .accuse: ["investigate"],
    .protest: ["demo", "riot", "strike", "boycott", "obstruct"],
    .sanction: ["expel", "withdraw", "discontinue", "freeze", "restrict"],
    .mobilize: ["troops", "weapons"],
    .coerce: [
      "arrest", "deport", "seize", "restrict", "ban", "censor", "martial-law", "cyber", "torture",
      "misinformation", "withhold",
    ],
    .assault: [
      "territory", "abduct", "assassinate", "torture", "beat", "firearms", "explosives",
      "suicide-attack", "heavy-weapons",
    ],
  ]

  private mutating func checkMode(of frame: FrameRow) {
    guard !frame.mode.isEmpty, let type = RelationType(rawValue: frame.type) else { return }
    let known = Self.modes[type] ?? []
    guard !known.contains(frame.mode) else { return }
    report(
      frame, "mode",
      known.isEmpty
        ? "\(type.rawValue) has no modes; leave the cell empty"
        : "'\(frame.mode)' is no mode of \(type.rawValue); it has \(known.joined(separator: ", "))")
  }

  // MARK: Repetitions

  /// Finds a trigger that stands in two rows with the same arguments.
  private mutating func checkRepetitions(_ rows: [FrameRow]) {
    var rowsByTrigger: [String: [Int]] = [:]
    for (number, frame) in rows.enumerated() {
      for trigger in Set(frame.triggers) {
        let key = frame.kind + "\t" + trigger
        for earlier in rowsByTrigger[key] ?? [] {
          compare(rows[earlier], frame, trigger)
        }
        rowsByTrigger[key, default: []].append(number)
      }
    }
  }

  private mutating func compare(_ earlier: FrameRow, _ later: FrameRow, _ trigger: String) {
    guard earlier.subject == later.subject, earlier.object == later.object else { return }
    let shared = earlier.nouns.intersection(later.nouns)
    guard !shared.isEmpty || earlier.nouns.isEmpty && later.nouns.isEmpty else { return }
    let words = shared.min().map { "'\(trigger)' with '\($0)'" } ?? "'\(trigger)'"
    let place = tables.place(of: earlier.row)
    if earlier.type == later.type, shared.count == later.nouns.count {
      report(later, "trigger", "\(words) has the same arguments in \(place); remove one")
    } else if earlier.type != later.type, earlier.isEvent, later.isEvent {
      findings.append(
        tables.finding(
          later.row, column: "trigger",
          "\(words) is \(earlier.type) in \(place), with the same arguments; that row is the one"
            + " that counts", severity: .warning))
    }
  }

  private mutating func report(_ frame: FrameRow, _ column: String, _ message: String) {
    findings.append(tables.finding(frame.row, column: column, message))
  }
}

/// One row of `events.tsv`, its cells cut into items.
private struct FrameRow {
  let row: Tables.Row
  let triggers: [String]
  let kind: String
  let nouns: Set<String>
  let subject: [String]
  let object: [String]
  let type: String
  let mode: String

  init(_ row: Tables.Row, _ tables: Tables) {
    func items(_ column: String) -> [String] {
      TableName.events.columnIndex(column).map { tables.items(row, $0) } ?? []
    }
    self.row = row
    triggers = items("trigger")
    kind = tables.text(row, .events, "class")
    nouns = Set(items("noun"))
    subject = items("subject")
    object = items("object")
    type = tables.text(row, .events, "type")
    mode = tables.text(row, .events, "mode")
  }

  var isEvent: Bool { RelationType(rawValue: type)?.isEvent == true }
}
