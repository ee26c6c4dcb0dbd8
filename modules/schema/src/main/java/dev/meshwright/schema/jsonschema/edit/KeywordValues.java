package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.ValueKind;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads what people write as the value of a keyword.
final class KeywordValues {

  private KeywordValues() {}

  /// The value as JSON; empty when the keyword can have no such value.
  ///
  /// @param name of the keyword
  /// @param kind that the draft expects
  static Optional<String> json(String name, String written, ValueKind kind, Dialect dialect) {
    String plain = written.strip();
    return switch (kind) {
      case TEXT, PATTERN -> Optional.of(JsonQuotes.quote(written));
      case DATA, VALUE -> Optional.of(isJson(plain) ? plain : JsonQuotes.quote(written));
      case VALUES -> values(plain);
      case FLAG -> Optional.of("true").filter(plain::equals);
      case COUNT -> number(plain).filter(number -> isCount(number)).map(n -> plain);
      case AMOUNT ->
          number(plain)
              .filter(number -> !name.equals("multipleOf") || number.value().signum() > 0)
              .map(number -> plain);
      case SCHEMA -> read(plain, node -> isSchema(node, dialect));
      case SCHEMAS -> read(plain, node -> isList(node, dialect));
      case SCHEMA_OR_SCHEMAS ->
          read(plain, node -> isSchema(node, dialect) || isList(node, dialect));
      case NAMED_SCHEMAS ->
          read(
              plain,
              node ->
                  node instanceof ObjectNode object
                      && object.members().stream()
                          .allMatch(member -> isSchema(member.value(), dialect)));
      case DEPENDENCIES, NAMED_NAMES -> read(plain, ObjectNode.class::isInstance);
      case NAMES, TYPES, REFERENCE -> read(plain, node -> true);
    };
  }

  private interface Check {
    boolean passes(TreeNode node);
  }

  private static Optional<String> read(String json, Check check) {
    TreeDocument tree = JsonText.parse("", json);
    return tree.problems().isEmpty() && check.passes(tree.root())
        ? Optional.of(json)
        : Optional.empty();
  }

  static boolean isJson(String text) {
    return JsonText.parse("", text).problems().isEmpty();
  }

  /// A list as JSON, or words with commas between them.
  private static Optional<String> values(String text) {
    Optional<String> list =
        read(text, node -> node instanceof ArrayNode array && !array.items().isEmpty());
    List<String> words = words(text);
    return list.isPresent() || text.startsWith("[") || words.isEmpty()
        ? list
        : Optional.of(
            words.stream().map(JsonQuotes::quote).collect(Collectors.joining(", ", "[", "]")));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private static Optional<JsonNumber> number(String text) {
    return read(text, NumberNode.class::isInstance).flatMap(JsonNumber::parse);
  }

  private static boolean isCount(JsonNumber number) {
    return number.isInteger() && number.value().signum() >= 0;
  }

  private static boolean isSchema(TreeNode node, Dialect dialect) {
    return node instanceof ObjectNode
        || (node instanceof BooleanNode && dialect.atLeast(Dialect.DRAFT_06));
  }

  private static boolean isList(TreeNode node, Dialect dialect) {
    return node instanceof ArrayNode list
        && !list.items().isEmpty()
        && list.items().stream().allMatch(item -> isSchema(item, dialect));
  }

  /// Whether values can be written as words with commas between them.
  static boolean areWords(ArrayNode list) {
    return list.items().stream()
        .allMatch(item ->
            item instanceof StringNode word
                && !word.value().contains(",")
                && !word.value().isBlank()
                && word.value().equals(word.value().strip()));
  }
}
