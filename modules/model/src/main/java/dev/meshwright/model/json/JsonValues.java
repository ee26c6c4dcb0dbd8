package dev.meshwright.model.json;

import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns nodes of a text into values.
public final class JsonValues {

  private static final int MAX_DEPTH = 500;

  private JsonValues() {}

  /// The value of a node; empty when something in it is broken, is a number beyond
  /// [JsonNumber#MAX_DIGITS], or lies deeper than 500 levels.
  public static Optional<JsonValue> of(TreeNode node) {
    return of(node, 0);
  }

  private static Optional<JsonValue> of(TreeNode node, int depth) {
    if (depth > MAX_DEPTH) {
      return Optional.empty();
    }
    return switch (node) {
      case NullNode ignored -> Optional.of(new JsonNull());
      case BooleanNode truth -> Optional.of(new JsonBoolean(truth.value()));
      case StringNode string -> Optional.of(new JsonString(string.value()));
      case NumberNode number -> JsonNumber.parse(number.literal()).map(n -> n);
      case BrokenNode ignored -> Optional.empty();
      case ArrayNode array -> items(array, depth);
      case ObjectNode object -> members(object, depth);
    };
  }

  private static Optional<JsonValue> items(ArrayNode array, int depth) {
    List<JsonValue> items = new ArrayList<>(array.items().size());
    for (TreeNode item : array.items()) {
      Optional<JsonValue> value = of(item, depth + 1);
      if (value.isEmpty()) {
        return value;
      }
      items.add(value.get());
    }
    return Optional.of(new JsonArray(items));
  }

  private static Optional<JsonValue> members(ObjectNode object, int depth) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (Member member : object.members()) {
      Optional<JsonValue> value = of(member.value(), depth + 1);
      if (value.isEmpty()) {
        return value;
      }
      members.put(member.key().value(), value.get());
    }
    return Optional.of(new JsonObject(members));
  }
}
