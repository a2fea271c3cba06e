/// The state of an arc-hybrid parse of one sentence: a stack, a buffer, and the arcs drawn so far.
///
/// Token 0 is the root and lies at the bottom of the stack. LEFT hangs the stack's top under the
/// buffer's front, RIGHT under the token below it; both pop it. The root takes its one dependent
/// when nothing else is left, so every parse is a tree with one root.
///
/// Source: Marco Kuhlmann, Carlos Gómez-Rodríguez, Giorgio Satta, ACL 2011.
package struct ArcHybridState {
  /// The number of tokens, the root included.
  private(set) package var count = 0
  private(set) package var stack: [Int32] = []
  /// The front of the buffer; `count` when it is empty.
  private(set) package var front = 0
  private(set) package var heads: [Int32] = []
  private(set) package var labels: [UInt8] = []
  /// For each token its outermost and second outermost dependents, left then right; -1 for none.
  private(set) package var children: [SIMD4<Int32>] = []
  private(set) package var valencies: [SIMD2<UInt8>] = []

  package init() {}

  /// Begins a sentence of `count` tokens, the root included.
  package mutating func begin(count: Int) {
    self.count = count
    stack.removeAll(keepingCapacity: true)
    stack.append(0)
    front = 1
    heads.removeAll(keepingCapacity: true)
    heads.append(contentsOf: repeatElement(-1, count: count))
    labels.removeAll(keepingCapacity: true)
    labels.append(contentsOf: repeatElement(0, count: count))
    children.removeAll(keepingCapacity: true)
    children.append(contentsOf: repeatElement(SIMD4(repeating: -1), count: count))
    valencies.removeAll(keepingCapacity: true)
    valencies.append(contentsOf: repeatElement(.zero, count: count))
  }

  /// Whether only the root's own arc is left to draw, or nothing.
  package var isFinal: Bool { front == count && stack.count <= 2 }
  package var canShift: Bool { front < count }
  package var canReduceLeft: Bool { front < count && stack.count > 1 }
  /// The root may not take a dependent here: it gets its one at the end.
  package var canReduceRight: Bool { stack.count > 2 }

  package mutating func shift() {
    stack.append(Int32(front))
    front += 1
  }

  package mutating func reduceLeft(_ label: UInt8) {
    let dependent = Int(stack.removeLast())
    heads[dependent] = Int32(front)
    labels[dependent] = label
    let old = children[front]
    children[front] = SIMD4(Int32(dependent), old[0], old[2], old[3])
    valencies[front][0] = min(3, valencies[front][0] + 1)
  }

  package mutating func reduceRight(_ label: UInt8) {
    let dependent = Int(stack.removeLast())
    let head = Int(stack[stack.count - 1])
    heads[dependent] = Int32(head)
    labels[dependent] = label
    let old = children[head]
    children[head] = SIMD4(old[0], old[1], Int32(dependent), old[2])
    valencies[head][1] = min(3, valencies[head][1] + 1)
  }

  /// Hangs the last token under the root; `root` is the label's number.
  package mutating func finish(_ root: UInt8) {
    guard stack.count == 2 else { return }
    let last = Int(stack.removeLast())
    heads[last] = 0
    labels[last] = root
  }
}

/// What the classifier sees of a state: tokens at seven positions, and rows of one table of learned
/// vectors.
package struct StateFeatures {
  /// s0, s1, b0, s2, b1, and the outermost left and right dependents of s0.
  package static let positionCount = 7
  /// Children whose labels are seen.
  static let childCount = 14

  /// The token at each position; -1 where there is none.
  package var positions: InlineArray<7, Int32> = .init(repeating: -1)
  /// The rows of the table that are added: one for each child, distance, valency and the depth.
  package var rows: InlineArray<22, Int32> = .init(repeating: 0)

  package init() {}

  /// The number of rows of the table for `labelCount` labels.
  ///
  /// Null vectors of the positions first, then the bias, then the blocks of `rows`.
  package static func tableRows(labelCount: Int) -> Int {
    positionCount + 1 + childCount * (labelCount + 1) + 2 * 8 + 5 * 4 + 8
  }

  /// Reads the state.
  package mutating func read(_ state: borrowing ArcHybridState, labelCount: Int) {
    let depth = state.stack.count
    let s0 = depth > 0 ? Int(state.stack[depth - 1]) : -1
    let s1 = depth > 1 ? Int(state.stack[depth - 2]) : -1
    let s2 = depth > 2 ? Int(state.stack[depth - 3]) : -1
    let b0 = state.front < state.count ? state.front : -1
    let none = SIMD4<Int32>(repeating: -1)
    let c0 = s0 >= 0 ? state.children[s0] : none
    let c1 = s1 >= 0 ? state.children[s1] : none
    let cb = b0 >= 0 ? state.children[b0] : none
    positions = [
      Int32(s0), Int32(s1), Int32(b0), Int32(s2),
      Int32(state.front + 1 < state.count ? state.front + 1 : -1), c0[0], c0[2],
    ]
    var base = Int32(Self.positionCount + 1)
    let step = Int32(labelCount + 1)
    var slot = 0
    func add(_ token: Int32) {
      rows[slot] = base + (token < 0 ? 0 : Int32(state.labels[Int(token)]) + 1)
      slot += 1
      base += step
    }
    func children(_ token: Int32) -> SIMD4<Int32> {
      token < 0 ? none : state.children[Int(token)]
    }
    for child in 0..<4 { add(c0[child]) }
    add(children(c0[0])[0])
    add(children(c0[2])[2])
    for child in 0..<4 { add(c1[child]) }
    add(children(c1[0])[0])
    add(children(c1[2])[2])
    add(cb[0])
    add(cb[1])
    func add(_ value: Int, below size: Int32) {
      rows[slot] = base + min(size - 1, Int32(value))
      slot += 1
      base += size
    }
    add(b0 >= 0 && s0 >= 0 ? Self.bin(b0 - s0) : 0, below: 8)
    add(s1 >= 0 ? Self.bin(s0 - s1) : 0, below: 8)
    add(s0 >= 0 ? Int(state.valencies[s0][0]) : 0, below: 4)
    add(s0 >= 0 ? Int(state.valencies[s0][1]) : 0, below: 4)
    add(s1 >= 0 ? Int(state.valencies[s1][0]) : 0, below: 4)
    add(s1 >= 0 ? Int(state.valencies[s1][1]) : 0, below: 4)
    add(b0 >= 0 ? Int(state.valencies[b0][0]) : 0, below: 4)
    add(min(7, depth), below: 8)
  }

  private static func bin(_ distance: Int) -> Int {
    switch distance {
    case ...4: max(0, distance)
    case ...6: 5
    case ...10: 6
    default: 7
    }
  }
}
