/// English words that are written with a full stop which need not end the sentence.
enum Abbreviations {
  /// What the full stop behind a word is to the sentence.
  enum Kind {
    case leading, numbered, trailing
  }

  /// What kind of abbreviation `word` is, in any case; nothing where it is none.
  ///
  /// - Complexity: O(1); words of more than eight bytes are none.
  static func kind(of word: Span<UInt8>) -> Kind? {
    word.count <= 8 ? kinds[key(of: word)] : nil
  }

  private static let kinds: [UInt64: Kind] = {
    var kinds: [UInt64: Kind] = [:]
    for (words, kind) in [(numbered, Kind.numbered), (trailing, .trailing), (leading, .leading)] {
      for word in words { kinds[key(of: Array(word.utf8).span)] = kind }
    }
    return kinds
  }()

  /// The bytes of a short word in small letters, as one number.
  private static func key(of word: Span<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for index in word.indices { key = key << 8 | UInt64(Folding.lowercased(word[index])) }
    return key
  }

  /// Those that a name or a number follows: their full stop never ends a sentence.
  static let leading = set(
    """
    mr mrs ms messrs dr prof rev fr sr hon gen lt col maj capt cmdr cpl sgt adm sen rep gov pres
    st mt ft vs ca approx amb supt insp rs
    """)

  /// Those that are none but before a number.
  ///
  /// 'No. 10' and 'p. 4', but 'They said no.'
  static let numbered = set("no nos vol vols fig figs p pp art sec ch incl excl b c ca")

  /// Those after which a sentence may end or go on.
  static let trailing = set(
    """
    inc ltd co corp llc plc bros jr esq phd etc al est dept univ assn ave blvd rd
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
    bn mn mln bln tn cu sq km kg hr hrs min approx ext dist jct
    ala ariz calif colo conn fla ga kan ky md mich minn mont nev okla penn tenn va vt wis wyo
    """)

  /// Words that, with a capital, begin a sentence far more often than they go on with a name.
  static let openers = set(
    """
    the a an this that these those it its he she they we i you his her their our my there here
    but and or so yet if when while although though because since after before as at in on by for
    from with without of to under over during despite however moreover meanwhile also still then
    now what who why how where which some many most all both each every no not one two three
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
