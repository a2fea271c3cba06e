import Text

extension NameIndex {
  /// Returns the names in `text`, in order; they never overlap.
  ///
  /// - Complexity: O(*n*) in the bytes of `text`, but for names that begin alike and are longer
  ///   than what they match: at most the longest name's units for each word.
  public func matches(in text: Span<UInt8>) -> [NameIndexMatch] {
    var matches: [NameIndexMatch] = []
    let bitmap = WordBitmap(text)
    withWords { index in
      let starts = candidates(in: text, bitmap: bitmap.words.span, index: index)
      let walk = Walk(layout: layout)
      var end = 0
      for start in starts where start >= end {
        if let match = walk.longest(
          at: start, in: text, bitmap: bitmap.words.span, index: index)
        {
          matches.append(match)
          end = match.end
        }
      }
    }
    return matches
  }

  /// Returns the names that stand whole inside `range` of `text`, but not the one that fills it: the
  /// longest at its start, the scan going on after it.
  ///
  /// They are what is left of a match that turns out to be none.
  public func matches(inside range: Range<Int>, of text: Span<UInt8>) -> [NameIndexMatch] {
    let part = text.extracting(range)
    let bitmap = WordBitmap(part)
    var matches: [NameIndexMatch] = []
    withWords { index in
      let walk = Walk(layout: layout)
      var start = 0
      while start < part.count {
        let names = walk.all(at: start, in: part, bitmap: bitmap.words.span, index: index)
        if let match = names.last(where: { $0.start > 0 || $0.end < part.count }) {
          matches.append(
            NameIndexMatch(
              start: range.lowerBound + match.start, end: range.lowerBound + match.end,
              value: match.value))
          start = match.end
        } else if Folding.isWordByte(part[start]) {
          start = WordBitmap.wordEnd(bitmap.words.span, from: start + 1)
        } else {
          start += 1
        }
      }
    }
    return matches
  }

  /// The value of `name`, where it is one of the names.
  ///
  /// - Complexity: O(*m*) in the bytes of `name`.
  public func value(of name: [UInt8]) -> UInt32? {
    guard !name.isEmpty else { return nil }
    let bitmap = WordBitmap(name.span)
    let match = withWords { index in
      Walk(layout: layout).longest(
        at: 0, in: name.span, bitmap: bitmap.words.span, index: index)
    }
    guard let match, match.end == name.count else { return nil }
    return match.value
  }

  /// The offsets at which a name may begin: all at which one does, and few others.
  private func candidates(
    in text: Span<UInt8>, bitmap: Span<UInt64>, index: Span<UInt64>
  ) -> [Int] {
    let prefixes = index.extracting(Layout.headerWords..<layout.filterStart)
    let filter = index.extracting(layout.filterStart..<layout.slotStart)
    let filterMask = layout.filterWords - 1
    let blocks = (text.count + 63) / 64
    // At most 32 words begin in 64 bytes; marks can begin a name at each.
    let wordStartsOnly: UInt64 = layout.beginsWithMark ? 0 : ~0
    var candidates: [Int] = []
    var pending = [Int](repeating: 0, count: 64)
    var before: UInt64 = 0
    for block in 0..<blocks {
      let word = bitmap[block]
      var starts = ~(word &<< 1 | before) & (word | ~wordStartsOnly)
      before = word &>> 63
      let base = block &<< 6
      // Without a branch: what does not pass is written over by what comes next.
      var count = 0
      while starts != 0 {
        let start = base &+ starts.trailingZeroBitCount
        starts &= starts &- 1
        let prefix = Int(truncatingIfNeeded: text.chunk(at: start) & 0xFFFF)
        pending[count] = start
        count &+= Int(truncatingIfNeeded: prefixes[prefix &>> 6] &>> UInt64(prefix & 63) & 1)
      }
      for candidate in 0..<count {
        let start = pending[candidate]
        guard start < text.count else { continue }
        let length = WordBitmap.wordEnd(bitmap, from: start &+ 1) &- start
        let hash = ChunkHash.hash(ChunkHash.first(length, of: text.chunk(at: start)))
        let bits = ChunkHash.filterBits(hash)
        if filter[Int(truncatingIfNeeded: hash &>> 32) & filterMask] & bits == bits {
          candidates.append(start)
        }
      }
    }
    return candidates
  }
}

/// A walk along the edges of an index from one offset of a text.
private struct Walk {
  private let slotStart: Int
  private let range: UInt64
  private let slotCount: Int

  init(layout: NameIndex.Layout) {
    slotStart = layout.slotStart
    range = UInt64(layout.range)
    slotCount = layout.slots
  }

  /// The longest name that begins at `start`.
  @inline(__always)
  func longest(
    at start: Int, in text: Span<UInt8>, bitmap: Span<UInt64>, index: Span<UInt64>
  ) -> NameIndexMatch? {
    var best: NameIndexMatch?
    var node = ChunkHash.root
    var position = start
    while position < text.count {
      let unitEnd = WordBitmap.wordEnd(bitmap, from: position &+ 1)
      var payload: UInt32 = 0
      repeat {
        let chunk = ChunkHash.first(unitEnd &- position, of: text.chunk(at: position))
        guard let edge = edge(from: node, chunk: chunk, index: index) else { return best }
        (node, payload) = edge
        position = min(position &+ 8, unitEnd)
      } while position < unitEnd
      if payload > 1 {
        best = NameIndexMatch(start: start, end: position, value: payload &>> 1 &- 1)
      }
      if payload & 1 == 0 { return best }
    }
    return best
  }

  /// All names that begin at `start`, the shortest first.
  func all(
    at start: Int, in text: Span<UInt8>, bitmap: Span<UInt64>, index: Span<UInt64>
  ) -> [NameIndexMatch] {
    var names: [NameIndexMatch] = []
    var node = ChunkHash.root
    var position = start
    while position < text.count {
      let unitEnd = WordBitmap.wordEnd(bitmap, from: position &+ 1)
      var payload: UInt32 = 0
      while position < unitEnd {
        let chunk = ChunkHash.first(unitEnd &- position, of: text.chunk(at: position))
        guard let edge = edge(from: node, chunk: chunk, index: index) else { return names }
        (node, payload) = edge
        position = min(position &+ 8, unitEnd)
      }
      if payload > 1 {
        names.append(NameIndexMatch(start: start, end: position, value: payload &>> 1 &- 1))
      }
      if payload & 1 == 0 { break }
    }
    return names
  }

  /// The node to which `chunk` leads from `origin`, and its payload.
  @inline(__always)
  private func edge(
    from origin: UInt32, chunk: UInt64, index: Span<UInt64>
  ) -> (node: UInt32, payload: UInt32)? {
    var slot = Int(
      truncatingIfNeeded: ChunkHash.slot(ChunkHash.hash(chunk, from: origin), of: range))
    while slot < slotCount {
      let found = index[slotStart &+ slot &* 2]
      if found == chunk {
        let rest = index[slotStart &+ slot &* 2 &+ 1]
        if UInt32(truncatingIfNeeded: rest) == origin {
          return (UInt32(truncatingIfNeeded: slot &+ 1), UInt32(truncatingIfNeeded: rest &>> 32))
        }
      }
      if found == 0 { return nil }
      slot &+= 1
    }
    return nil
  }
}
