public import Knowledge
public import Text

/// What a document says of itself.
public struct DocumentNode: Hashable, Sendable {
  /// Made of the address, or the source where there is none, and of what the document says.
  public let id: EntityID
  /// The path as given, of an absolute path the file's name alone, or the record's own id.
  public let source: String
  /// The canonical address.
  public let url: String?
  /// The headline.
  public let title: String?
  /// The authors' names.
  public let authors: [String]
  /// The day on which it came out.
  public let published: CalendarDate?
  /// The site's or the paper's name.
  public let site: String?
  /// The language, as in BCP 47.
  public let language: String?
  /// The addresses that it points to, in its own order, each once.
  public let citations: [String]
  /// The SHA-256 of its text, in hexadecimal digits.
  public let sha256: String
  /// The same for copies of one article, whatever stands around it.
  let fingerprint: UInt64

  /// The name to show.
  public var name: String { title ?? url ?? source }

  /// Describes `document`.
  public init(_ document: Document) {
    let path = document.id
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    source = isAbsolute ? path.split(separator: "/").last.map(String.init) ?? path : path
    url = document.url
    title = document.title
    authors = document.authors
    published = document.published
    site = document.site
    language = document.language
    var seen: Set<String> = []
    citations = document.citations.map(\.url).filter { seen.insert($0).inserted }
    sha256 = SHA256.hexadecimal(SHA256.digest(of: document.text.bytes))
    fingerprint = TextFingerprint.ofArticle(in: document)
    id = EntityID(
      hashing: [url ?? source, title ?? "", published?.iso ?? "", sha256], prefix: "document")
  }
}

extension EntityID {
  /// Makes an id of `prefix` and the beginning of the SHA-256 of `parts`.
  package init(hashing parts: [String], prefix: String) {
    let digest = SHA256.digest(of: Array(parts.joined(separator: "\u{1F}").utf8))
    self.init(prefix + ":" + SHA256.hexadecimal(Array(digest.prefix(8))))
  }
}
