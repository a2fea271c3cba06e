internal import Text

/// The footnotes of a page: links to parts of the page itself that hold an address.
struct PageFootnotes {
  /// The addresses by the node of the link that leads to them.
  private var addresses: [Int: String] = [:]
  private var marks: Set<Int> = []
  /// The nodes of the notes, ascending.
  private var notes: [Range<Int>] = []

  /// A note is no longer than this.
  private static let longestNote = 2000

  /// - Complexity: O(*n*) in the page's nodes, as notes are short.
  init(of tree: PageTree) {
    var links: [(node: Int, target: String)] = []
    for index in tree.nodes.indices where tree.nodes[index].tag == .anchor {
      if let address = tree.value(of: .href, at: index), address.hasPrefix("#"),
        address.utf8.count > 1
      {
        links.append((index, String(address.dropFirst())))
      }
    }
    guard !links.isEmpty else { return }
    let targets = Self.targets(of: Set(links.map(\.target)), in: tree)
    var noteAddresses: [Int: (nodes: Range<Int>, address: String)] = [:]
    for target in targets.values {
      let nodes = Self.note(at: target, in: tree)
      if let address = Self.address(in: nodes, of: tree) {
        noteAddresses[target] = (nodes, address)
      }
    }
    var marked: Set<Int> = []
    for link in links {
      guard let target = targets[link.target], target > link.node,
        let note = noteAddresses[target]
      else { continue }
      addresses[link.node] = note.address
      if Self.isMark(tree.collapsedText(at: link.node)) {
        marks.insert(link.node)
        if marked.insert(target).inserted { notes.append(note.nodes) }
      }
    }
    notes.sort { $0.lowerBound < $1.lowerBound }
  }

  /// The address that the note holds to which the link `node` leads.
  func address(of node: Int) -> String? { addresses[node] }

  /// Whether the link `node` is the mark of a footnote, not words.
  func isMark(_ node: Int) -> Bool { marks.contains(node) }

  /// Whether the node stands in a note.
  func holds(_ node: Int) -> Bool {
    var (low, high) = (0, notes.count)
    while low < high {
      let middle = (low + high) / 2
      if notes[middle].upperBound <= node { low = middle + 1 } else { high = middle }
    }
    return low < notes.count && notes[low].contains(node)
  }

  private static func targets(of names: Set<String>, in tree: PageTree) -> [String: Int] {
    var targets: [String: Int] = [:]
    for index in tree.nodes.indices {
      for attribute in tree.attributes[tree.attributeRange(of: index)]
      where attribute.name == .id || attribute.name == .name {
        if names.contains(attribute.value), targets[attribute.value] == nil {
          targets[attribute.value] = index
        }
      }
    }
    return targets
  }

  /// The nodes of the block that `target` is, or stands in.
  private static func note(at target: Int, in tree: PageTree) -> Range<Int> {
    var node = target
    while node > 0, !tree.nodes[node].tag.isBlock { node = Int(tree.nodes[node].parent) }
    return node..<max(node + 1, Int(tree.nodes[node].end))
  }

  private static func address(in note: Range<Int>, of tree: PageTree) -> String? {
    let node = tree.nodes[note.lowerBound]
    guard node.textEnd - node.textStart <= longestNote, note.count <= longestNote else {
      return nil
    }
    for index in note where tree.nodes[index].tag == .anchor {
      if let address = tree.value(of: .href, at: index), WebAddress.isWhole(address) {
        return address
      }
    }
    return WebAddress.first(in: tree.collapsedText(at: note.lowerBound))
  }

  /// Whether `text` is a footnote's mark: '1', '[12]', '(3)', '*'.
  private static func isMark(_ text: String) -> Bool {
    guard (1...5).contains(text.utf8.count) else { return false }
    return text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || [0x28, 0x29, 0x2A, 0x5B, 0x5D, 0x5E].contains($0)
    }
  }
}
