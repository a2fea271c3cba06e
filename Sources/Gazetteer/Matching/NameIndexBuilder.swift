import Text

/// Makes the words of a `NameIndex`.
///
/// Edges are numbered as they come, so that an edge's origin has a lower number than the edge; they
/// are then laid in that order into the table that is written.
struct NameIndexBuilder {
  private struct Edge {
    var chunk: UInt64
    /// The number of the edge before plus one, `ChunkHash.root` for none.
    var origin: UInt32
    var payload: UInt32
  }

  private var edges: [Edge] = []
  /// Edge numbers plus one by hash; a power of two, at most half of it taken.
  private var buckets: [UInt32]
  private var prefixes = [UInt64](repeating: 0, count: NameIndex.Layout.prefixWords)
  /// The sizes of what is written; right once it is finished.
  private(set) var layout = NameIndex.Layout(
    filterWords: 1, range: 1, slots: 0, beginsWithMark: false)

  /// Starts without names; `capacity` is about how many are to come.
  init(capacity: Int = 0) {
    var bits = 10
    while 1 << bits < capacity * 3 { bits += 1 }
    buckets = [UInt32](repeating: 0, count: 1 << bits)
    edges.reserveCapacity(capacity)
  }

  /// Adds `name`, unless it is there already.
  mutating func insert(_ name: Span<UInt8>, value: UInt32) {
    precondition(value <= NameIndex.maximumValue, "value \(value) is above 2^30 - 1")
    precondition(name.count > 0, "a name is not empty")
    notePrefix(of: name)
    var node = ChunkHash.root
    var position = 0
    while position < name.count {
      var unitEnd = position + 1
      while unitEnd < name.count, Folding.isWordByte(name[unitEnd]) { unitEnd += 1 }
      while position < unitEnd {
        let count = min(8, unitEnd - position)
        let chunk = ChunkHash.first(count, of: name.chunk(at: position))
        precondition(chunk != 0, "a name holds no NUL")
        node = edge(from: node, chunk: chunk)
        position += count
      }
    }
    if edges[Int(node) - 1].payload < 2 { edges[Int(node) - 1].payload |= (value + 1) << 1 }
  }

  /// Sets the bits of the first two bytes; behind a name of one byte anything can stand.
  private mutating func notePrefix(of name: Span<UInt8>) {
    if !Folding.isWordByte(name[0]) { layout.beginsWithMark = true }
    let seconds: ClosedRange<Int> = name.count > 1 ? Int(name[1])...Int(name[1]) : 0...255
    for second in seconds {
      let prefix = Int(name[0]) | second << 8
      prefixes[prefix >> 6] |= 1 << UInt64(prefix & 63)
    }
  }

  /// The number plus one of the edge that leaves `origin` with `chunk`, which is made if need be.
  private mutating func edge(from origin: UInt32, chunk: UInt64) -> UInt32 {
    if edges.count * 2 >= buckets.count { growBuckets() }
    var bucket = Int(ChunkHash.hash(chunk, from: origin) >> 20) & (buckets.count - 1)
    while buckets[bucket] != 0 {
      let number = buckets[bucket] - 1
      if edges[Int(number)].chunk == chunk, edges[Int(number)].origin == origin {
        return number + 1
      }
      bucket = (bucket + 1) & (buckets.count - 1)
    }
    edges.append(Edge(chunk: chunk, origin: origin, payload: 0))
    buckets[bucket] = UInt32(edges.count)
    if origin != ChunkHash.root { edges[Int(origin) - 1].payload |= 1 }
    return UInt32(edges.count)
  }

  private mutating func growBuckets() {
    buckets = [UInt32](repeating: 0, count: buckets.count * 4)
    for (number, edge) in edges.enumerated() {
      var bucket = Int(ChunkHash.hash(edge.chunk, from: edge.origin) >> 20) & (buckets.count - 1)
      while buckets[bucket] != 0 { bucket = (bucket + 1) & (buckets.count - 1) }
      buckets[bucket] = UInt32(number + 1)
    }
  }

  /// The index, word by word; the builder is of no use after it.
  mutating func finished() -> [UInt64] {
    buckets = []
    let firstChunks = edges.reduce(0) { $0 + ($1.origin == ChunkHash.root ? 1 : 0) }
    // Sixteen bits or more for a chunk, two set: one of a hundred strange words passes.
    while layout.filterWords * 4 < firstChunks { layout.filterWords *= 2 }
    // Two slots of three taken: fewer probes would cost more memory than they save time.
    layout.range = max(edges.count + edges.count / 2, 1)
    let (filterWords, range) = (layout.filterWords, UInt64(layout.range))
    var filter = [UInt64](repeating: 0, count: filterWords)
    // The table runs on past its nominal end instead of wrapping round, so a search in it always
    // ends, even in a file that somebody has tampered with.
    var slots = [UInt64](repeating: 0, count: 2 * layout.range + 2)
    var slotOfEdge = [UInt32](repeating: 0, count: edges.count)
    for (number, edge) in edges.enumerated() {
      let origin = edge.origin == ChunkHash.root ? 0 : slotOfEdge[Int(edge.origin) - 1] + 1
      let hash = ChunkHash.hash(edge.chunk, from: origin)
      var slot = Int(ChunkHash.slot(hash, of: range))
      while slots[slot * 2] != 0 {
        slot += 1
        if slot * 2 + 2 >= slots.count { slots.append(contentsOf: [0, 0]) }
      }
      slots[slot * 2] = edge.chunk
      slots[slot * 2 + 1] = UInt64(edge.payload) << 32 | UInt64(origin)
      slotOfEdge[number] = UInt32(slot)
      if edge.origin == ChunkHash.root {
        let filterHash = ChunkHash.hash(edge.chunk)
        filter[Int(filterHash >> 32) & (filterWords - 1)] |= ChunkHash.filterBits(filterHash)
      }
    }
    layout.slots = slots.count / 2
    let header: [UInt64] = [
      UInt64(filterWords), range, UInt64(layout.slots), layout.beginsWithMark ? 1 : 0,
      0, 0, 0, 0,
    ]
    return header + prefixes + filter + slots
  }

  /// The index as bytes; the builder is of no use after it.
  mutating func finishedBytes() -> [UInt8] {
    FileWriter.bytes(of: finished())
  }
}
