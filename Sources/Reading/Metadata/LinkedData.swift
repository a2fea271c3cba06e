internal import CJansson

/// What a page's linked data (schema.org in JSON-LD) says of its article.
struct LinkedData {
  var headline: String?
  var authors: [String] = []
  var published: String?
  var site: String?
  var language: String?
  var url: String?
  var body: String?

  /// Reads the contents of the page's scripts; what is no JSON says nothing.
  init(scripts: [[UInt8]]) {
    for script in scripts {
      let json = Self.cleaned(script)
      // SAFETY: jansson copies what it keeps; the value is given back once, below.
      let value = unsafe json.withUnsafeBytes { buffer -> UnsafeMutablePointer<json_t>? in
        guard let base = buffer.baseAddress else { return nil }
        return unsafe json_loadb(
          base.assumingMemoryBound(to: CChar.self), buffer.count, Int(JSON_DISABLE_EOF_CHECK), nil)
      }
      guard let value = unsafe value else { continue }
      defer { unsafe json_decref(value) }
      unsafe read(value, depth: 0)
    }
  }

  /// Pages put line breaks into strings, and marks of comments around the whole.
  private static func cleaned(_ script: [UInt8]) -> [UInt8] {
    guard let start = script.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }) else { return [] }
    return script[start...].map { $0 < 0x20 ? 0x20 : $0 }
  }

  private static let articleTypes: Set<String> = [
    "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle",
    "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "Report", "TechArticle",
    "ScholarlyArticle", "LiveBlogPosting", "SocialMediaPosting",
  ]

  private mutating func read(_ value: UnsafeMutablePointer<json_t>, depth: Int) {
    guard depth < 8 else { return }
    switch unsafe value.pointee.type {
    case JSON_ARRAY:
      let count = unsafe json_array_size(value)
      for index in 0..<count {
        if let item = unsafe json_array_get(value, index) { unsafe read(item, depth: depth + 1) }
      }
    case JSON_OBJECT:
      let types = unsafe Self.texts(json_object_get(value, "@type"))
      if types.contains(where: Self.articleTypes.contains) { unsafe take(value) }
      for key in ["@graph", "mainEntity"] {
        if let inner = unsafe json_object_get(value, key) { unsafe read(inner, depth: depth + 1) }
      }
    default: break
    }
  }

  private mutating func take(_ article: UnsafeMutablePointer<json_t>) {
    guard headline == nil, body == nil else { return }
    headline = unsafe Self.texts(json_object_get(article, "headline")).first
    published = unsafe Self.texts(json_object_get(article, "datePublished")).first
    body = unsafe Self.texts(json_object_get(article, "articleBody")).first
    language = unsafe Self.texts(json_object_get(article, "inLanguage")).first
    authors = unsafe Self.names(json_object_get(article, "author"))
    site = unsafe Self.names(json_object_get(article, "publisher")).first
    if let page = unsafe json_object_get(article, "mainEntityOfPage") {
      url = unsafe (Self.texts(page) + Self.texts(json_object_get(page, "@id"))).first
    }
    if url == nil { url = unsafe Self.texts(json_object_get(article, "url")).first }
  }

  /// The string, or the strings of the array, that `value` is.
  private static func texts(_ value: UnsafeMutablePointer<json_t>?) -> [String] {
    guard let value = unsafe value else { return [] }
    switch unsafe value.pointee.type {
    case JSON_STRING:
      guard let text = unsafe json_string_value(value) else { return [] }
      return [unsafe String(cString: text)]
    case JSON_ARRAY:
      return (0..<min(100, unsafe json_array_size(value))).compactMap { index in
        guard let item = unsafe json_array_get(value, index),
          let text = unsafe json_string_value(item)
        else { return nil }
        return unsafe String(cString: text)
      }
    default: return []
    }
  }

  /// The names of the persons or organisations that `value` is.
  private static func names(_ value: UnsafeMutablePointer<json_t>?) -> [String] {
    guard let value = unsafe value else { return [] }
    switch unsafe value.pointee.type {
    case JSON_OBJECT: return unsafe texts(json_object_get(value, "name"))
    case JSON_ARRAY:
      return (0..<min(100, unsafe json_array_size(value))).flatMap { index -> [String] in
        guard let item = unsafe json_array_get(value, index) else { return [] }
        guard unsafe item.pointee.type == JSON_OBJECT else { return unsafe texts(item) }
        return unsafe texts(json_object_get(item, "name"))
      }
    default: return unsafe texts(value)
    }
  }
}
