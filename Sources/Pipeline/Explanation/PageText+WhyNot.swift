import Extraction
import Knowledge
import Text

extension PageText {
  /// A sentence without an edge, with what stopped it.
  func lines(_ whyNot: WhyNot) -> [String] {
    [sentence(whyNot.sentence, [])] + whyNot.steps.flatMap(lines)
  }

  private func lines(_ step: WhyNot.Step) -> [String] {
    switch step {
    case .drawn(let claim): Listing.section("drawn", [line(claim)])
    case .hidden(let claim):
      Listing.section(
        "hidden",
        [line(claim), "shown with --include " + Self.kinds(of: claim).joined(separator: ",")])
    case .sport:
      Listing.section("sport", ["the page tells of a game, of which no events are drawn"])
    case .undecided(let words, let candidates):
      Listing.section(
        "undecided",
        [
          "'\(page.text(words))' may mean "
            + candidates.map(page.listedName(_:)).joined(separator: " or ")
        ])
    case .noTrigger:
      Listing.section("not parsed", ["no word of the event lexicon stands in it, nor an office"])
    case .noFrame:
      Listing.section(
        "no frame", ["it was parsed, and no word stands where a row of events.tsv begins"])
    case .ruledOut(let trial):
      Listing.section("ruled out", [text(trial), "other claims show an end to be of another type"])
    case .tried(let trials): Listing.section("tried", trials.map(text))
    }
  }

  private func text(_ trial: FrameTrial) -> String {
    let ends = [("subject", trial.subjects), ("object", trial.objects)].map { title, numbers in
      title + " "
        + (numbers.isEmpty ? "nobody" : numbers.map(page.words(ofMention:)).joined(separator: ", "))
    }.joined(separator: ", ")
    let type = trial.type?.rawValue ?? "no event"
    let outcome =
      switch trial.outcome {
      case .missedWords: "the row's other words are missing"
      case .noEvent: "the row says that such words tell no event"
      case .noSubject, .noObject: ends
      case .undecided: ends + ": undecided"
      case .sameEntity: ends + ": the same"
      case .wrongTypes: ends + ": not of types that \(type) joins"
      case .drawn: ends + ": drawn between these"
      }
    let words = page.text(trial.trigger).split(whereSeparator: \.isNewline).joined(separator: " ")
    return "'\(words)' \(trial.rule) \(type): \(outcome)"
  }
}
