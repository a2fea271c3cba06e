import Testing

@testable import Language

/// Whatever vectors the processor has, the same numbers must come out.
@Suite(.enabled(if: VectorWidth.available.count > 1, "this processor has no AVX2"))
struct WideKernelsTests {
  /// Whole numbers within ±`limit`, the same each time.
  private static func numbers(_ count: Int, within limit: Int, seed: UInt64) -> [Int] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % (2 * limit + 1) - limit
    }
  }

  private static func buffer<Number>(_ numbers: [Number]) -> AlignedBuffer {
    let buffer = AlignedBuffer(byteCount: numbers.count * MemoryLayout<Number>.stride)
    for (index, number) in numbers.enumerated() {
      unsafe buffer.base.storeBytes(
        of: number, toByteOffset: index * MemoryLayout<Number>.stride, as: Number.self)
    }
    return buffer
  }

  private static func bytes(of buffer: AlignedBuffer) -> [UInt8] {
    unsafe Array(UnsafeRawBufferPointer(start: buffer.base, count: buffer.byteCount))
  }

  @Test(
    "Products are the same",
    arguments: [
      (inputs: 2, outputs: 8, rows: 1), (inputs: 96, outputs: 384, rows: 4),
      (inputs: 132, outputs: 24, rows: 7), (inputs: 7, outputs: 40, rows: 9),
    ])
  func products(inputs: Int, outputs: Int, rows: Int) throws {
    let weights = Self.numbers(inputs * outputs, within: 2047, seed: 1).map(Float.init)
    var writer = ModelWriter()
    WeightPanels.write(
      (0..<inputs).map { Array(weights[$0 * outputs..<($0 + 1) * outputs]) }, name: "w",
      to: &writer)
    let panels = try WeightPanels(
      ModelFile(bytes: writer.bytes, name: "m"), "w", inputs: inputs, outputs: outputs)
    let input = Self.buffer(
      Self.numbers((rows + 1) * panels.inputs, within: 4095, seed: 2).map(Int16.init))
    let results = VectorWidth.available.map { vectors in
      let result = AlignedBuffer(byteCount: rows * outputs * 4)
      IntegerKernels.multiply(
        panels, panels: 0..<outputs / 8, input: input, first: 1, rows: rows, result: result,
        vectors: vectors)
      return Self.bytes(of: result)
    }
    #expect(results.allSatisfy { $0 == results[0] })
    #expect(results[0].contains { $0 != 0 })
  }

  @Test("Fixed-point numbers are the same", arguments: [false, true])
  func fixedPoint(hasBias: Bool) {
    let sums = Self.buffer(
      Self.numbers(48, within: Int(Int32.max) - 1, seed: 3).map(Int32.init(truncatingIfNeeded:)))
    let bias = hasBias ? (0..<2).map { SIMD8<Float>(repeating: Float($0) - 0.3) } : []
    let results = VectorWidth.available.map { vectors in
      let result = AlignedBuffer(byteCount: 3 * 16 * 2)
      FixedPoint.write(
        sums, rows: 3, scale: 3e-5, bias: bias, unit: 1023, to: result, first: 0, width: 16,
        vectors: vectors)
      return Self.bytes(of: result)
    }
    #expect(results.allSatisfy { $0 == results[0] })
    #expect(results[0].contains { $0 != 0 })
  }

  @Test func `Hidden sums are the same`() {
    let table = Self.buffer(
      Self.numbers(30 * Parser.hidden, within: 32_767, seed: 4).map(Int16.init))
    var rows: InlineArray<30, UnsafeRawPointer> = unsafe .init(
      repeating: UnsafeRawPointer(table.base))
    for index in 0..<30 { unsafe rows[index] += index * Parser.hidden * 2 }
    let results = VectorWidth.available.map { vectors in
      let result = AlignedBuffer(byteCount: Parser.hidden * 2)
      unsafe HiddenLayer.addUp(rows, to: result, vectors: vectors)
      return Self.bytes(of: result)
    }
    #expect(results.allSatisfy { $0 == results[0] })
    #expect(results[0].contains { $0 != 0 })
  }

  @Test func `The input of a word is the same`() throws {
    let parser = try EnglishModel.parser()
    for row in [Int32(1), 2, 40] {
      let results = VectorWidth.available.map { vectors in
        let input = AlignedBuffer(byteCount: 2 * WordFeatures.width * 2)
        parser.input.write(
          WordFeatures(rows: SIMD8(repeating: row)), to: input, row: 1, vectors: vectors)
        return Self.bytes(of: input)
      }
      #expect(results.allSatisfy { $0 == results[0] })
      #expect(results[0].contains { $0 != 0 })
    }
  }

  @Test func `A recurrent layer gives the same`() throws {
    let parser = try EnglishModel.parser()
    let rows = 40
    let gates = Self.buffer(
      Self.numbers(rows * RecurrentDirection.gates, within: 6000, seed: 5).map(Int16.init))
    for direction in parser.lower + parser.upper {
      let results = VectorWidth.available.map { vectors in
        let output = AlignedBuffer(byteCount: rows * RecurrentDirection.width * 4)
        RecurrentLanes(vectors: vectors).run(
          direction, sentences: [0..<9, 9..<10, 10..<23, 23..<40, 40..<40], gates: gates,
          output: output)
        return Self.bytes(of: output)
      }
      #expect(results.allSatisfy { $0 == results[0] })
      #expect(results[0].contains { $0 != 0 })
    }
  }
}
