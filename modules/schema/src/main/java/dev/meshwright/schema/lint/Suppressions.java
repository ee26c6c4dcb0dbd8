package dev.meshwright.schema.lint;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the objects of a text say about rules that do not count in them, under a key of theirs: the
/// name of a rule, or a list of names.
public final class Suppressions {

  private final List<Entry> entries = new ArrayList<>();

  private record Entry(TextRange range, Set<String> rules) {}

  private Suppressions() {}

  /// @param text of which the root was read; one without the key is not walked through
  public static Suppressions of(TreeNode root, String text, String key) {
    Suppressions found = new Suppressions();
    if (text.contains(key)) {
      found.collect(root, key);
    }
    return found;
  }

  private void collect(TreeNode node, String key) {
    if (node instanceof ObjectNode object) {
      object.get(key).ifPresent(value -> entries.add(new Entry(object.range(), rules(value))));
      object.members().forEach(member -> collect(member.value(), key));
    } else if (node instanceof ArrayNode array) {
      array.items().forEach(item -> collect(item, key));
    }
  }

  private static Set<String> rules(TreeNode value) {
    Set<String> rules = new HashSet<>();
    List<TreeNode> names = value instanceof ArrayNode list ? list.items() : List.of(value);
    names.forEach(name -> {
      if (name instanceof StringNode text) {
        rules.add(text.value());
      }
    });
    return rules;
  }

  /// Whether a rule does not count at a place.
  public boolean cover(String rule, TextRange place) {
    return entries.stream()
        .anyMatch(entry -> entry.rules.contains(rule) && entry.range.contains(place));
  }
}
