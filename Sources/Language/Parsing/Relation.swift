/// The relations of Universal Dependencies between a word and its head, with English subtypes.
///
/// Source: https://universaldependencies.org/en/dep/
public enum Relation: String, Hashable, Sendable, CaseIterable {
  /// The head of the sentence.
  case root
  /// Clauses and participles that modify a noun.
  case acl, aclRelcl = "acl:relcl"
  /// Clauses that modify a predicate.
  case advcl, advclRelcl = "advcl:relcl"
  /// Adverbs, adjectives, appositions.
  case advmod, amod, appos
  /// Auxiliaries, of the passive among them.
  case aux, auxPass = "aux:pass"
  /// Prepositions and conjunctions with their conjuncts.
  case `case`, cc, ccPreconj = "cc:preconj", conj
  /// Clausal complements.
  case ccomp, xcomp
  /// Parts of compounds, phrasal verbs' particles among them.
  case compound, compoundPrt = "compound:prt"
  /// The copula.
  case cop
  /// Clausal subjects.
  case csubj, csubjPass = "csubj:pass", csubjOuter = "csubj:outer"
  /// Anything that no other relation fits.
  case dep
  /// Determiners.
  case det, detPredet = "det:predet"
  /// Interjections, displaced and expletive words.
  case discourse, dislocated, expl
  /// Expressions without a head inside.
  case fixed, flat, goeswith
  /// Objects.
  case iobj, obj
  /// Lists and markers of clauses.
  case list, mark
  /// Nouns that modify nouns.
  case nmod, nmodDesc = "nmod:desc", nmodPoss = "nmod:poss", nmodUnmarked = "nmod:unmarked"
  /// Subjects.
  case nsubj, nsubjPass = "nsubj:pass", nsubjOuter = "nsubj:outer"
  /// Numbers that count a noun.
  case nummod
  /// Nouns that modify predicates, the agent of a passive among them.
  case obl, oblAgent = "obl:agent", oblUnmarked = "obl:unmarked"
  /// Loose parts.
  case orphan, parataxis, punct, reparandum, vocative
}
