import Extraction
import Graph
import Knowledge
import Language
import Text

/// What a page's explanation says, in lines for a terminal.
struct PageText {
  let page: PageExplanation

  init(_ page: PageExplanation) {
    self.page = page
  }

  // MARK: Claims

  /// A claim in one line: its id and what it says.
  func line(_ claim: Claim) -> String { claim.id + "  " + headline(claim) }

  /// All that stands behind a claim.
  func lines(_ claim: Claim) -> [String] {
    let others = page.annotation.claims.filter { $0.edge == claim.edge && $0.id != claim.id }
    return [headline(claim)]
      + Listing.section("edge", [claim.edge.text + ", claim " + claim.id]) + details(claim)
      + Listing.section("also", others.map { "\($0.id)  \(sentence($0.sentence, []))" })
  }

  /// A claim's sentence, and why it makes the claim.
  func details(_ claim: Claim) -> [String] {
    let explanation = page.explanation(of: claim)
    var lines = Listing.section("sentence", [sentence(claim.sentence, explanation.parts)])
    lines += Listing.section("document", [page.annotation.document.id])
    lines += Listing.section("rule", [claim.rule + ", confidence " + Self.number(claim.confidence)])
    lines += Listing.table(explanation.row.map { ($0.column, Listing.abbreviated($0.cell)) })
    lines += Listing.section("status", [status(of: claim)])
    lines += Listing.table(explanation.status.map { ("'\(page.text($0.words))'", $0.effect) })
    lines += Listing.section("when", [date(of: claim)])
    for end in explanation.ends {
      let words = end.words.map { "'\(page.text($0))' " } ?? ""
      lines += Listing.section(
        end.label,
        ["\(name(end.entity)) \(end.entity)"]
          + [words + end.steps.joined(separator: "; ")].filter { !$0.isEmpty })
    }
    if let tree = explanation.tree {
      lines += Listing.section(
        "tree", TreeDrawing.lines(of: tree, in: page.annotation.document.text))
    }
    return lines
  }

  private func headline(_ claim: Claim) -> String {
    let mode = claim.mode.map { " (\($0))" } ?? ""
    let office = claim.office.map { ": \($0)" } ?? ""
    let plain = claim.modality == .actual && !claim.isNegated
    return "\(name(claim.subject)) \(claim.type.rawValue)\(mode) \(name(claim.object))\(office)"
      + (plain ? "" : ", " + Self.kinds(of: claim).joined(separator: ", "))
  }

  private func status(of claim: Claim) -> String {
    let kinds = Self.kinds(of: claim)
    guard !kinds.isEmpty else { return "actual: in every graph" }
    return kinds.joined(separator: ", ") + ": in a graph with --include "
      + kinds.joined(separator: ",")
  }

  /// The kinds of claim for which `--include` has to ask, so that this one is shown.
  static func kinds(of claim: Claim) -> [String] {
    let modality = claim.modality == .actual ? [] : [claim.modality.rawValue]
    return modality + (claim.isNegated ? ["negated"] : [])
  }

  private func date(of claim: Claim) -> String {
    guard let date = claim.date else { return "no date" }
    return switch claim.dateSource {
    case .sentence: date.text + ", which the sentence names"
    case .paragraph: date.text + ", from the sentences around"
    case .page: date.text + ", the day of the page"
    case .none: date.text
    }
  }

  // MARK: Nodes

  /// All that stands behind an entity: its rows, its mentions, its claims.
  func lines(_ entity: Entity) -> [String] {
    let country = entity.country.map { ", \($0)" } ?? ""
    let kind = entity.kind.map { ", \($0)" } ?? ""
    var lines = ["\(entity.name) \(entity.id): \(entity.type.rawValue)\(kind)\(country)"]
    lines += Listing.section("document", [page.annotation.document.id])
    lines += Listing.section("acts for", [entity.actsFor ?? "no country"])
    lines += Listing.section(
      "means it",
      page.meanings(of: entity.id).map { words, steps, count in
        "'\(words)' \(steps)" + (count > 1 ? ", \(count) times" : "")
      })
    lines += Listing.section(
      "claims",
      page.annotation.claims.filter {
        [$0.subject, $0.object, $0.attributedTo, $0.about].contains(entity.id)
      }.map(line))
    return lines
  }

  // MARK: Words

  func name(_ id: EntityID) -> String { page.entity(id)?.name ?? id.text }

  func sentence(_ range: ByteRange, _ parts: [ClaimExplanation.Part]) -> String {
    MarkedSentence.text(of: range, in: page.annotation.document.text, parts: parts)
  }

  private static func number(_ value: Double) -> String { DecimalNumber("\(value)")?.text ?? "?" }
}
