import Gazetteer
import Text

extension NamePatterns {
  /// A body with a name in another language: 'Banco de Chile', 'Banco do Brasil'.
  func foreignBody(in run: NameRun) -> Range<Int>? {
    let page = run.page
    guard run.lexicon.classes(of: page.words[run.start]).contains(.organizationOf),
      run.start + 2 < run.limit, isParticle(run.start + 1, in: run),
      page.isCapitalized(run.start + 2)
    else { return nil }
    let end = endOfPersonName(from: run.start + 2, in: run)
    let listed = run.listed[run.start + 2]?.tokens.upperBound ?? 0
    return run.start..<max(end, listed)
  }

  private func isFamily(_ token: Int, in page: Page) -> Bool {
    gazetteer.isSurname(page.folded(token))
  }

  /// Two names that '&' joins, and what follows: 'Larsen & Toubro', 'Marks & Spencer Group'.
  func partners(in run: NameRun) -> Range<Int>? {
    let page = run.page
    func isName(_ token: Int) -> Bool {
      page.tokens[token].kind == .word && page.isCapitalized(token)
        && page.tokens[token].range.count > 2 && !isClosedClass(token, in: run)
        && !isTitle(token, in: run)
    }
    var sign = run.start + 1
    while sign < run.limit, sign - run.start < 4, isName(sign) { sign += 1 }
    guard sign + 1 < run.limit, page.reads(sign, "&"), isName(run.start), isName(sign + 1),
      !run.isSentenceInitial || page.words[run.start] == .unknown,
      isFamily(sign - 1, in: page) || isFamily(sign + 1, in: page)
        || run.lexicon.classes(of: page.words[sign + 1]).contains(.organizationSuffix)
    else { return nil }
    var end = sign + 2
    while end < run.limit, end - sign < 4, isName(end),
      !run.lexicon.classes(of: page.words[end]).isDisjoint(
        with: [.organizationHead, .organizationSuffix])
    {
      end += 1
    }
    return run.start..<end
  }
}
