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
    let explanation = page.explanation(of: claim)
    var lines = [headline(claim)]
    lines += section("edge", [claim.edge.text + ", claim " + claim.id])
    lines += section("sentence", [sentence(claim.sentence, explanation.parts)])
    lines += section("document", [page.annotation.document.id])
    lines += section("rule", [claim.rule + ", confidence " + Self.number(claim.confidence)])
    lines += table(explanation.row.map { ($0.column, Self.abbreviated($0.cell)) })
    lines += section("status", [status(of: claim)])
    lines += table(explanation.status.map { ("'\(page.text($0.words))'", $0.effect) })
    lines += section("when", [date(of: claim)])
    for end in explanation.ends {
      let words = end.words.map { "'\(page.text($0))' " } ?? ""
      lines += section(
        end.label,
        ["\(name(end.entity)) \(end.entity)"]
          + [words + end.steps.joined(separator: "; ")].filter { !$0.isEmpty })
    }
    if let tree = explanation.tree {
      lines += section("tree", TreeDrawing.lines(of: tree, in: page.annotation.document.text))
    }
    let others = page.annotation.claims.filter { $0.edge == claim.edge && $0.id != claim.id }
    lines += section("also", others.map { "\($0.id)  \(sentence($0.sentence, []))" })
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
    lines += section("document", [page.annotation.document.id])
    lines += section("acts for", [entity.actsFor ?? "no country"])
    lines += section(
      "means it",
      page.meanings(of: entity.id).map { words, steps, count in
        "'\(words)' \(steps)" + (count > 1 ? ", \(count) times" : "")
      })
    lines += section(
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

  /// A title and its lines, those after the first below it.
  func section(_ title: String, _ lines: [String]) -> [String] {
    guard let first = lines.first else { return [] }
    return ["  " + Self.padded(title, to: Self.titleWidth) + first]
      + lines.dropFirst().map { String(repeating: " ", count: Self.titleWidth + 2) + $0 }
  }

  func table(_ rows: [(String, String)]) -> [String] {
    let width = (rows.map(\.0.count).max() ?? 0) + 2
    return rows.map { title, cell in
      String(repeating: " ", count: Self.titleWidth + 2) + Self.padded(title, to: width) + cell
    }
  }

  /// A cell of a table, of a long list its first items.
  private static func abbreviated(_ cell: String) -> String {
    let items = cell.split(separator: "|")
    guard items.count > longestList + 1 else { return cell }
    return items.prefix(longestList).joined(separator: "|")
      + "|… \(items.count - longestList) more"
  }

  private static let longestList = 10
  private static let titleWidth = 10

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(width - text.count, 1))
  }

  private static func number(_ value: Double) -> String { DecimalNumber("\(value)")?.text ?? "?" }
}
