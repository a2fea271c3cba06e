import Testing
import Text

@testable import Reading

@Suite struct WrittenLineTests {
  @Test(
    "Reads days as they are written",
    arguments: [
      ("2031-03-04", "2031-03-04"), ("2031-03-04T23:59:00+09:00", "2031-03-04"),
      ("2031/3/4 10:00", "2031-03-04"), ("20310304", "2031-03-04"),
      ("20310304153000", "2031-03-04"), ("Tue, 04 Mar 2031 15:30:00 GMT", "2031-03-04"),
      ("4 March 2031", "2031-03-04"), ("4th March, 2031", "2031-03-04"),
      ("March 4, 2031", "2031-03-04"), ("Mar. 4th 2031, 3 pm", "2031-03-04"),
      ("04.03.2031", "2031-03-04"), ("25/03/2031", "2031-03-25"), ("03/25/2031", "2031-03-25"),
      ("Published: 15:30, Tue, Mar 4, 2031", "2031-03-04"), ("4 de marzo de 2031", "2031-03-04"),
      ("4. März 2031", "2031-03-04"), ("03/04/2031", nil), ("31 February 2031", nil),
      ("March 2031", nil), ("4 men in 2031", nil), ("", nil), ("soon", nil),
      ("99999999999999999999", nil),
    ] as [(String, String?)])
  func days(_ written: String, _ day: String?) {
    #expect(WrittenDate.day(in: written)?.iso == day)
  }

  @Test(
    "Reads the day in an address",
    arguments: [
      ("https://a.example/2031/03/04/x", "2031-03-04"),
      ("https://a.example/2031/mar/4/x", "2031-03-04"), ("https://a.example/2031/x", nil),
      ("https://a.example/2031/13/04/x", nil), ("https://a.example/", nil), ("", nil),
    ] as [(String, String?)])
  func daysInAddresses(_ address: String, _ day: String?) {
    #expect(WrittenDate.day(inAddress: address)?.iso == day)
  }

  @Test(
    "Reads the names in bylines",
    arguments: [
      ("By Ada Quist", ["Ada Quist"]), ("Author: Ada Quist, University of Nordby", ["Ada Quist"]),
      ("By Ada Quist, Bo Dahl and Cy de Wit", ["Ada Quist", "Bo Dahl", "Cy de Wit"]),
      ("Written by Ada Quist | Pier News", ["Ada Quist"]), ("The Pier staff", []),
      ("https://pier.example/ada", []), ("admin", []), ("", []),
    ] as [(String, [String])])
  func names(_ line: String, _ names: [String]) {
    #expect(Byline.names(in: line) == names)
  }

  @Test(
    "Completes addresses",
    arguments: [
      ("/b", "https://a.example/x/y", "https://a.example/b"),
      ("b?c", "https://a.example/x/y", "https://a.example/x/b?c"),
      ("//b.example/c", "https://a.example/x", "https://b.example/c"),
      ("?q", "https://a.example/x", "https://a.example/x?q"),
      ("b", "https://a.example", "https://a.example/b"),
      ("http://c.example", nil, "http://c.example"),
      ("#top", "https://a.example/", nil), ("javascript:void(0)", "https://a.example/", nil),
      ("", "https://a.example/", nil), ("/b", nil, "/b"),
    ] as [(String, String?, String?)])
  func addresses(_ reference: String, _ base: String?, _ address: String?) {
    #expect(WebAddress.resolved(reference, against: base) == address)
  }
}
