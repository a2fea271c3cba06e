import Language
import Testing

@Suite struct ArcHybridTests {
  @Test func `Draws the arcs that its transitions name`() {
    // The dog barked: det(dog, The), nsubj(barked, dog).
    var state = ArcHybridState()
    state.begin(count: 4)
    state.shift()
    state.reduceLeft(1)
    state.shift()
    state.reduceLeft(2)
    state.shift()
    #expect(state.isFinal)
    state.finish(0)
    #expect(state.heads == [-1, 2, 3, 0])
    #expect(state.labels[1...] == [1, 2, 0])
  }

  @Test func `Any allowed transitions end in a tree with one root`() {
    var seed: UInt64 = 7
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    var state = ArcHybridState()
    for count in 1...60 {
      state.begin(count: count)
      while !state.isFinal {
        switch random(3) {
        case 0 where state.canShift: state.shift()
        case 1 where state.canReduceLeft: state.reduceLeft(1)
        case 2 where state.canReduceRight: state.reduceRight(1)
        default: continue
        }
      }
      state.finish(0)
      #expect(state.heads.dropFirst().filter { $0 == 0 }.count == min(1, count - 1))
      for token in 1..<max(1, count) {
        var (head, steps) = (token, 0)
        while head > 0 && steps <= count { (head, steps) = (Int(state.heads[head]), steps + 1) }
        #expect(head == 0)
      }
    }
  }
}
