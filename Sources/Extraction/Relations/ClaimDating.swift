import Knowledge
import Language
import Text

/// Gives each claim the date that belongs to it: the nearest of its sentence, else the last of the
/// paragraph before it, else the page's own.
struct ClaimDating {
  private let document: Document
  private let dates: [DateMention]

  /// `dates` stand in the order of the text.
  init(document: Document, dates: [DateMention]) {
    self.document = document
    self.dates = dates
  }

  /// Dates `claim`, which `draft` holds; a standing fact has no date.
  func date(_ claim: inout Claim, of draft: DraftClaim, in view: SyntaxView) {
    claim.dateSource = .none
    guard claim.type.isEvent else { return }
    if let date = nearest(to: draft.node, in: view, of: claim) {
      claim.date = date.value
      claim.dateSource = .sentence
      return
    }
    // What is only mentioned, as in 'annexing X', may be long ago: no other date is its own.
    guard draft.isNews else { return }
    if let date = lastInParagraph(before: claim.sentence), carries(date.value, to: claim) {
      claim.date = date.value
      claim.dateSource = .paragraph
    } else if let date = lastInParagraph(before: claim.sentence), !Self.carriesOn(date.value) {
      // The paragraph has looked back on a year: whether it is back at the news cannot be told.
    } else if claim.modality == .actual, let published = document.published {
      claim.date = .date(published)
      claim.dateSource = .page
    }
  }

  /// Whether the date of an earlier sentence can be the claim's: what has happened did so before the
  /// page came out, and a span that holds the page's day says less than that day.
  private func carries(_ date: DateValue, to claim: Claim) -> Bool {
    guard Self.carriesOn(date) else { return false }
    guard claim.modality == .actual, let published = document.published,
      let last = date.lastDay
    else { return true }
    return last.dayNumber < published.dayNumber
  }

  /// Whether a date can hold for other sentences than its own: a bare year looks back, and the next
  /// sentence may be today's news again.
  static func carriesOn(_ date: DateValue) -> Bool {
    guard let first = date.firstDay, let last = date.lastDay else { return true }
    return last.dayNumber - first.dayNumber <= longestCarriedSpan
  }

  /// The date of the sentence that is fewest steps from the node in the tree; the border of a clause
  /// counts as several, so that a date of the same clause wins.
  private func nearest(
    to node: Int, in view: SyntaxView, of claim: Claim
  ) -> DateMention? {
    var best: (date: DateMention, distance: Int)?
    for date in dates(in: view.sentence.range) where canHold(date.value, claim) {
      guard let head = view.tree.head(of: view.page.tokens(in: date.range)) else { continue }
      guard let distance = distance(from: head, to: node, in: view) else { continue }
      if distance < best?.distance ?? .max { best = (date, distance) }
    }
    return best?.date
  }

  /// Whether a claim can be of a date: what has happened did not do so after the page came out, as
  /// in 'agreed to sell gas until 2030'.
  private func canHold(_ date: DateValue, _ claim: Claim) -> Bool {
    guard claim.modality == .actual, let published = document.published,
      let first = date.firstDay
    else { return true }
    return first.dayNumber <= published.lastDay.dayNumber
  }

  /// The steps from a date to a trigger; none where the date stands in a side clause of its own, as
  /// in 'restored the ties, which had been cut in May'.
  private func distance(from left: Int, to right: Int, in view: SyntaxView) -> Int? {
    let (up, down) = (view.ancestors(of: left), view.ancestors(of: right))
    let common = Set(down)
    let meeting = up.first { common.contains($0) }
    let sideClauses: Set<Relation> = [.aclRelcl, .advclRelcl, .advcl, .ccomp]
    if up.prefix(while: { $0 != meeting }).contains(where: {
      sideClauses.contains(view.relation($0))
    }) {
      return nil
    }
    func cost(_ path: [Int]) -> Int {
      path.prefix { $0 != meeting }.reduce(0) { $0 + step(view.relation($1)) }
    }
    return cost(up) + cost(down)
  }

  private func step(_ relation: Relation) -> Int {
    switch relation {
    case .ccomp, .advcl, .acl, .aclRelcl, .parataxis, .conj, .advclRelcl: 4
    default: 1
    }
  }

  private func lastInParagraph(before sentence: ByteRange) -> DateMention? {
    let number = partition(document.blocks) { $0.range.end <= sentence.start }
    guard number < document.blocks.count else { return nil }
    let block = document.blocks[number]
    guard block.kind == .paragraph, block.range.start < sentence.start else { return nil }
    let start = max(block.range.start, sentence.start - Self.longestParagraph)
    return dates(in: ByteRange(start, sentence.start)).last
  }

  /// The dates that lie in `range`.
  private func dates(in range: ByteRange) -> ArraySlice<DateMention> {
    let start = partition(dates) { $0.range.start < range.start }
    var end = start
    while end < dates.count, dates[end].range.end <= range.end { end += 1 }
    return dates[start..<end]
  }

  /// The index of the first element that is not before what is looked for.
  private func partition<Element>(
    _ elements: [Element], isBefore: (Element) -> Bool
  ) -> Int {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(elements[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many days a date may span that holds for the sentences after it: a quarter.
  private static let longestCarriedSpan = 92
  /// How many bytes a date may lie before the sentence.
  private static let longestParagraph = 4000
}
