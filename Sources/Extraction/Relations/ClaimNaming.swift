import Knowledge
import Text

/// Gives the claims of a page their ids: made of the page's text, the place, and what is said.
struct ClaimNaming {
  private let fingerprint: String

  init(_ document: Document) {
    fingerprint = SHA256.hexadecimal(SHA256.digest(of: document.text.bytes))
  }

  /// The claims with their ids, about the entities that `renamed` gives new ids to.
  func named(_ claims: [Claim], renamed: [EntityID: EntityID]) -> [Claim] {
    claims.map { claim in
      var claim = claim
      claim.subject = renamed[claim.subject] ?? claim.subject
      claim.object = renamed[claim.object] ?? claim.object
      claim.attributedTo = claim.attributedTo.map { renamed[$0] ?? $0 }
      claim.id = id(of: claim)
      return claim
    }
  }

  private func id(of claim: Claim) -> String {
    let said = [
      fingerprint, "\(claim.sentence.start)", "\(claim.trigger.start)", claim.type.rawValue,
      claim.subject.text, claim.object.text, claim.modality.rawValue, "\(claim.isNegated)",
    ].joined(separator: "|")
    return "c" + SHA256.hexadecimal(SHA256.digest(of: Array(said.utf8))).prefix(16)
  }
}
