import Graph
import Knowledge
import Text

/// Claims, and the events that they are of.
extension JSONLDWriter {
  mutating func write(_ edge: Edge) {
    let said = edge.statement
    let (property, isTurned) = statements.property(of: said)
    let (subject, object) = isTurned ? (said.object, said.subject) : (said.subject, said.object)
    let event = IRI.node(edge.id) + ":event"
    node.begin(IRI.node(edge.id), "skein:Claim", "rdf:Statement", "prov:Entity")
    node.write(.subject, IRI.node(subject))
    node.write(.predicate, property.name)
    node.write(.statementObject, IRI.node(object))
    node.write(.symmetric, said.isSymmetric)
    node.write(.mode, said.mode)
    node.write(.about, said.about.map(IRI.node))
    write(edge, isTurned: isTurned)
    node.write(.office, said.office)
    node.write(.date, said.date?.text)
    node.write(.modality, said.modality.rawValue)
    node.write(.negated, said.isNegated)
    node.write(.confidence, DecimalNumber("\(edge.confidence)"))
    node.write(.weight, edge.weight)
    node.write(.rule, edge.evidence.map(\.rule))
    node.write(.trigger, edge.evidence.map(\.trigger))
    writeSources(of: edge.evidence)
    node.write(.wasAttributedTo, said.attributedTo.map(IRI.node))
    node.write(.wasGeneratedBy, run)
    if said.type.isEvent { node.write(.event, event) }
    node.end()
    if said.type.isEvent { write(said, as: event) }
  }

  /// The countries of the claim's two ends, as the open claim names these.
  private mutating func write(_ edge: Edge, isTurned: Bool) {
    let (subject, object) = (edge.subjectCountry, edge.objectCountry)
    node.write(.subjectCountry, isTurned ? object : subject)
    node.write(.objectCountry, isTurned ? subject : object)
  }

  private mutating func write(_ said: Statement, as event: String) {
    let ends = [("source", said.subject), ("target", said.object)]
    node.begin(event, "sem:Event")
    node.write(.eventType, "skein:plover/" + said.type.rawValue)
    node.write(.hasActor, ends.map { event + ":" + $0.0 })
    writeTime(said.date)
    node.write(.mode, said.mode)
    node.write(.modality, said.modality.rawValue)
    node.write(.negated, said.isNegated)
    node.write(.accordingTo, said.attributedTo.map(IRI.node))
    node.end()
    for (name, actor) in ends {
      node.begin(event + ":" + name, "sem:Role")
      node.write(.roleType, "skein:role/" + (said.isSymmetric ? "participant" : name))
      node.write(.roleValue, IRI.node(actor))
      node.end()
    }
  }

  /// When the open event took place: one time, or its first and its last day.
  mutating func writeTime(_ date: DateValue?) {
    guard let date else { return }
    if case .date(let day) = date {
      node.write(.timeStamp, day)
    } else {
      node.write(.beginTimeStamp, date.firstDay)
      node.write(.endTimeStamp, date.lastDay)
    }
  }

  /// The sentences and documents that the open node stems from.
  mutating func writeSources(of evidence: [Evidence]) {
    node.write(
      .wasDerivedFrom,
      evidence.compactMap { piece in piece.sentence.map { IRI.span(piece.document, $0) } })
    node.write(.hadPrimarySource, evidence.map { IRI.node($0.document) })
  }
}
