package dev.meshwright.data.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An object or a list of the tree, while it is read.
final class OpenNode {

  final Optional<OpenNode> parent;
  final boolean list;

  /// The member of the object around it that it is, or that the list around it is.
  final String key;

  final int depth;

  /// The place among the objects and lists beside it.
  private final int index;

  private final Map<String, String> texts = new HashMap<>(8);
  private List<String> items = List.of();
  private Map<String, Integer> steps = Map.of();
  private int branches;

  private OpenNode(Optional<OpenNode> parent, String key, boolean list) {
    this.parent = parent;
    this.key = key;
    this.list = list;
    this.depth = parent.map(above -> above.depth + 1).orElse(0);
    this.index = parent.map(above -> above.branches++).orElse(0);
  }

  static OpenNode root() {
    return new OpenNode(Optional.empty(), "", true);
  }

  OpenNode below(String member, boolean asList) {
    return new OpenNode(Optional.of(this), list ? key : member, asList);
  }

  /// Keeps a text or number that it holds directly.
  void keep(String member, String value) {
    if (list) {
      if (items.isEmpty()) {
        items = new ArrayList<>();
      }
      items.add(value);
      return;
    }
    texts.put(member, value);
    if (member.equals("key") && isStep()) {
      node().addStep(value, index);
    }
  }

  private void addStep(String name, int place) {
    if (steps.isEmpty()) {
      steps = new HashMap<>();
    }
    steps.putIfAbsent(EngineNames.folded(name), place);
  }

  /// What a member says; empty when there is no such text or number.
  String text(String member) {
    return texts.getOrDefault(member, "");
  }

  boolean has(String member) {
    return texts.containsKey(member);
  }

  List<String> items() {
    return items;
  }

  int index() {
    return index;
  }

  StatementRange place() {
    return new StatementRange(text("query_location"), text("query_location_length"));
  }

  /// The object or list so many levels above.
  OpenNode above(int levels) {
    OpenNode at = this;
    for (int i = 0; i < levels; i++) {
      at = at.parent.orElse(at);
    }
    return at;
  }

  /// Whether it is the definition of a common table expression: an item of `cte_map: {map: [...]}`.
  private boolean isStep() {
    return !list
        && key.equals("map")
        && above(1).list
        && !above(2).list
        && above(2).key.equals("cte_map");
  }

  /// The query whose common table expression this is.
  private OpenNode node() {
    return above(3);
  }

  /// Whether a name means a common table expression here: one of a query around this place. Inside
  /// the definition of one, only those before it are known, and itself where it is recursive.
  boolean knowsStep(String name) {
    String wanted = EngineNames.folded(name);
    Optional<OpenNode> next = Optional.of(this);
    while (next.isPresent()) {
      OpenNode at = next.get();
      if (at.isStep()) {
        OpenNode node = at.node();
        if (node.steps.getOrDefault(wanted, Integer.MAX_VALUE) < at.index) {
          return true;
        }
        next = node.parent;
      } else if (at.steps.containsKey(wanted) || at.isRecursive(wanted)) {
        return true;
      } else {
        next = at.parent;
      }
    }
    return false;
  }

  private boolean isRecursive(String folded) {
    return text("type").equals("RECURSIVE_CTE_NODE")
        && EngineNames.folded(text("cte_name")).equals(folded);
  }
}
