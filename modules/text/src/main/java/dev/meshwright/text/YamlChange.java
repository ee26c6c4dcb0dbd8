package dev.meshwright.text;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes a YAML text hold another value: what is the same in both stays as it is, byte for byte,
/// with its comments.
public final class YamlChange {

  private YamlChange() {}

  /// The edits after which a text holds a value; none when it does already. Empty where no edits
  /// lead there: a part that is written once and used several times was to be changed in one place
  /// only.
  ///
  /// @param wanted a value of JSON
  public static Optional<List<TextEdit>> edits(TreeDocument yaml, TreeNode wanted) {
    if (JsonText.compact(yaml.root()).equals(JsonText.compact(wanted))) {
      return Optional.of(List.of());
    }
    Set<TextEdit> edits = new LinkedHashSet<>();
    new YamlMerge(yaml, edits).value(yaml.root(), wanted);
    List<TextEdit> ordered =
        edits.stream()
            .sorted(
                Comparator.comparingInt((TextEdit edit) -> edit.range().start())
                    .thenComparing(edit -> !edit.range().isEmpty()))
            .toList();
    return applied(yaml, ordered)
        .filter(after -> {
          TreeDocument now = YamlText.parse(yaml.file(), after);
          return now.problems().size() <= yaml.problems().size()
              && JsonText.compact(now.root()).equals(JsonText.compact(wanted));
        })
        .map(after -> ordered);
  }

  private static Optional<String> applied(TreeDocument yaml, List<TextEdit> edits) {
    try {
      return Optional.of(TextEdits.apply(yaml.text(), edits));
    } catch (IllegalArgumentException overlapping) {
      return Optional.empty();
    }
  }

  /// A value as a text of its own, in block style.
  public static String block(TreeNode value) {
    YamlBlocks blocks = new YamlBlocks("\n", "  ");
    boolean nested =
        (value instanceof ObjectNode object && !object.members().isEmpty())
            || (value instanceof ArrayNode array && !array.items().isEmpty());
    return (nested ? blocks.inside(value, "") : blocks.flow(value)) + "\n";
  }
}
