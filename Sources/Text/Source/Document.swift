/// What Reading makes of one page: its text in blocks, and what the page says of itself.
public struct Document: Hashable, Sendable {
  /// The path as given on the command line, or the record's own id.
  public var id: String
  /// The canonical address, where the page names one.
  public var url: String?
  /// The headline, without the site's name.
  public var title: String?
  /// The authors' names, in the page's order.
  public var authors: [String]
  /// The day on which the page came out.
  public var published: CalendarDate?
  /// The site's or the paper's name.
  public var site: String?
  /// The language, as in BCP 47.
  public var language: String?
  /// Title, date line and byline where the page shows them, then the article's blocks.
  public var text: SourceText
  /// The parts of `text`, ascending, apart from each other.
  public var blocks: [Block]
  /// The links and footnotes of the article, in the order of their ranges.
  public var citations: [Citation]

  /// Makes a document that knows nothing but its text, as one paragraph.
  public init(id: String, text: SourceText) {
    self.id = id
    self.text = text
    authors = []
    blocks = text.bytes.isEmpty ? [] : [Block(kind: .paragraph, range: text.range)]
    citations = []
  }
}

/// One part of a document's text.
public struct Block: Hashable, Sendable {
  /// What a block is to the article.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The article's headline.
    case title
    /// The line with the date of the page.
    case dateline
    /// The line that names the authors.
    case byline
    /// A heading inside the article.
    case heading
    /// Running text.
    case paragraph
    /// An item of a list.
    case listItem
    /// A quotation set apart.
    case quote
    /// The words under a picture.
    case caption
    /// A row of a table, its cells apart by tabs.
    case tableRow
  }

  /// What the block is.
  public var kind: Kind
  /// Where it stands; blocks are parted by line breaks that lie in none.
  public var range: ByteRange

  /// Makes a block.
  public init(kind: Kind, range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}

/// Words of the article that point to another page.
public struct Citation: Hashable, Sendable {
  /// The words that carry the link.
  public var range: ByteRange
  /// The address that they point to.
  public var url: String

  /// Makes a citation.
  public init(range: ByteRange, url: String) {
    self.range = range
    self.url = url
  }
}
