import Knowledge
import Language
import Text

/// Reads of which nation people are from the adjective before their role: 'the Norwegian banker X'.
extension RoleFinder {
  /// The adjectives of countries before a noun: 'the Norwegian banker'.
  func origins(of node: Int) -> [Int] {
    guard !view.nouns(node).contains(where: { events.nounFrames[$0.lemma]?.first?.isRole == false })
    else { return [] }
    return view.tree.dependents(of: node, in: [.amod, .compound]).flatMap { dependent in
      view.mentions(headedBy: dependent).filter {
        view.mentions[$0].form == .adjective && view.mentions[$0].entity != nil
          && !isJoined(view.mentions[$0])
      }
    }
  }

  func isJoined(_ mention: ResolvedMention) -> Bool {
    let (before, after) = (mention.tokens.lowerBound - 1, mention.tokens.upperBound)
    return before >= view.sentence.tokens.lowerBound && view.page.isHyphen(before)
      || after < view.sentence.tokens.upperBound && view.page.isHyphen(after)
  }

  func nationality(of holder: Holder, _ origin: Int, at node: Int) -> [DraftClaim] {
    holder.actors.compactMap { person in
      let mention = view.mentions[person.mention]
      // The adjective of an office says of which country the office is.
      guard view.type(of: person.mention) == .person, !view.classes(node).contains(.state),
        !titles.contains(where: {
          $0.person == mention.entity && $0.tokens.contains(view.nodes[node].tokens.lowerBound)
        })
      else { return nil }
      return claim(
        .nationality, person, Actor(mention: origin, distance: 0), "origin before role",
        Holder(actors: []), at: node, nil)
    }
  }
}
