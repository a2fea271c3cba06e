import Text

extension Annotation {
  /// The annotation as one line of JSON, without the line break.
  ///
  /// Offsets count Unicode scalars of `text`. Keys with nothing to say are left out; the order of
  /// the keys is always the same.
  ///
  /// - Complexity: O(*n*) in the bytes of the line.
  public func jsonLine() -> [UInt8] {
    var line = AnnotationLine(of: self)
    line.write(self)
    return line.json.bytes
  }
}

/// One annotation on its way into a line of JSON.
private struct AnnotationLine {
  var json = JSONWriter()
  let offsets: ScalarOffsets

  init(of annotation: Annotation) {
    offsets = ScalarOffsets(of: annotation.document.text)
    json.reserveCapacity(4 * annotation.document.text.bytes.count + 1024)
  }

  mutating func write(_ annotation: Annotation) {
    json.beginObject()
    write(annotation.document)
    array("entities", of: annotation.entities) { $0.write($1) }
    array("mentions", of: annotation.mentions) { $0.write($1) }
    array("figures", of: annotation.figures) { $0.write($1) }
    array("dates", of: annotation.dates) {
      $0.span($1.range)
      $0.text("value", $1.value.text)
    }
    array("deals", of: annotation.deals) { $0.write($1) }
    array("relations", of: annotation.claims) { $0.write($1) }
    json.endObject()
  }

  private mutating func write(_ document: Document) {
    text("id", document.id)
    text("url", document.url)
    text("title", document.title)
    texts("authors", document.authors)
    text("published", document.published?.iso)
    text("site", document.site)
    text("language", document.language)
    json.key("text")
    json.string(utf8: document.text.bytes)
    array("citations", of: document.citations) {
      $0.span($1.range)
      $0.text("url", $1.url)
    }
  }

  private mutating func write(_ entity: Entity) {
    text("id", entity.id.text)
    text("type", entity.type.rawValue)
    text("name", entity.name)
    texts("aliases", entity.aliases)
    text("country", entity.country)
    text("kind", entity.kind)
    texts("sameAs", entity.sameAs)
  }

  private mutating func write(_ mention: Mention) {
    span(mention.range)
    json.key("entity")
    if let entity = mention.entity { json.string(entity.text) } else { json.null() }
    texts("candidates", mention.candidates.map(\.text))
    text("via", mention.via.rawValue)
  }

  private mutating func write(_ figure: Figure) {
    text("id", figure.id)
    span(figure.range)
    text("kind", figure.kind.rawValue)
    write(figure.amount)
    text("unit", figure.unit)
    text("currency", figure.currency)
    text("per", figure.per)
    text("counted", figure.counted)
    if let plain = figure.plain {
      object("plain") {
        $0.write(plain.amount)
        $0.text("unit", plain.unit)
      }
    }
    truth("approximate", figure.isApproximate)
    truth("assumed", figure.isAssumed)
  }

  private mutating func write(_ amount: Figure.Amount) {
    decimal("value", amount.value)
    decimal("low", amount.low)
    decimal("high", amount.high)
  }

  private mutating func write(_ deal: Deal) {
    text("id", deal.id.text)
    text("name", deal.name)
    text("kind", deal.kind)
    texts("parties", deal.parties.map(\.text))
    if !deal.roles.isEmpty {
      object("roles") { line in
        for (role, parties) in deal.roles.sorted(by: { $0.key < $1.key }) where !parties.isEmpty {
          line.json.key(role)
          line.texts(parties.map(\.text))
        }
      }
    }
    text("status", deal.status?.rawValue)
    text("date", deal.date?.text)
    text("commodity", deal.commodity)
    term("money", deal.money)
    term("duration", deal.duration)
    term("quantity", deal.quantity)
    term("unitPrice", deal.unitPrice)
    if let check = deal.check {
      object("check") {
        $0.text("verdict", check.verdict.rawValue)
        $0.decimal("impliedUnitPrice", check.impliedUnitPrice)
        $0.decimal("factor", check.factor)
        $0.text("slip", check.slip?.rawValue)
        $0.text("derived", check.derived)
      }
    }
    array("evidence", of: deal.evidence) { $0.span($1) }
  }

  private mutating func term(_ key: StaticString, _ term: Deal.Term?) {
    guard let term else { return }
    object(key) {
      $0.write(term.amount)
      $0.text("unit", term.unit)
      $0.text("currency", term.currency)
      $0.text("per", term.per)
      if term.isApproximate { $0.truth("approximate", true) }
      $0.text("figure", term.figure)
    }
  }

  private mutating func write(_ claim: Claim) {
    text("id", claim.id)
    text("type", claim.type.rawValue)
    text("mode", claim.mode)
    text("subject", claim.subject.text)
    text("object", claim.object.text)
    truth("symmetric", claim.isSymmetric)
    text("about", claim.about?.text)
    text("office", claim.office)
    text("date", claim.date?.text)
    text("dateSource", claim.dateSource.rawValue)
    text("modality", claim.modality.rawValue)
    truth("negated", claim.isNegated)
    text("attributedTo", claim.attributedTo?.text)
    json.key("confidence")
    json.number(claim.confidence)
    text("rule", claim.rule)
    object("trigger") { $0.span(claim.trigger) }
    object("sentence") { $0.span(claim.sentence) }
  }

  private mutating func span(_ range: ByteRange) {
    json.key("start")
    json.integer(offsets.scalars(before: range.start))
    json.key("end")
    json.integer(offsets.scalars(before: range.end))
  }

  private mutating func text(_ key: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    json.key(key)
    json.string(value)
  }

  private mutating func texts(_ key: StaticString, _ values: [String]) {
    guard !values.isEmpty else { return }
    json.key(key)
    texts(values)
  }

  private mutating func texts(_ values: [String]) {
    json.beginArray()
    for value in values { json.string(value) }
    json.endArray()
  }

  private mutating func decimal(_ key: StaticString, _ value: DecimalNumber?) {
    guard let value else { return }
    json.key(key)
    json.decimal(value)
  }

  private mutating func truth(_ key: StaticString, _ value: Bool) {
    json.key(key)
    json.boolean(value)
  }

  private mutating func object(_ key: StaticString, _ body: (inout AnnotationLine) -> Void) {
    json.key(key)
    json.beginObject()
    body(&self)
    json.endObject()
  }

  private mutating func array<Element>(
    _ key: StaticString, of elements: [Element], _ body: (inout AnnotationLine, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    json.key(key)
    json.beginArray()
    for element in elements {
      json.beginObject()
      body(&self, element)
      json.endObject()
    }
    json.endArray()
  }
}
