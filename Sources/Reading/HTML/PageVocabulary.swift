/// The words by which pages name their parts, in classes, ids and roles.
///
/// A class is cut into words at hyphens, low lines, digits and inner capitals ('relatedPosts',
/// 'related-posts' and 'related_posts' are all *related posts*), in small letters.
enum PageVocabulary {
  /// What a part is by its name.
  enum Verdict: UInt8 {
    case unknown
    /// The article's own text.
    case body
    /// Names the authors.
    case byline
    /// Gives the date.
    case dateline
    /// Words under a picture.
    case caption
    /// Anything but the article.
    case boilerplate
  }

  /// Any of these words makes a part boilerplate.
  private static let boilerplateWords: Set<String> = [
    // The site around the article.
    "nav", "navbar", "navigation", "navi", "menu", "submenu", "breadcrumb", "breadcrumbs", "crumbs",
    "sidebar", "sidebars", "rail", "footer", "foot", "masthead", "topbar", "toolbar", "banner",
    "skip", "pagination", "pager", "paging", "widget", "widgets", "login", "signin", "signup",
    "search",
    // What leads elsewhere.
    "related", "recommended", "recommendation", "recommendations", "recirc", "recirculation",
    "trending", "popular", "mostread", "mostpopular", "readmore", "readnext", "seealso", "latest",
    "teaser", "teasers", "promo", "promos", "promotion", "outbrain", "taboola", "zergnet",
    "revcontent", "mgid", "jeg", "yarpp", "jp", "upnext", "suggested", "suggestions", "tags", "tag",
    "taglist", "tagcloud", "categories", "topics", "keywords", "inlinerelated", "newslist",
    "morefrom", "nextprev", "prevnext",
    // What readers do.
    "comment", "comments", "disqus", "commentlist", "respond", "reply", "replies", "livefyre",
    "share", "shares", "sharing", "sharebar", "sharedaddy", "shareaholic", "addthis", "addtoany",
    "social", "socials", "facebook", "twitter", "whatsapp", "follow", "like", "likes", "print",
    "email", "vote", "voting", "poll", "rating", "ratings", "reactions", "subscribe",
    "subscription", "newsletter", "newsletters", "feedback", "donate", "donation",
    // What is sold, and what is asked first.
    "ad", "ads", "advert", "adverts", "advertisement", "advertising", "advertorial", "adsense",
    "adslot", "sponsor", "sponsored", "sponsors", "dfp", "gpt", "affiliate", "shop", "coupon",
    "regwall", "cookie", "cookies", "gdpr", "consent", "modal", "popup", "overlay",
    "lightbox", "tooltip", "cta", "optin",
    // Notes about the page.
    "copyright", "disclaimer", "legal", "license", "bio", "toc", "noprint", "offscreen", "credit",
    "credits", "gallery", "slideshow", "carousel", "slider", "player", "infobox", "rollover",
    "screenreader", "visuallyhidden",
  ]

  /// Boilerplate only as two words next to each other.
  private static let boilerplatePairs: Set<String> = [
    "read more", "read next", "see also", "also read", "more stories", "more news", "more from",
    "most read", "most viewed", "top stories", "breaking news", "up next", "next article",
    "author box",
    "author info", "author card", "author profile", "about author", "post navigation",
    "post tags", "post footer", "entry footer", "sr only",
    "screen reader", "visually hidden", "pull quote", "jump link", "side bar", "video player",
    "story list", "article list", "you may", "follow us", "sign up", "log in",
    "mail list", "mailing list", "call out", "back top",
  ]

  /// Words that make nothing of the above of a part that says so of its surroundings.
  private static let neutralWords: Set<String> = [
    "no", "has", "with", "without", "is", "enabled", "disabled", "open", "theme", "embed",
  ]

  private static let commentWords: Set<String> = [
    "comment", "comments", "commentlist", "disqus", "respond", "livefyre", "replies",
  ]

  private static let bodyNames: Set<String> = Set(
    ["article", "story", "post", "entry", "news", "blog", "content", "page", "main", "detail"]
      .flatMap { first in
        ["body", "content", "contents", "text", "copy", "article", "maincontent", "bodytext"]
          .map { first + $0 }
      }
  ).subtracting(["articlearticle", "contentcontent", "pagecontent", "maincontent", "pagebody"])
    .union(["articlebodytext", "bodytext", "bodycopy", "storybodytext", "articlebodycontent"])

  private static let bylineWords: Set<String> = [
    "author", "authors", "byline", "bylines", "autor", "writer", "reporter",
  ]

  private static let datelineWords: Set<String> = [
    "date", "dateline", "datetime", "timestamp", "published", "pubdate", "posted", "postdate",
    "publication", "updated",
  ]

  private static let captionWords: Set<String> = ["caption", "captions", "figcaption", "cutline"]

  /// The role, an ARIA landmark, that holds no article.
  static func isBoilerplate(role: String) -> Bool {
    switch role {
    case "navigation", "complementary", "contentinfo", "search", "banner", "dialog", "menu",
      "menubar", "alert", "alertdialog", "toolbar", "tooltip", "button", "tablist", "listbox":
      true
    default: false
    }
  }

  /// What schema.org's property, in small letters, says of its part.
  static func verdict(ofProperty property: String) -> Verdict? {
    switch property {
    case "articlebody": .body
    case "author", "creator": .byline
    case "datepublished", "datemodified", "datecreated": .dateline
    case "caption": .caption
    case "comment", "publisher", "commentcount": .boilerplate
    default: nil
    }
  }

  /// What the classes, or the id, in `value` say of their part.
  static func verdict(of value: String) -> Verdict {
    var found = Verdict.unknown
    for name in names(in: value) {
      let words = words(of: name)
      guard !words.isEmpty else { continue }
      if isBody(words) { return .body }
      if words.contains(where: neutralWords.contains) { continue }
      if words.contains(where: captionWords.contains) {
        if found != .boilerplate { found = .caption }
      } else if isBoilerplate(words) {
        found = .boilerplate
      } else if found == .unknown, words.count <= 4 {
        if words.contains(where: bylineWords.contains) {
          found = .byline
        } else if words.contains(where: datelineWords.contains)
          || words.count == 2 && words[1] == "meta"
        {
          found = .dateline
        }
      }
    }
    return found
  }

  /// Whether the name ends as a body's does, or has such words in it and none of boilerplate.
  private static func isBody(_ words: [String]) -> Bool {
    if bodyNames.contains(words.suffix(2).joined()) || bodyNames.contains(words.joined()) {
      return true
    }
    return words.count > 2 && zip(words, words.dropFirst()).contains { bodyNames.contains($0 + $1) }
      && !isBoilerplate(words)
  }

  /// Whether a part with this name holds what readers wrote, be it ever so much.
  static func isComments(_ value: String) -> Bool {
    names(in: value).contains { words(of: $0).contains(where: commentWords.contains) }
  }

  private static func isBoilerplate(_ words: [String]) -> Bool {
    guard words.count <= 8 else { return false }
    if words.contains(where: boilerplateWords.contains) { return true }
    return zip(words, words.dropFirst()).contains { boilerplatePairs.contains($0 + " " + $1) }
      || boilerplateWords.contains(words.joined())
  }

  /// The single classes of an attribute, no more than a part can need.
  private static func names(in value: String) -> ArraySlice<Substring.UTF8View> {
    value.utf8.split { $0 <= 0x20 }.prefix(16)
  }

  /// The words of one class or id, in small letters.
  static func words(of name: Substring.UTF8View) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasSmall = false
    func finish() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    for byte in name.prefix(128) {
      switch byte {
      case 0x41...0x5A:
        if wasSmall { finish() }
        word.append(byte | 0x20)
        wasSmall = false
      case 0x61...0x7A, 0x80...:
        word.append(byte)
        wasSmall = true
      default:
        finish()
        wasSmall = false
      }
    }
    finish()
    return words
  }
}
