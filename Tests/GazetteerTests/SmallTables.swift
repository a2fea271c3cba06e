import Testing
import Text

@testable import Gazetteer

/// A small gazetteer that the tests share, by file.
let smallTables: [String: String] = [
  "countries.tsv": """
  id\tname\tofficial\taliases\tadjectives\tdemonyms\tcombining\tiso3\tcurrency\tmemberOf\tfrom\tto
  Q17\tJapan\tState of Japan\tNippon\tJapanese\tJapanese\tNippo-\tJPN\tJPY\tQ1065\t\t
  Q159\tRussia\tRussian Federation\t\tRussian\tRussian|Russians\tRusso-\tRUS\t\tQ1065\t\t
  Q15180\tSoviet Union\t\tUSSR\tSoviet\tSoviets\t\tSUN\t\t\t1922\t1991-12-26
  """,
  "currencies.tsv": "id\tname\tplural\nJPY\tyen\tyen\n",
  "organizations.tsv": """
  id\tname\taliases\tacronyms\tkind\tcountry\tparent
  Q1065\tUnited Nations\t\tUN\tbody\t\t
  organization:toyama-bank\tToyama Bank\tBank of Toyama\t\tbank\tJPN\tQ1065
  """,
  "cities.tsv": """
  id\tname\taliases\tkind\tcountry\tpopulation
  Q649\tMoscow\tMoskva\tcity\tRUS\t12506468
  """,
  "places.tsv": """
  id\tname\taliases\tkind\tcountry\tclaimedBy\tlatitude\tlongitude
  place:kurils\tKuril Islands\tKurils\tdisputed\tRUS\tJPN\t46.5\t-151.5
  """,
  "people.tsv": """
  id\tname\taliases\tsurname\tgender\tborn\tcountry
  person:aiko-mori\tAiko Mori\t\tMori\tf\t1950-02\tJPN
  person:ken-mori\tKen Mori\tKenji Mori\tMori\tm\t1948\tJPN
  person:igor-mori\tIgor Mori\t\tMori\tm\t\tRUS
  """,
  "officeholders.tsv": """
  person\toffice\tkind\tof\tfrom\tto\tasOf
  person:aiko-mori\tForeign Minister\tforeign\tQ17\t2001-05-01\t2003-02\t
  person:aiko-mori\tPrime Minister\theadOfGovernment\tQ17\t2006-09-26\t2009-09-16\t
  person:ken-mori\tPrime Minister\theadOfGovernment\tQ17\t2009-09-16\t\t2010-01
  person:igor-mori\tPrime Minister\theadOfGovernment\tQ17\t2012\t\t2014-01
  """,
  "metonyms.tsv": """
  name\tstandsFor\tkind
  Kremlin\tQ159\tseat
  Moscow\tQ159\tcapital
  """,
  "offices.tsv": """
  name\taliases\tkind\tof
  prime minister\tPM|premier\theadOfGovernment\t
  secretary of state\t\tforeign\t
  """,
  "honorifics.tsv": "name\tgender\nMr\tm\nMs.\tf\n",
  "givennames.tsv": "name\tgender\nAiko\tf\nKim\tf\nKim\tm\nJosé\tm\n",
  "surnames.tsv": "name\tcount\nMori\t5\nO’Brien\t2\n",
  "commodities.tsv": "name\taliases\ncrude oil\tcrude\n",
  "guards.tsv": "name\trule\nMori\tsurname\nUN\tcontext\ncrude\tnever\n",
]

extension TemporaryFolder {
  /// A folder with the small gazetteer, `changes` in it.
  static func withTables(_ changes: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in smallTables.merging(changes, uniquingKeysWith: { $1 }) {
      try folder.write(text, to: name)
    }
    return folder
  }
}

/// The small gazetteer in memory.
func smallGazetteer() throws -> CompiledGazetteer {
  let folder = try TemporaryFolder.withTables()
  return try CompiledGazetteer(GazetteerSource(directories: [folder.path]).compiled().bytes)
}

/// The small gazetteer, written and mapped.
func mappedSmallGazetteer() throws -> CompiledGazetteer {
  let folder = try TemporaryFolder.withTables()
  let path = folder.path + "/compiled"
  _ = try GazetteerSource(directories: [folder.path]).build(to: path)
  return try CompiledGazetteer(mapping: path)
}
