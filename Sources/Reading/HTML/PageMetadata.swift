internal import Text

/// What a page says of itself: in meta tags, linked data, and the lines around its article.
struct PageMetadata {
  var title: String?
  var authors: [String] = []
  var published: CalendarDate?
  var site: String?
  var url: String?
  var language: String?
  /// The parts of the page that show headline, date and authors.
  var titleNode: Int?
  var dateNode: Int?
  var bylineNode: Int?

  private let outline: PageOutline
  private let linkedData: LinkedData
  /// The contents of the page's meta tags by name or property, the first of each.
  private var tags: [String: String] = [:]
  private var headings: [(node: Int, text: String)] = []
  private var documentTitle: String?

  init(of outline: PageOutline, linkedData: LinkedData) {
    self.outline = outline
    self.linkedData = linkedData
    collect()
    site = [first(["og:site_name"]), linkedData.site, first(["application-name"])]
      .compactMap(\.self).first { !$0.isEmpty && !WebAddress.isWhole($0) }
    url =
      url
      ?? [first(["og:url"]), linkedData.url].compactMap(\.self).first(
        where: WebAddress.isWhole)
    findTitle()
    findLines()
    findAuthors()
    findDate()
    findLanguage()
  }

  private func first(_ names: [String]) -> String? {
    for name in names {
      if let content = tags[name]?.trimmingSpaces(), !content.isEmpty { return content }
    }
    return nil
  }

  private mutating func collect() {
    let tree = outline.tree
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case .meta:
        let name =
          tree.value(of: .property, at: index) ?? tree.value(of: .name, at: index)
          ?? tree.value(of: .itemprop, at: index)
        if let name = name?.lowercased(), let content = tree.value(of: .content, at: index) {
          // A page's authors stand in one tag each.
          if tags[name] == nil { tags[name] = content }
        }
      case .link:
        if url == nil, tree.value(of: .rel, at: index)?.lowercased() == "canonical",
          let address = tree.value(of: .href, at: index), WebAddress.isWhole(address)
        {
          url = address.trimmingSpaces()
        }
      case .title:
        if documentTitle == nil { documentTitle = tree.collapsedText(at: index) }
      case .heading1, .heading2, .heading3:
        let node = tree.nodes[index]
        if headings.count < 200, node.textEnd - node.textStart < 1000 {
          headings.append((index, tree.collapsedText(at: index)))
        }
      case .html:
        if let named = tree.value(of: .lang, at: index) { language = language ?? named }
      default: break
      }
    }
  }

  private mutating func findTitle() {
    let named =
      [linkedData.headline, first(["og:title", "twitter:title", "dc.title", "title"])]
      .compactMap { $0?.trimmingSpaces() }.filter { !$0.isEmpty }
    for candidate in named {
      let key = Folding.key(withoutSite(candidate))
      if let shown = headings.first(where: { Folding.key($0.text) == key }) {
        (titleNode, title) = (shown.node, shown.text)
        return
      }
    }
    // The heading that the page's title begins with, or holds the most of.
    let whole = Folding.key(documentTitle ?? named.first ?? "")
    let shown = headings.filter {
      let key = Folding.key($0.text)
      return key.count >= 12 && !isSite($0.text) && contains(whole, key)
    }
    if let best = shown.max(by: { $0.text.utf8.count < $1.text.utf8.count }) {
      (titleNode, title) = (best.node, best.text)
      return
    }
    title = (named.first ?? documentTitle).map(withoutSite)
    let topHeadings = headings.filter { outline.tree.nodes[$0.node].tag == .heading1 }
    if topHeadings.count == 1, let only = topHeadings.first, !isSite(only.text),
      !only.text.isEmpty, !outline.isLeftOut[only.node], shares(only.text, with: title)
    {
      titleNode = only.node
      title = only.text
    }
    if title?.isEmpty == true { title = nil }
  }

  /// Whether half of the words of `heading` are in `title`; so too where there is no title.
  private func shares(_ heading: String, with title: String?) -> Bool {
    guard let title, !title.isEmpty else { return true }
    let words = Set(title.lowercased().split { !$0.isLetter && !$0.isNumber })
    let own = heading.lowercased().split { !$0.isLetter && !$0.isNumber }
    return own.count { words.contains($0) } * 2 >= own.count
  }

  private func contains(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
    guard !part.isEmpty, part.count <= whole.count else { return false }
    return (0...whole.count - part.count).prefix(500).contains {
      whole[$0..<$0 + part.count].elementsEqual(part)
    }
  }

  private func isSite(_ text: String) -> Bool {
    guard let site else { return false }
    return Folding.key(site) == Folding.key(text)
  }

  /// A title as 'Headline | Site' or 'Headline - Site' without its site.
  private func withoutSite(_ title: String) -> String {
    for separator in [" | ", " – ", " — ", " - ", " :: ", " « ", " : "] {
      let parts = title.split(separator: separator)
      guard parts.count > 1, let last = parts.last else { continue }
      let head = title.dropLast(last.count + separator.count)
      if isSite(String(last)) || separator == " | " || separator == " « " {
        return String(head).trimmingSpaces()
      }
    }
    return title
  }

  /// Finds the lines that show the date and the authors: the first after the headline.
  private mutating func findLines() {
    let tree = outline.tree
    let start = titleNode.map { max(0, $0 - 60) } ?? 0
    var index = start
    while index < tree.nodes.count, dateNode == nil || bylineNode == nil {
      if outline.isLeftOut[index] {
        index = max(index + 1, Int(tree.nodes[index].end))
        continue
      }
      let node = tree.nodes[index]
      let verdict = outline.verdicts[index]
      if node.textEnd - node.textStart < 300 {
        if dateNode == nil, isDate(index) {
          // The innermost part that holds the date, without what else stands around it.
          dateNode = (index..<Int(node.end)).last { $0 == index || isDate($0) }
        }
        if bylineNode == nil,
          verdict == .byline || tree.value(of: .rel, at: index)?.lowercased() == "author"
        {
          let text = tree.collapsedText(at: index)
          if text.utf8.count < 160, !Byline.names(in: text).isEmpty { bylineNode = index }
        }
      }
      index += 1
    }
  }

  private func isDate(_ index: Int) -> Bool {
    (outline.verdicts[index] == .dateline || outline.tree.nodes[index].tag == .time)
      && WrittenDate.day(in: outline.tree.collapsedText(at: index)) != nil
  }

  private mutating func findAuthors() {
    let meta = first([
      "author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator",
      "dcterms.creator", "citation_author",
    ])
    for candidate in [linkedData.authors, meta.map { [$0] } ?? []] {
      authors = candidate.flatMap(Byline.names).filter { !isSite($0) }
      if !authors.isEmpty { return }
    }
    if let bylineNode {
      authors = Byline.names(in: outline.tree.collapsedText(at: bylineNode)).filter { !isSite($0) }
    }
  }

  private mutating func findDate() {
    let meta = first([
      "article:published_time", "og:published_time", "datepublished", "article:published",
      "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date",
      "publication_date", "dc.date.issued", "dc.date", "dcterms.created", "date",
      "citation_publication_date",
    ])
    if let told = (linkedData.published.flatMap { WrittenDate.day(in: $0) })
      ?? (meta.flatMap { WrittenDate.day(in: $0) })
    {
      published = told
    } else if let dateNode {
      let machine =
        outline.tree.value(of: .datetime, at: dateNode)
        ?? outline.tree.value(of: .content, at: dateNode)
      published =
        machine.flatMap { WrittenDate.day(in: $0) }
        ?? WrittenDate.day(in: outline.tree.collapsedText(at: dateNode))
    }
    if published == nil { published = url.flatMap { WrittenDate.day(inAddress: $0) } }
  }

  private mutating func findLanguage() {
    let named =
      language ?? linkedData.language ?? first(["content-language", "og:locale", "language"])
    language = named.flatMap(Self.languageTag)
  }

  /// `name` in the form of BCP 47, where it has that form: 'en_US' is 'en-US'.
  static func languageTag(_ name: String) -> String? {
    let parts = name.trimmingSpaces().split { $0 == "-" || $0 == "_" }
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy(isTagByte) && $0.utf8.count <= 8 })
    else { return nil }
    return ([first.lowercased()] + parts.dropFirst().map(String.init)).joined(separator: "-")
  }

  private static func isTagByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
