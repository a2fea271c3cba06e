public import Knowledge

extension Claim {
  /// The id of the edge that says the same in a graph of actors.
  public var edge: EntityID { Statement(self).id }
}
