/// What a word can be in and around names, as the rows of `words.tsv` say: a set of its classes.
struct NameClasses: OptionSet, Sendable {
  let rawValue: UInt64

  /// What may follow a person's name: 'Jr'.
  static let nameSuffix = NameClasses(rawValue: 1 << 0)
  /// A word that ends the name of a place: 'River'.
  static let placeHead = NameClasses(rawValue: 1 << 1)
  /// A word that begins the name of a place: 'Mount'.
  static let placeBefore = NameClasses(rawValue: 1 << 2)
  /// What happens to a place, before 'on': 'fell on Oslo'.
  static let placeOnto = NameClasses(rawValue: 1 << 3)
  /// People or bodies of a sort, in the plural: 'rebels', 'doctors'.
  static let groupHead = NameClasses(rawValue: 1 << 4)
  /// What stands before such a noun and belongs to it: 'opposition'.
  static let groupModifier = NameClasses(rawValue: 1 << 5)
  /// The adjective of a people or a faith that is no country's: 'Tamil'.
  static let peopleAdjective = NameClasses(rawValue: 1 << 6)
  /// Him, them.
  static let objectPronoun = NameClasses(rawValue: 1 << 7)
  /// Himself, itself.
  static let reflexive = NameClasses(rawValue: 1 << 8)
  /// They, them.
  static let pluralPronoun = NameClasses(rawValue: 1 << 9)
  /// Their.
  static let pluralPossessive = NameClasses(rawValue: 1 << 10)
  /// It.
  static let neuterPronoun = NameClasses(rawValue: 1 << 11)
  /// Which.
  static let neuterRelative = NameClasses(rawValue: 1 << 12)
  /// Two, both: before a noun for two that were named.
  static let pair = NameClasses(rawValue: 1 << 13)
  /// 'Countries' in 'the two countries'.
  static let pairOfCountries = NameClasses(rawValue: 1 << 14)
  /// 'Leaders' in 'the two leaders'.
  static let pairOfPersons = NameClasses(rawValue: 1 << 15)
  /// 'Companies' in 'the two companies'.
  static let pairOfOrganizations = NameClasses(rawValue: 1 << 16)
  /// 'Sides' in 'both sides'.
  static let pairOfAny = NameClasses(rawValue: 1 << 17)
  /// 'Kingdom' in 'the kingdom'.
  static let countryNoun = NameClasses(rawValue: 1 << 18)
  /// 'Carmaker' in 'the carmaker'.
  static let companyNoun = NameClasses(rawValue: 1 << 19)
  /// 'Ministry' in 'the ministry': it stands in the name of what it means.
  static let bodyNoun = NameClasses(rawValue: 1 << 20)
  /// A word that makes a description mean what was not named: 'the neighbouring country'.
  static let otherMarker = NameClasses(rawValue: 1 << 21)
  /// A word with a capital that names neither a person nor a body nor a place: 'Christmas'.
  static let noName = NameClasses(rawValue: 1 << 22)
  /// A verb that only people are the subjects of: 'married'.
  static let personVerb = NameClasses(rawValue: 1 << 23)
  /// A noun for one person that no profession is: 'brother', 'woman'.
  static let personNoun = NameClasses(rawValue: 1 << 24)
  /// A form of a verb of the weather: 'it rained'.
  static let weatherVerb = NameClasses(rawValue: 1 << 25)
  /// A form of a verb that says nothing of 'it' before a clause: 'it emerged that'.
  static let clauseVerb = NameClasses(rawValue: 1 << 26)
  /// A form of a verb that says nothing of 'it' before a time: 'it took years to'.
  static let durationVerb = NameClasses(rawValue: 1 << 27)
  /// A stretch of time: 'years'.
  static let timeNoun = NameClasses(rawValue: 1 << 28)
  /// What makes the object of a verb do what follows: the 'of' of 'accused X of lying'.
  static let ofObject = NameClasses(rawValue: 1 << 29)
  /// Who leads a country, by whatever office: 'strongman'.
  static let leaderNoun = NameClasses(rawValue: 1 << 30)
  /// A noun that only stands for somebody who was named: 'billionaire'.
  static let epithet = NameClasses(rawValue: 1 << 31)
  /// A word for a monarch: 'queen'.
  static let monarchNoun = NameClasses(rawValue: 1 << 32)
  /// A noun for a country that stands in its official name: 'kingdom'.
  static let officialNoun = NameClasses(rawValue: 1 << 33)
  /// What ends the name of a law, a prize or another thing that is nobody: 'Act'.
  static let thingHead = NameClasses(rawValue: 1 << 34)
  /// What begins the name of a ship or a storm: 'USS'.
  static let thingPrefix = NameClasses(rawValue: 1 << 35)
  /// A noun before the name of a thing: 'tanker'.
  static let thingBefore = NameClasses(rawValue: 1 << 36)
  /// A noun behind the name of a thing: 'missiles'.
  static let thingAfter = NameClasses(rawValue: 1 << 37)
  /// A noun behind the name of who found a disease: 'Crohn's disease'.
  static let thingDisease = NameClasses(rawValue: 1 << 38)
  /// A form of a verb of going: the 'fled' of 'fled to Vilnius'.
  static let motionVerb = NameClasses(rawValue: 1 << 39)

  /// A role that somebody has in a body, before 'of': 'Chairman'.
  static let role = NameClasses(rawValue: 1 << 39)
  /// 'Leaders' in 'rebel leaders': behind a group's noun, it makes a group of its own.
  static let groupTail = NameClasses(rawValue: 1 << 40)
  /// 'Gunman' in 'a Peruvian gunman': a member of a group that acts alone.
  static let groupMember = NameClasses(rawValue: 1 << 43)
  /// 'Kurds': a people that has no state, or several.
  static let peopleNoun = NameClasses(rawValue: 1 << 41)
  /// 'Ethnic' in 'ethnic Russians', who are not Russia.
  static let ethnic = NameClasses(rawValue: 1 << 42)
  /// What stands before the name that somebody was born with: 'née'.
  static let formerName = NameClasses(rawValue: 1 << 43)

  /// Any noun that describes one thing.
  static let description: NameClasses = [.countryNoun, .companyNoun, .bodyNoun]
  /// Any noun that describes two.
  static let pairHead: NameClasses = [
    .pairOfCountries, .pairOfPersons, .pairOfOrganizations, .pairOfAny,
  ]

  /// The classes by the names that `words.tsv` gives them, some with a value behind a space.
  static let named: [String: NameClasses] = [
    "name.suffix": .nameSuffix, "place.head": .placeHead, "place.before": .placeBefore,
    "place.onto": .placeOnto, "group.head": .groupHead, "group.modifier": .groupModifier,
    "group.tail": .groupTail,
    "group.member": .groupMember, "people.noun": .peopleNoun, "people.ethnic": .ethnic,
    "people.adjective": .peopleAdjective, "pronoun.object": .objectPronoun,
    "pronoun.reflexive": .reflexive, "pronoun.plural": .pluralPronoun,
    "possessive.plural": .pluralPossessive, "pronoun.neuter": .neuterPronoun,
    "relative.neuter": .neuterRelative, "pair": .pair, "pair.head country": .pairOfCountries,
    "pair.head person": .pairOfPersons, "pair.head organization": .pairOfOrganizations,
    "pair.head any": .pairOfAny, "description country": .countryNoun,
    "description company": .companyNoun, "description body": .bodyNoun,
    "description.other": .otherMarker, "name.none": .noName,
    "person.verb": .personVerb, "person.noun": .personNoun, "it.weather": .weatherVerb,
    "control.object": .ofObject, "description leader": .leaderNoun,
    "description epithet": .epithet, "office.monarch": .monarchNoun,
    "country.official": .officialNoun, "place.motion": .motionVerb, "thing.head": .thingHead,
    "thing.prefix": .thingPrefix,
    "thing.before": .thingBefore, "thing.after": .thingAfter, "thing.disease": .thingDisease,
    "it.clause": .clauseVerb, "it.duration": .durationVerb, "time.noun": .timeNoun,
    "name.role": .role, "name.former": .formerName,
  ]
}
