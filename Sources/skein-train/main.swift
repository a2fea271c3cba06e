internal import Glibc
internal import Language

let usage = """
  usage:
    skein-train parser --train FILE --dev FILE --raw FILE,… --output MODEL
      [--epochs N] [--seed N] [--weights FILE] [--teachers FILE,…] [--start FILE]
    skein-train names --model MODEL --tables FOLDER --train FILE,… --output MODEL [--test FILE,…]
    skein-train parse --model MODEL --conllu FILE,… --output FILE
  """

do {
  let words = CommandLine.arguments.dropFirst()
  switch words.first {
  case "parser": try ParserCommand.run(words.dropFirst())
  case "names": try NamesCommand.run(words.dropFirst())
  case "parse": try EvaluationCommand.run(words.dropFirst())
  default: throw TrainingError.usage("no such subcommand\n" + usage)
  }
} catch let error as TrainingError {
  Files.complain(error.text)
  exit(64)
} catch {
  Files.complain("\(error)")
  exit(65)
}
