import Gazetteer
import Knowledge
import Text

/// Follows capitalised words to where a name ends.
extension NamePatterns {
  /// The end of the capitalised words from `start`; where `joining`, 'of', 'and', 'for' and '&' may
  /// stand between two of them.
  func endOfCapitals(from start: Int, in run: NameRun, joining: Bool) -> Int {
    let page = run.page
    var (end, token) = (start, start)
    while token < run.limit, token - start < Self.longest {
      if page.tokens[token].kind == .word, page.isCapitalized(token), !page.isPossessive(token) {
        if token == start, isClosedClass(token, in: run) { break }
        token += 1
        end = token
        // A full stop after the word ends the name, unless it is an abbreviation's own.
        continue
      }
      let joins =
        joining && token > start
        && (page.reads(token, "of") || page.reads(token, "and") || page.reads(token, "for")
          || page.reads(token, "&") || page.reads(token, "the")
          || page.isHyphen(token) && page.isJoined(token - 1, to: token))
      guard joins else { break }
      // 'Jane Doe of the University' is two names.
      if page.reads(token, "of"), token - start >= 2 || isBehindCapital(start, in: run),
        isGivenName(start, in: run) || !namesBody(start..<token, in: run)
      {
        break
      }
      if page.reads(token, "and"),
        page.isCapitalized(token + 1) != true || isDeterminer(token + 1, in: run)
          || !leadsToHead(token + 1, in: run)
      {
        break
      }
      token += 1
    }
    return end
  }

  /// Whether a capitalised word stands right before, so that the name may begin earlier: 'Greta Moe of
  /// the Party'.
  func isBehindCapital(_ token: Int, in run: NameRun) -> Bool {
    token > run.sentence.tokens.lowerBound && run.page.tokens[token - 1].kind == .word
      && run.page.isCapitalized(token - 1) && !isClosedClass(token - 1, in: run)
  }

  /// Whether words before 'of' can be a body's: one of them says that they are.
  func namesBody(_ tokens: Range<Int>, in run: NameRun) -> Bool {
    tokens.contains { token in
      run.page.isHyphen(token)
        || !run.lexicon.classes(of: run.page.words[token])
          .isDisjoint(with: [.organizationOf, .organizationHead, .state, .group, .people])
    }
  }

  func isGivenName(_ token: Int, in run: NameRun) -> Bool {
    gazetteer.gender(ofGivenName: folded(token, in: run.page)) != nil
  }

  /// The end of a list of subjects: 'Ministry of Trade, Industry and Energy'.
  func endOfList(from end: Int, in run: NameRun) -> Int {
    let page = run.page
    var token = end
    while token + 1 < run.limit, page.reads(token, ","), page.isCapitalized(token + 1),
      page.tokens[token + 1].kind == .word, run.listed[token + 1] == nil
    {
      token += 2
    }
    guard token > end, token + 1 < run.limit, page.reads(token, "and"),
      page.isCapitalized(token + 1), run.listed[token + 1] == nil
    else { return end }
    return endOfCapitals(from: token + 1, in: run, joining: false)
  }

  func isDeterminer(_ token: Int, in run: NameRun) -> Bool {
    run.lexicon.classes(of: run.page.words[token]).contains(.determiner)
  }

  /// Whether the capitals from `token` on end in a word for an organisation, so that an 'and'
  /// before them is part of its name.
  func leadsToHead(_ token: Int, in run: NameRun) -> Bool {
    var token = token
    while token < run.limit, run.page.isCapitalized(token), run.page.tokens[token].kind == .word {
      if run.listed[token] != nil { return false }
      if run.lexicon.classes(of: run.page.words[token]).contains(.organizationHead) { return true }
      token += 1
    }
    return false
  }
}
