import Gazetteer
import Knowledge
import Text

/// A stretch of the page that means an entity, with what later stages need to know of its words.
struct ResolvedMention: Sendable {
  /// What the words are in the sentence.
  enum Form: Hashable, Sendable {
    /// A name.
    case name
    /// The adjective of a country: it acts only with a noun that does.
    case adjective
    /// A form before a hyphen: 'Sino' in 'Sino-Russian'.
    case joined
    /// An office with the words that say of what, or a group with its country.
    case phrase
    /// He, she, it, who.
    case pronoun
    /// His, her, its, whose.
    case possessive
  }

  var tokens: Range<Int>
  var range: ByteRange
  /// Nothing where it stayed undecided.
  var entity: EntityID?
  var candidates: [EntityID] = []
  var via: Mention.Via
  var form: Form
}

/// An office that the page gives to a person: 'Japan's Prime Minister Shinzo Abe'.
struct OfficeTitle: Sendable {
  /// The words for the office.
  var tokens: Range<Int>
  var kind: OfficeKind
  /// Of which country or organisation; nothing where neither page nor gazetteer say.
  var body: EntityID?
  var person: EntityID
  /// Whether the page says that it is over: 'former', 'then'.
  var isFormer: Bool
}

/// One entity of a page, and where the gazetteer has it.
struct PageEntity: Sendable {
  var entity: Entity
  var entry: EntryIndex?
  var gender: Gender?
  /// Whether the page says 'he', 'she' or 'who' of it, as of no body.
  var isCalledPerson = false
  /// ISO 3166-1 alpha-3 of the countries that claim a place.
  var claimants: [String] = []
}

/// Who and what the page speaks of, and where.
struct Resolution: Sendable {
  var entities: [EntityID: PageEntity] = [:]
  /// In the order of the text; a phrase stands before what is nested in it.
  var mentions: [ResolvedMention] = []
  /// In the order of the text.
  var titles: [OfficeTitle] = []

  /// The titles whose words begin in `tokens`.
  ///
  /// - Complexity: O(log *n*) in all titles.
  func titles(in tokens: Range<Int>) -> ArraySlice<OfficeTitle> {
    var (low, high) = (0, titles.count)
    while low < high {
      let middle = (low + high) / 2
      if titles[middle].tokens.lowerBound < tokens.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var end = low
    while end < titles.count, titles[end].tokens.lowerBound < tokens.upperBound { end += 1 }
    return titles[low..<end]
  }
}
