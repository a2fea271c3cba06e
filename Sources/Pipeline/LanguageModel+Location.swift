import Language

extension LanguageModel {
  /// Opens the model that comes with the program.
  ///
  /// - Throws: `PipelineError.model` where it is missing or damaged.
  static func standard() throws(PipelineError) -> LanguageModel {
    do {
      return try LanguageModel(ModelFile(path: ModelLocation.path()))
    } catch {
      throw .model(reason: error.description)
    }
  }
}
