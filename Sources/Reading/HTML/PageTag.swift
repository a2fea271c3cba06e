/// What an element is to the reading; elements that make no difference are `inline`.
enum PageTag: UInt8 {
  case document, text, inline, anchor, lineBreak
  case division, paragraph, preformatted, heading1, heading2, heading3, heading, blockquote
  case list, listItem, definition, table, row, cell, figure, caption, rule
  case article, main, section, header, body, html
  case head, title, meta, link, time, address, cite
  case navigation, aside, footer, form
  /// Content that is never read as text.
  case dropped

  private static let byName: [String: PageTag] = [
    "a": .anchor, "br": .lineBreak, "div": .division, "p": .paragraph, "pre": .preformatted,
    "h1": .heading1, "h2": .heading2, "h3": .heading3, "h4": .heading, "h5": .heading,
    "h6": .heading, "blockquote": .blockquote, "ul": .list, "ol": .list, "menu": .list,
    "dl": .list, "li": .listItem, "dd": .definition, "dt": .definition, "table": .table,
    "tbody": .section, "thead": .section, "tfoot": .section, "tr": .row, "td": .cell, "th": .cell,
    "figure": .figure, "figcaption": .caption, "caption": .caption, "hr": .rule,
    "article": .article, "main": .main, "section": .section, "header": .header,
    "hgroup": .header, "body": .body, "html": .html, "head": .head, "title": .title,
    "meta": .meta, "link": .link, "time": .time, "address": .address, "cite": .cite,
    "nav": .navigation, "aside": .aside, "footer": .footer, "form": .form, "center": .division,
    "fieldset": .division, "details": .division, "summary": .paragraph, "amp-body": .division,
    "script": .dropped, "style": .dropped, "noscript": .dropped, "template": .dropped,
    "svg": .dropped, "math": .dropped, "button": .dropped, "select": .dropped,
    "textarea": .dropped, "input": .dropped, "iframe": .dropped, "object": .dropped,
    "embed": .dropped, "video": .dropped, "audio": .dropped, "canvas": .dropped,
    "dialog": .dropped, "map": .dropped, "applet": .dropped, "noframes": .dropped,
    "datalist": .dropped, "option": .dropped, "label": .dropped, "legend": .dropped,
    "amp-ad": .dropped, "amp-sidebar": .dropped, "picture": .inline, "img": .inline,
  ]

  /// The tag of the element `name`, in small letters.
  init(name: String) {
    self = Self.byName[name] ?? .inline
  }

  /// Whether the element starts and ends a block of text.
  var isBlock: Bool {
    switch self {
    case .document, .text, .inline, .anchor, .time, .cite, .meta, .link, .lineBreak: false
    default: true
    }
  }

  var isHeading: Bool {
    switch self {
    case .heading1, .heading2, .heading3, .heading: true
    default: false
    }
  }
}
