var r = RandomSource(seed: 1)
let a = Matrix(rows: 132, columns: 192), b = Matrix(rows: 192, columns: 384), c = Matrix(rows: 132, columns: 384)
a.randomise(bound: 1, &r)
b.randomise(bound: 1, &r)
let clock = ContinuousClock()
func t(_ name: String, _ f: () -> Void) {
  let d = clock.measure { for _ in 0..<300 { f() } }
  print(name, Double(300 * 132 * 192 * 384) / (Double(d.components.attoseconds) * 1e-18 + Double(d.components.seconds)) / 1e9, "GMAC/s")
}
t("nn") { MatrixKernels.addProduct(c.view, a.view, b.view) }
t("tn") { MatrixKernels.addTransposedProduct(b.view, a.view, c.view) }
t("nt") { MatrixKernels.addProductTransposed(a.view, c.view, b.view) }
