import Knowledge
import Text

extension SamplePage {
  /// Names that have broken readers of graph files.
  public static let hostileNames = [
    "AT&T <b>", "a ]]> b", "sub\u{1A}stitute", "nul\u{0}", "emoji 🧵🇯🇵", "שלום \u{202E}abc",
    "\"quoted\"",
    "back\\slash", "tab\tand\nbreak", "\u{FFFE}non\u{FFFF}", "e\u{301}", "  space  ", "a|b", "%41",
    "名前", "Ö", "&amp;", "<![CDATA[x]]>",
  ]

  /// A page whose names, addresses and dates are as bad as they come.
  public static var hostile: SamplePage {
    let sentences = hostileNames.map { "Look: \($0) warned Japan" }
    var page = SamplePage("bad <&> \u{1A} \"name\".html", sentences.joined(separator: "\n\n") + ".")
    page.annotation.document.title = hostileNames.joined(separator: " ")
    page.annotation.document.url = "https://news.example:80/a\"b<c>{d}|e\\f^g`h i?é=%zz%41#x#y"
    page.annotation.document.authors = ["", "😀", "<&>", "Jane & John"]
    page.annotation.document.site = "A & B ]]>"
    let addresses = [
      "http://", "http://[::1", "javascript:alert(1)", "//x", "mailto:a@b", "https://a b/",
      "http://ok.example", "http://ok.example", "HTTP://Caps.example/%", "http://a:b@c.example/",
      "http://x:99999/ü/中文", "",
    ]
    page.annotation.document.citations = addresses.map {
      Citation(range: page.annotation.document.text.range, url: $0)
    }
    page.add(.country, "Q17", "Japan")
    for (index, name) in hostileNames.enumerated() {
      let id = index % 2 == 0 ? EntityID("organization", named: name) : EntityID("x:" + name)
      page.add(.organization, id.text, name)
      page.claim(id.text, .threaten, "Q17", trigger: name) {
        $0.date = CalendarDate(year: 2000 + index).map {
          index % 3 == 0 ? .date($0) : index % 3 == 1 ? .quarter(year: $0.year, 2) : .span($0, $0)
        }
        $0.mode = name
        $0.rule = name
        $0.attributedTo = EntityID(name)
      }
    }
    page.annotation.mentions.append(
      Mention(
        range: page.range(of: "Japan"), undecided: [EntityID("Q1"), EntityID("a b")], via: .name))
    return page
  }
}
