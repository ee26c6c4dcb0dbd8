package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.Severity;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.DidYouMean;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `type`.
final class TypeReader {

  private static final List<String> NAMES =
      Arrays.stream(JsonType.values()).map(JsonType::keyword).toList();

  /// What other languages call the types.
  private static final Map<String, String> FOREIGN =
      Map.of(
          "int", "integer", "long", "integer", "float", "number", "double", "number", "bool",
          "boolean", "text", "string", "date", "string", "list", "array", "map", "object");

  private final SchemaProblems problems;

  TypeReader(SchemaProblems problems) {
    this.problems = problems;
  }

  KeywordValue read(String file, TreeNode node) {
    List<TreeNode> names = node instanceof ArrayNode array ? array.items() : List.of(node);
    Set<JsonType> types = EnumSet.noneOf(JsonType.class);
    boolean good = true;
    for (TreeNode name : names) {
      Optional<JsonType> type =
          name instanceof StringNode text ? JsonType.of(text.value()) : Optional.empty();
      type.ifPresent(types::add);
      if (type.isEmpty()) {
        report(file, name);
        good = false;
      }
    }
    if (good && types.isEmpty()) {
      report(file, node);
    }
    return good && !types.isEmpty() ? new KeywordValue.Types(types) : new KeywordValue.Malformed();
  }

  private void report(String file, TreeNode node) {
    String rule = "json-type-unknown";
    if (node instanceof StringNode text) {
      String message = text.value() + " is not a type of JSON Schema.";
      Optional<String> meant =
          Optional.ofNullable(FOREIGN.get(text.value()))
              .or(() -> DidYouMean.of(text.value(), NAMES));
      if (meant.isPresent()) {
        problems.replaceable(
            rule, Severity.ERROR, file, node.range(), message, '"' + meant.get() + '"');
      } else {
        problems.error(rule, file, node.range(), message, "Types are " + all() + ".");
      }
    } else {
      problems.error(
          rule, file, node.range(), "type holds one name or a list of names.", "One of " + all());
    }
  }

  private static String all() {
    return String.join(", ", NAMES);
  }
}
