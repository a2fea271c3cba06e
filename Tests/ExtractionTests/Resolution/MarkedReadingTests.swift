import Knowledge
import Testing
import Text

@testable import Extraction

@Suite struct MarkedReadingTests {
  /// Each case with what is found in it.
  private static let read = Result {
    try MarkedReading.all().map { one in
      (one, try ProjectGazetteer.annotation(of: one.text, published: one.published))
    }
  }

  @Test func `the tables hold enough cases of enough kinds`() throws {
    let cases = try MarkedReading.all()
    #expect(cases.count >= 300)
    #expect(Set(cases.map(\.kind)).count >= 40)
    #expect(cases.allSatisfy { !$0.marks.isEmpty })
  }

  @Test func `nineteen of twenty texts with ambiguous or short names are read right`() throws {
    let cases = try Self.read.get()
    var misses: [String] = []
    for (one, annotation) in cases {
      let wrong = one.misses(in: annotation)
      if !wrong.isEmpty {
        misses.append("[\(one.kind)] \(one.text): " + wrong.joined(separator: "; "))
      }
    }
    for miss in misses { print(miss) }
    #expect(misses.count * 20 <= cases.count, "\(misses.count) of \(cases.count) read wrong")
  }

  @Test func `no claim has an end that was not decided`() throws {
    for (one, annotation) in try Self.read.get() {
      let meant = Set(annotation.mentions.compactMap(\.entity))
      let undecided = Set(
        annotation.mentions.filter { $0.entity == nil }.flatMap(\.candidates)
      ).subtracting(meant)
      let ends = annotation.claims.flatMap { [$0.subject, $0.object] }
      #expect(undecided.isDisjoint(with: ends), "\(one.text)")
      #expect(Set(ends).isSubset(of: annotation.entities.map(\.id)), "\(one.text)")
    }
  }
}
