package dev.meshwright.schema.fuzz;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What holds of every reading of every text.
final class Invariants {

  private Invariants() {}

  /// Problems of this text lie in it, and their lines and columns agree with their offsets.
  static void problems(String file, String text, List<Problem> problems) {
    LineIndex lines = LineIndex.of(text);
    for (Problem problem : problems) {
      Location location = problem.location();
      if (location.file().equals(file)) {
        check(location.range().end() <= text.length(), "outside the text: " + problem);
        check(Location.of(file, lines, location.range()).equals(location), "misplaced: " + problem);
      }
      check(!problem.message().isBlank(), "says nothing: " + problem);
    }
  }

  static boolean hasErrors(List<Problem> problems) {
    return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  /// Every value lies in what contains it.
  static void nested(TreeDocument tree) {
    nested(tree.root(), new TextRange(0, tree.text().length()));
  }

  private static void nested(TreeNode node, TextRange within) {
    check(within.contains(node.range()), node.range() + " is not in " + within);
    if (node instanceof ObjectNode object) {
      object
          .members()
          .forEach(m -> {
            check(node.range().contains(m.key().range()), "key outside of its object");
            nested(m.value(), node.range());
          });
    } else if (node instanceof ArrayNode array) {
      array.items().forEach(i -> nested(i, node.range()));
    }
  }

  /// A member added to the deepest object and taken away again gives the same values back, and
  /// leaves every byte outside of that object alone.
  static void edits(TreeDocument tree) {
    Optional<ObjectNode> object = lastObject(tree.root());
    if (object.isEmpty() || hasErrors(tree.problems())) {
      return;
    }
    String before = JsonText.compact(tree.root());
    int at = object.get().members().size();
    String added =
        TextEdits.apply(
            tree.text(), TreeEdits.addMember(tree, object.get(), at, "a b", "[null, {}]"));
    check(added.startsWith(tree.text().substring(0, object.get().range().start())), "head changed");
    check(added.endsWith(tree.text().substring(object.get().range().end())), "tail changed");
    TreeDocument read = JsonText.parse(tree.file(), added);
    check(!hasErrors(read.problems()), "broken by an edit: " + added + read.problems());
    ObjectNode grown = lastObject(read.root(), object.get().range().start()).orElseThrow();
    check(grown.members().size() == at + 1, "not added: " + added);
    String removed =
        TextEdits.apply(added, TreeEdits.removeMember(read, grown, grown.members().getLast()));
    TreeDocument again = JsonText.parse(tree.file(), removed);
    check(JsonText.compact(again.root()).equals(before), "not the same again: " + removed);
  }

  private static Optional<ObjectNode> lastObject(TreeNode root) {
    return objects(root).isEmpty() ? Optional.empty() : Optional.of(objects(root).getLast());
  }

  private static Optional<ObjectNode> lastObject(TreeNode root, int start) {
    return objects(root).stream().filter(o -> o.range().start() == start).findFirst();
  }

  private static List<ObjectNode> objects(TreeNode root) {
    List<ObjectNode> found = new ArrayList<>();
    List<TreeNode> pending = new ArrayList<>(List.of(root));
    while (!pending.isEmpty()) {
      switch (pending.removeLast()) {
        case ObjectNode object -> {
          found.add(object);
          object.members().forEach(m -> pending.add(m.value()));
        }
        case ArrayNode array -> pending.addAll(array.items());
        case TreeNode ignored -> {}
      }
    }
    return found;
  }

  static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
