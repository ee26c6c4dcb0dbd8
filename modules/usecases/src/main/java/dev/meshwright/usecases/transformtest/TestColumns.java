package dev.meshwright.usecases.transformtest;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.YamlEdits;
import dev.meshwright.text.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The columns that a file of one test writes down, and other names for them.
public final class TestColumns {

  private TestColumns() {}

  /// Whether a path is one of such a file.
  public static boolean isTest(String path) {
    return TestPaths.isTest(path);
  }

  /// Names a column of the expected rows anew.
  public static List<TextEdit> expected(String path, String text, String from, String to) {
    return table(path, text, root -> object(root.get("expect")), from, to);
  }

  /// Names a column of a given table anew.
  public static List<TextEdit> given(
      String path, String text, String table, String from, String to) {
    return table(
        path,
        text,
        root ->
            object(root.get("given")).stream()
                .flatMap(tables -> tables.members().stream())
                .filter(member -> member.key().value().equalsIgnoreCase(table))
                .flatMap(member -> object(Optional.of(member.value())).stream())
                .findFirst(),
        from,
        to);
  }

  private interface Chosen {
    Optional<ObjectNode> in(ObjectNode root);
  }

  private static List<TextEdit> table(
      String path, String text, Chosen chosen, String from, String to) {
    List<TextEdit> edits = new ArrayList<>();
    object(Optional.of(YamlText.parse(path, text).root()))
        .flatMap(chosen::in)
        .ifPresent(table -> {
          keys(object(table.get("columns")).stream(), from, to, edits);
          keys(
              items(table.get("rows")).flatMap(row -> object(Optional.of(row)).stream()),
              from,
              to,
              edits);
          items(table.get("key"))
              .filter(StringNode.class::isInstance)
              .map(StringNode.class::cast)
              .filter(name -> name.value().equals(from))
              .forEach(name -> edits.add(renamed(name, to)));
        });
    return edits;
  }

  private static void keys(
      Stream<ObjectNode> objects, String from, String to, List<TextEdit> edits) {
    objects
        .flatMap(object -> object.members().stream())
        .map(Member::key)
        .filter(key -> key.value().equals(from))
        .forEach(key -> edits.add(renamed(key, to)));
  }

  private static TextEdit renamed(StringNode name, String to) {
    return TextEdit.replace(name.range(), YamlEdits.spell(to));
  }

  private static Optional<ObjectNode> object(Optional<TreeNode> node) {
    return node.filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
  }

  private static Stream<TreeNode> items(Optional<TreeNode> node) {
    return node.filter(ArrayNode.class::isInstance).map(ArrayNode.class::cast).stream()
        .flatMap(array -> array.items().stream());
  }
}
