/// Lines and headings that pages put into their articles and that are not the article's words.
enum BoilerplateLines {
  /// A line that begins with one of these, in small letters, and is short is no part of the text.
  private static let beginnings: [String] = [
    "advertisement", "read more", "read also", "also read", "read next", "see also", "related:",
    "related stories", "related articles", "more:", "must read", "share this", "share on", "share:",
    "follow us", "follow him on", "follow her on", "follow me on", "click here", "tap here",
    "sign up", "subscribe", "join our", "download our", "get our", "continue reading",
    "story continues", "article continues", "image:", "photo:", "photos:", "picture:",
    "image credit",
    "photo credit", "image source", "photo by", "image copyright", "media caption", "watch:",
    "watch more", "listen:", "loading", "print this", "email this", "tweet this", "copyright ©",
    "© ", "(c) ", "all rights reserved", "posted in", "filed under", "tags:", "tagged", "topics:",
    "categories:", "this article was originally published", "like us on", "like this:",
    "leave a comment", "leave a reply", "post a comment", "comments (", "skip to", "jump to",
    "back to top", "we use cookies", "this site uses cookies", "this website uses cookies",
    "affiliate disclosure", "disclosure:", "newsletter", "breaking news emails", "please enable",
    "you may also like", "you might also like", "you might be interested", "recommended for you",
    "don't miss", "don’t miss", "sponsored", "promoted", "more from ",
    "more on ", "up next", "next:", "previous:", "next article", "previous article",
    "share your thoughts", "what do you think", "contact the author", "view comments",
    "minute read", "min read", "source:", "buy now", "shop now", "credit:", "(photo", "file photo",
  ]

  /// Lines that are no part of the text.
  private static let lines: Set<String> = [
    "advert", "ad", "ads", "anzeige", "werbung", "publicidad", "publicidade", "publicité", "iklan",
    "реклама", "share", "tweet", "print", "email", "comment", "comments", "text size", "reply",
    "close", "menu", "more", "watch", "listen", "play", "pause", "top",
  ]

  /// Headings that begin what is no part of the text.
  private static let headings: Set<String> = [
    "advertisement", "related", "related articles", "related stories", "related posts",
    "related news", "related content", "related topics", "related links", "more stories",
    "more news", "more from", "read more", "read next", "recommended", "recommended for you",
    "you may also like", "you might also like", "you may like", "most read", "most popular",
    "popular", "trending", "trending now", "latest news", "latest", "top stories", "comments",
    "leave a comment", "leave a reply", "share", "share this", "share this article",
    "share this story", "share this post", "about the author", "about author", "author", "tags",
    "topics", "categories", "newsletter", "subscribe", "sign up", "follow us", "see also",
    "up next", "also read", "also on", "more on this story", "more on this topic", "like this",
    "footnotes", "contact us", "sponsored", "what to read next", "join the conversation",
    "editors' picks", "editor's picks", "search", "kommentare", "commentaires", "comentarios",
    "comentários", "комментарии", "отзывы", "добавить отзыв",
  ]

  /// A last line with one of these words, in small letters, is no part of the text.
  private static let closings: [String] = [
    "follow us", "newsletter", "subscribe", "sign up", "your inbox", "on facebook", "on twitter",
    "on instagram", "letters to the editor", "contact us", "write to", "e-mail us", "email us",
    "click here", "all rights reserved", "download the", "send us", "leave a comment", "comments",
  ]

  /// Whether `line`, an article's last, speaks to the reader of something else.
  static func isClosing(_ line: String) -> Bool {
    let small = line.lowercased()
    return closings.contains { small.contains($0) }
  }

  /// A line with one of these beginnings is text after all where it is longer than this.
  private static let longestLine = 160

  static func isBoilerplate(_ line: String) -> Bool {
    guard line.utf8.count <= longestLine else { return false }
    let small = line.lowercased()
    return lines.contains(small) || beginnings.contains { small.hasPrefix($0) }
  }

  static func isHeading(_ line: String) -> Bool {
    guard line.utf8.count <= 60 else { return false }
    let small = line.lowercased()
    let trimmed = small.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed()
    return headings.contains(String(trimmed)) || small.hasPrefix("more from ")
      || small.hasPrefix("more ")
        && ["stories", "news", "articles", "coverage", "posts"].contains {
          small.hasSuffix($0)
        }
      || small.hasPrefix("related ") && small.utf8.count < 30
  }
}
