/// What a word can do in a sentence, as `words.tsv` says: a set of its classes.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt64

  static let determiner = WordClasses(rawValue: 1 << 0)
  static let preposition = WordClasses(rawValue: 1 << 1)
  static let coordinator = WordClasses(rawValue: 1 << 2)
  static let subordinator = WordClasses(rawValue: 1 << 3)
  static let relative = WordClasses(rawValue: 1 << 4)
  static let be = WordClasses(rawValue: 1 << 5)
  static let have = WordClasses(rawValue: 1 << 6)
  static let `do` = WordClasses(rawValue: 1 << 7)
  static let modal = WordClasses(rawValue: 1 << 8)
  static let future = WordClasses(rawValue: 1 << 9)
  static let hypothetical = WordClasses(rawValue: 1 << 10)
  static let negation = WordClasses(rawValue: 1 << 11)
  static let to = WordClasses(rawValue: 1 << 12)
  static let adverb = WordClasses(rawValue: 1 << 13)
  static let hypothesis = WordClasses(rawValue: 1 << 14)
  static let rumour = WordClasses(rawValue: 1 << 15)
  static let clauseBreak = WordClasses(rawValue: 1 << 16)
  static let he = WordClasses(rawValue: 1 << 17)
  static let she = WordClasses(rawValue: 1 << 18)
  static let his = WordClasses(rawValue: 1 << 19)
  static let her = WordClasses(rawValue: 1 << 20)
  static let its = WordClasses(rawValue: 1 << 21)
  static let nameParticle = WordClasses(rawValue: 1 << 22)
  static let whose = WordClasses(rawValue: 1 << 23)
  static let who = WordClasses(rawValue: 1 << 24)
  static let formerly = WordClasses(rawValue: 1 << 25)
  static let state = WordClasses(rawValue: 1 << 26)
  static let people = WordClasses(rawValue: 1 << 27)
  static let group = WordClasses(rawValue: 1 << 28)
  static let organizationHead = WordClasses(rawValue: 1 << 29)
  static let organizationOf = WordClasses(rawValue: 1 << 30)
  static let organizationSuffix = WordClasses(rawValue: 1 << 31)
  /// Before a company's legal form it is part of it: 'Group plc'.
  static let organizationGroup = WordClasses(rawValue: 1 << 32)
  static let role = WordClasses(rawValue: 1 << 33)
  static let placePreposition = WordClasses(rawValue: 1 << 34)
  static let anti = WordClasses(rawValue: 1 << 35)
  static let dispute = WordClasses(rawValue: 1 << 36)
  static let price = WordClasses(rawValue: 1 << 37)
  static let acting = WordClasses(rawValue: 1 << 40)
  /// A form of a verb of the lexicon; not in the table but found from its verbs.
  static let verb = WordClasses(rawValue: 1 << 41)
  static let month = WordClasses(rawValue: 1 << 42)
  static let sport = WordClasses(rawValue: 1 << 43)
  static let placeNoun = WordClasses(rawValue: 1 << 60)
  static let share = WordClasses(rawValue: 1 << 61)

  /// The lemma of a verb of saying.
  static let report = WordClasses(rawValue: 1 << 54)
  static let partitive = WordClasses(rawValue: 1 << 44)
  static let becoming = WordClasses(rawValue: 1 << 45)
  static let day = WordClasses(rawValue: 1 << 46)
  static let beforeDay = WordClasses(rawValue: 1 << 47)
  static let obligation = WordClasses(rawValue: 1 << 48)
  static let yet = WordClasses(rawValue: 1 << 49)
  /// A word in the names of political parties.
  static let party = WordClasses(rawValue: 1 << 50)
  /// What stands before the date and the place of a birth: 'born'.
  static let birth = WordClasses(rawValue: 1 << 51)
  /// What may stand before or in a date in brackets: 'c.'.
  static let besideDate = WordClasses(rawValue: 1 << 52)

  /// A verb behind whose 'as' stands what its subject is: 'joined X as head of Y'.
  static let comingAs = WordClasses(rawValue: 1 << 53)
  /// A noun that a body's name may stand before: 'movement' in 'the X movement'.
  static let body = WordClasses(rawValue: 1 << 55)
  /// A participle that news uses as an adjective: 'neighbouring'.
  static let attributive = WordClasses(rawValue: 1 << 56)
  /// A word that opens a condition: 'unless'.
  static let condition = WordClasses(rawValue: 1 << 57)
  /// A noun for those by whom a country acts, beside those of `state`: 'reservists'.
  static let agent = WordClasses(rawValue: 1 << 58)

  /// Before a role it makes it one of several or a lesser one: 'deputy'.
  static let subordinate = WordClasses(rawValue: 1 << 63)
  /// A verb behind whose 'as' stands what somebody is no more: 'resigned as'.
  static let leaving = WordClasses(rawValue: 1 << 38)
  /// A word that a party lends to those who belong to it: 'Republican'.
  static let partyAdjective = WordClasses(rawValue: 1 << 59)
  /// Who, behind such a word, heads the party: a 'Republican president' does not.
  static let partyLeader = WordClasses(rawValue: 1 << 62)

  /// The classes by the names that `words.tsv` gives them; words of other classes are looked up by
  /// the stage that needs them.
  static let named: [String: WordClasses] = [
    "determiner": .determiner, "preposition": .preposition, "coordinator": .coordinator,
    "subordinator": .subordinator, "relative": .relative, "be": .be, "have": .have, "do": .do,
    "modal": .modal, "future": .future, "hypothetical": .hypothetical, "negation": .negation,
    "to": .to, "adverb": .adverb, "hypothesis": .hypothesis, "rumour": .rumour,
    "clausebreak": .clauseBreak, "pronoun.person.m": .he, "pronoun.person.f": .she,
    "possessive.m": .his, "possessive.f": .her, "possessive.n": .its, "relative.possessive": .whose,
    "relative.subject": .who, "formerly": .formerly,
    "acting": .acting, "state": .state, "people": .people, "group": .group,
    "organization.head": .organizationHead, "organization.of": .organizationOf,
    "organization.suffix": .organizationSuffix, "organization.group": .organizationGroup,
    "role": .role,
    "place.preposition": .placePreposition, "place.noun": .placeNoun,
    "in.share": .share, "anti": .anti, "dispute": .dispute, "price": .price,
    "sport": .sport, "name.particle": .nameParticle, "partitive": .partitive,
    "becoming": .becoming, "day": .day, "day.before": .beforeDay,
    "obligation": .obligation,
    "yet": .yet, "report": .report, "party": .party, "birth": .birth, "date.beside": .besideDate,
    "coming.as": .comingAs, "body": .body, "attributive": .attributive, "condition": .condition,
    "state.agent": .agent,
    "role.subordinate": .subordinate, "leaving.as": .leaving,
    "party.adjective": .partyAdjective, "party.leader": .partyLeader,
  ]

  /// Words that belong to a verb before it: auxiliaries and what may stand between them and it.
  static let auxiliary: WordClasses = [.be, .have, .do, .modal]

  /// Words that no noun phrase holds inside.
  static let closesNounPhrase: WordClasses = [
    .preposition, .subordinator, .relative, .be, .have, .do, .modal, .to, .clauseBreak,
  ]
}
