internal import Text

/// One thread's memory for parsing, reused from batch to batch: about four megabytes.
public final class ParserWorkspace {
  private let cache = InputCache()
  private let lanes = RecurrentLanes()
  private let forwardGates = AlignedBuffer(
    byteCount: Parser.batchLimit * RecurrentDirection.gates * 2)
  private let backwardGates = AlignedBuffer(
    byteCount: Parser.batchLimit * RecurrentDirection.gates * 2)
  private let lower = AlignedBuffer(byteCount: Parser.batchLimit * RecurrentDirection.width * 4)
  private let upper = AlignedBuffer(byteCount: Parser.batchLimit * RecurrentDirection.width * 4)
  private let sums = AlignedBuffer(byteCount: tile * 960 * 4)
  private var tags = [UInt8](repeating: 0, count: Parser.batchLimit)
  private let transitions = TransitionRun()
  /// Rows of a matrix that are multiplied together before their sums are taken on.
  private static let tile = 16

  /// Makes a workspace.
  public init() {}

  /// One stretch of a sentence that goes through the network.
  private struct Part {
    var sentence: Int
    var words: Range<Int>
    var rows: Range<Int>
    /// Whether a dateline stands before it, whose root hangs on this part's.
    var followsDateline: Bool
  }

  func parse(
    _ sentences: [Range<Int>], of ranges: [ByteRange], in bytes: Span<UInt8>, with parser: Parser
  ) -> [ParsedSentence] {
    var result = sentences.map { _ in ParsedSentence(words: []) }
    for (index, sentence) in sentences.enumerated() {
      result[index].words.reserveCapacity(sentence.count)
    }
    for batch in batches(of: sentences, ranges, bytes) {
      tag(batch, ranges, bytes, parser)
      let rows = batch.rows
      writeGates(parser.upper[0], rows, to: forwardGates)
      writeGates(parser.upper[1], rows, to: backwardGates)
      let parts = batch.parts.map(\.rows)
      lanes.run(parser.upper[0], sentences: parts, gates: forwardGates, output: upper)
      lanes.run(parser.upper[1], sentences: parts, gates: backwardGates, output: upper)
      transitions.prepare(upper, rows: rows, sums: sums, tile: Self.tile, parser)
      for part in batch.parts {
        transitions.run(part.rows, upper, parser)
        append(part, ranges, parser, to: &result[part.sentence])
      }
    }
    return result
  }

  func tags(
    _ sentences: [Range<Int>], of ranges: [ByteRange], in bytes: Span<UInt8>, with parser: Parser
  ) -> [[PennTag]] {
    var result: [[PennTag]] = sentences.map { _ in [] }
    for batch in batches(of: sentences, ranges, bytes) {
      tag(batch, ranges, bytes, parser)
      for part in batch.parts {
        for row in part.rows.dropFirst() {
          result[part.sentence].append(parser.tags[Int(tags[row])].penn)
        }
      }
    }
    return result
  }

  /// Packs sentences, the long ones in parts, into batches that fit the buffers.
  private func batches(
    of sentences: [Range<Int>], _ ranges: [ByteRange], _ bytes: Span<UInt8>
  ) -> [(parts: [Part], rows: Int)] {
    var batches: [(parts: [Part], rows: Int)] = []
    var parts: [Part] = []
    var rows = 0
    for (index, sentence) in sentences.enumerated() {
      var first = sentence.lowerBound
      let start = first + Dateline.wordCount(ranges.span.extracting(sentence), in: bytes)
      while first < sentence.upperBound {
        let limit = first < start ? start : sentence.upperBound
        let count = min(Parser.partLimit, limit - first)
        if rows + count + 1 > Parser.batchLimit {
          batches.append((parts, rows))
          parts = []
          rows = 0
        }
        parts.append(
          Part(
            sentence: index, words: first..<first + count, rows: rows..<rows + count + 1,
            followsDateline: first == start && start > sentence.lowerBound))
        rows += count + 1
        first += count
      }
    }
    if rows > 0 { batches.append((parts, rows)) }
    return batches
  }

  /// Runs the lower layer over a batch and reads the tags off it.
  private func tag(
    _ batch: (parts: [Part], rows: Int), _ ranges: [ByteRange], _ bytes: Span<UInt8>,
    _ parser: Parser
  ) {
    for part in batch.parts {
      cache.write(
        ranges.span.extracting(part.words), in: bytes, parser, row: part.rows.lowerBound,
        forward: forwardGates, backward: backwardGates)
    }
    let parts = batch.parts.map(\.rows)
    lanes.run(parser.lower[0], sentences: parts, gates: forwardGates, output: lower)
    lanes.run(parser.lower[1], sentences: parts, gates: backwardGates, output: lower)
    writeTags(batch.rows, parser)
  }

  /// Adds a part's words; the roots of later parts hang on the first part's, but a dateline's on
  /// that of the part after it.
  private func append(
    _ part: Part, _ ranges: [ByteRange], _ parser: Parser, to sentence: inout ParsedSentence
  ) {
    let offset = Int32(sentence.words.count)
    let root = sentence.root
    for (index, word) in part.words.enumerated() {
      let token = index + 1
      var head = transitions.state.heads[token] - 1
      var relation = parser.relations[Int(transitions.state.labels[token])]
      if head >= 0 {
        head += offset
      } else if let root {
        if part.followsDateline {
          sentence.words[root].head = offset + Int32(index)
          sentence.words[root].relation = .parataxis
        } else {
          head = Int32(root)
          relation = .parataxis
        }
      }
      let tag = parser.tags[Int(tags[part.rows.lowerBound + token])]
      sentence.words.append(
        ParsedWord(
          range: ranges[word], head: head, relation: relation, tag: tag.universal,
          pennTag: tag.penn))
    }
  }

  /// The input sums of a layer's gates for all rows, from the layer below.
  private func writeGates(_ direction: RecurrentDirection, _ rows: Int, to gates: AlignedBuffer) {
    let scale = direction.input.scale * 512 / WeightPanels.largestInput
    for first in stride(from: 0, to: rows, by: Self.tile) {
      let count = min(Self.tile, rows - first)
      IntegerKernels.multiply(
        direction.input, panels: 0..<RecurrentDirection.gates / 8, input: lower, first: first,
        rows: count, result: sums)
      FixedPoint.write(
        sums, rows: count, scale: scale, bias: direction.bias, unit: RecurrentDirection.gateUnit,
        to: gates, first: first, width: RecurrentDirection.gates)
    }
  }

  private func writeTags(_ rows: Int, _ parser: Parser) {
    let width = parser.tagWeights.outputs
    let scale = parser.tagWeights.scale / WeightPanels.largestInput
    for first in stride(from: 0, to: rows, by: Self.tile) {
      let count = min(Self.tile, rows - first)
      IntegerKernels.multiply(
        parser.tagWeights, panels: 0..<width / 8, input: lower, first: first, rows: count,
        result: sums)
      for row in 0..<count {
        // SAFETY: `multiply` has written `width` sums for each of the rows.
        let scores = unsafe (sums.base + row * width * 4).assumingMemoryBound(to: Int32.self)
        var best = 0
        var bestScore = -Float.infinity
        for tag in parser.tags.indices {
          let score = unsafe Float(scores[tag]) * scale + parser.tagBias[tag]
          if score > bestScore {
            best = tag
            bestScore = score
          }
        }
        tags[first + row] = UInt8(best)
      }
    }
  }
}
