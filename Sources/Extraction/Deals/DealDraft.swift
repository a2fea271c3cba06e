import Knowledge
import Text

/// A deal while its mentions come in.
struct DealDraft: Sendable {
  var kind: String
  var parties: [EntityID]
  var roles: [String: [EntityID]]
  var commodity: String?
  var status: Deal.Status?
  var date: DateValue?
  var evidence: [ByteRange]
  var money: Deal.Term?
  var duration: Deal.Term?
  var quantity: Deal.Term?
  var unitPrice: Deal.Term?
  /// Whether a verb tells the deal by itself: 'sold'.
  private var isTold: Bool

  init(_ mention: DealMention) {
    kind = mention.kind
    parties = mention.parties
    roles = mention.roles
    commodity = mention.commodity
    status = mention.status
    date = mention.date
    evidence = [mention.range]
    isTold = mention.isVerb
  }

  /// Whether `mention` can speak of this deal: the same parties or none, and nothing against it.
  func accepts(_ mention: DealMention) -> Bool {
    let (mine, theirs) = (Set(parties), Set(mention.parties))
    guard theirs.isSubset(of: mine) || mine.isSubset(of: theirs) else { return false }
    if let commodity, let other = mention.commodity, commodity != other { return false }
    guard isGeneral(mention.kind) || isGeneral(kind) || mention.kind == kind else { return false }
    guard let date, let other = mention.date else { return true }
    return Self.overlaps(date, other)
  }

  /// 'deal' and 'agreement' may stand for a contract or a treaty.
  private func isGeneral(_ kind: String) -> Bool { kind == "agreement" || kind == "contract" }

  private static func overlaps(_ left: DateValue, _ right: DateValue) -> Bool {
    guard let a = left.firstDay, let b = left.lastDay, let c = right.firstDay,
      let d = right.lastDay
    else { return false }
    return a <= d && c <= b
  }

  /// Adds what `mention` says.
  mutating func take(_ mention: DealMention) {
    if kind == "agreement" { kind = mention.kind }
    commodity = commodity ?? mention.commodity
    for party in mention.parties where !parties.contains(party) { parties.append(party) }
    for (role, parties) in mention.roles where roles[role] == nil { roles[role] = parties }
    status = status ?? mention.status
    isTold = isTold || mention.isVerb
    evidence.append(mention.range)
    guard let other = mention.date else { return }
    // The narrower of two dates that agree.
    guard let mine = date, let first = mine.firstDay, let last = mine.lastDay,
      let otherFirst = other.firstDay, let otherLast = other.lastDay
    else {
      date = other
      return
    }
    if otherLast.dayNumber - otherFirst.dayNumber < last.dayNumber - first.dayNumber {
      date = other
    }
  }

  /// The deal; `names` are those of the page's entities.
  ///
  /// Its id holds the year, that of the page where the deal has no date, and of kinds that stand for
  /// each other only what they share, so that pages which tell of one deal name it alike.
  func deal(names: [EntityID: String], published: CalendarDate?) -> Deal {
    let parts = parties.map { names[$0] ?? $0.text }
    let name =
      parts.joined(separator: "–") + " "
      + ([commodity, kind].compactMap { $0 }).joined(separator: " ")
    let year = date?.firstDay?.year ?? published?.year
    let key =
      (parts.sorted()
      + [commodity, isGeneral(kind) ? "deal" : kind, year.map { "\($0)" }].compactMap { $0 })
      .joined(separator: " ")
    var deal = Deal(id: EntityID("deal", named: key), name: name, kind: kind, parties: parties)
    deal.commodity = commodity
    // A trade that is told without more has been made.
    deal.status = status ?? (isTold ? .completed : nil)
    deal.date = date
    deal.roles = roles
    if status == .signed, roles.isEmpty { deal.roles = ["signatory": parties] }
    deal.money = money
    deal.duration = duration
    deal.quantity = quantity
    deal.unitPrice = unitPrice
    deal.evidence = evidence
    deal.checkFigures()
    return deal
  }
}
