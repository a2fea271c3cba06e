import Gazetteer
import Knowledge
struct FigureRecognizer: Sendable {
  init(_ gazetteer: CompiledGazetteer, lexicon: inout Lexicon) {}
  func figures(in page: Page, dates: [DateMention]) -> [Figure] { [] }
}
struct DateRecognizer: Sendable {
  init(_ gazetteer: CompiledGazetteer, lexicon: inout Lexicon) {}
  func dates(in page: Page) -> [DateMention] { [] }
}
