package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/// Whether a piece of a schema can be taken from one place to another, or away: it neither refers
/// to what is not there, nor holds what others refer to.
final class Portable {

  private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");

  private static final Set<String> NAMES =
      Set.of("$id", "id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$defs", "definitions");

  private final TreeDocument tree;
  private final Set<String> known;

  /// @param tree the text that pieces go into and come from
  Portable(TreeDocument tree) {
    this.tree = tree;
    this.known = references(tree.root());
  }

  /// Whether an old piece means something in a new text: it names nothing, and every reference in
  /// it points to what the text has, or is one that the text itself uses.
  boolean into(TreeNode piece) {
    Set<String> references = references(piece);
    if (holdsNames(piece)) {
      return false;
    }
    return references.stream()
        .allMatch(ref ->
            known.contains(ref)
                || ref.equals("#")
                || (ref.startsWith("#/")
                    && SchemaNodes.object(tree, ref.substring(1)).isPresent()));
  }

  /// Whether a piece of a text can go: nothing in it has a name, and no reference runs through it.
  ///
  /// @param pointer to the piece
  boolean outOf(TreeNode piece, String pointer) {
    return !holdsNames(piece)
        && known.stream()
            .noneMatch(ref -> ref.endsWith("#" + pointer) || ref.contains("#" + pointer + "/"));
  }

  private static boolean holdsNames(TreeNode piece) {
    return objects(piece).stream()
        .anyMatch(o -> NAMES.stream().anyMatch(n -> o.get(n).isPresent()));
  }

  private static Set<String> references(TreeNode piece) {
    Set<String> found = new HashSet<>();
    for (ObjectNode object : objects(piece)) {
      for (Member member : object.members()) {
        if (REFERENCES.contains(member.key().value())
            && member.value() instanceof StringNode reference) {
          found.add(reference.value());
        }
      }
    }
    return found;
  }

  private static Set<ObjectNode> objects(TreeNode piece) {
    Set<ObjectNode> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<TreeNode> pending = new ArrayDeque<>();
    pending.add(piece);
    while (!pending.isEmpty()) {
      TreeNode node = pending.removeLast();
      if (node instanceof ObjectNode object && found.add(object)) {
        object.members().forEach(member -> pending.add(member.value()));
      } else if (node instanceof ArrayNode array) {
        pending.addAll(array.items());
      }
    }
    return found;
  }
}
