import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// Learns the initials that stand in brackets behind a name, 'Harbour Workers' Union (HWU)', and
  /// finds them wherever they stand alone.
  mutating func resolveAcronymsInBrackets() {
    var acronyms: [[UInt8]: Set<EntityID>] = [:]
    for index in candidates.indices {
      guard let mention = decided[index], let id = mention.entity, mention.form == .name,
        let type = entities[id]?.entity.type, type != .person,
        let token = bracketedToken(after: mention.tokens.upperBound)
      else { continue }
      let acronym = bytes(of: token)
      guard isAcronym(acronym, of: mention.tokens) else { continue }
      acronyms[acronym, default: []].insert(id)
    }
    guard !acronyms.isEmpty else { return }
    for token in page.tokens.indices where page.tokens[token].kind == .word {
      guard page.tokens[token].range.count <= Self.longestAcronym, page.isCapitalized(token),
        let ids = acronyms[bytes(of: token)], ids.count == 1, let id = ids.first
      else { continue }
      let mention = ResolvedMention(
        tokens: token..<token + 1, range: page.tokens[token].range, entity: id, via: .acronym,
        form: .name)
      let index = Int(candidateAt[token])
      if index < 0 {
        add(mention)
      } else if candidates[index].tokens.count == 1 {
        decided[index] = mention
      }
    }
  }

  private static var longestAcronym: Int { 10 }

  private func bytes(of token: Int) -> [UInt8] {
    let range = page.tokens[token].range
    return Array(page.document.text.bytes[range.start..<range.end])
  }

  /// The only word between the brackets that open at `token`.
  private func bracketedToken(after token: Int) -> Int? {
    guard token + 2 < page.tokens.count, page.firstByte(token) == 0x28,
      page.tokens[token + 1].kind == .word, page.firstByte(token + 2) == 0x29
    else { return nil }
    return token + 1
  }

  /// Whether `acronym`, mostly capitals, is made of the first letters of the words, in their order.
  private func isAcronym(_ acronym: [UInt8], of tokens: Range<Int>) -> Bool {
    let letters = acronym.filter { $0 != 0x2E }
    let capitals = letters.count { (0x41...0x5A).contains($0) }
    guard letters.count >= 2, letters.count <= Self.longestAcronym, capitals * 2 > letters.count,
      tokens.count > 1
    else { return false }
    var initials: [UInt8] = []
    for token in tokens where page.tokens[token].kind == .word && !page.isPossessive(token) {
      initials.append(page.folded(token).first.map(Folding.lowercased) ?? 0)
    }
    // Small words may be left out of it, and its first letter opens the name.
    var place = 0
    var found = 0
    for letter in letters.map(Folding.lowercased) {
      guard let next = initials[place...].firstIndex(of: letter) else { continue }
      if found == 0, next > 1 { return false }
      place = next + 1
      found += 1
    }
    return found >= 2 && found * 4 >= letters.count * 3
  }
}
