package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A type as it is written by itself: keywords with their values as JSON text.
public record WrittenSchema(Map<String, String> keywords) {

  public WrittenSchema {
    keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
  }

  /// @param written the name of a type, `any`, a reference, or the JSON of a schema, of a name or
  ///   of a list of names; empty when it is none of these
  public static Optional<WrittenSchema> read(String written) {
    String plain = written.strip();
    if (JsonText.looksLikeJson(plain)) {
      TreeDocument tree = JsonText.parse("", plain);
      return tree.problems().isEmpty() ? read(tree, plain) : Optional.empty();
    }
    return named(plain);
  }

  private static Optional<WrittenSchema> named(String word) {
    if (word.equals("any") || word.equals("true")) {
      return Optional.of(new WrittenSchema(Map.of()));
    }
    if (JsonType.of(word).isPresent()) {
      return Optional.of(new WrittenSchema(Map.of("type", JsonQuotes.quote(word))));
    }
    return word.startsWith("#/") || word.equals("#")
        ? Optional.of(new WrittenSchema(Map.of("$ref", JsonQuotes.quote(word))))
        : Optional.empty();
  }

  private static Optional<WrittenSchema> read(TreeDocument tree, String text) {
    return switch (tree.root()) {
      case StringNode word -> named(word.value());
      case ArrayNode list
          when !list.items().isEmpty() && list.items().stream().allMatch(WrittenSchema::isType) ->
          Optional.of(new WrittenSchema(Map.of("type", text)));
      case ObjectNode object -> {
        Map<String, String> keywords = new LinkedHashMap<>();
        for (Member member : object.members()) {
          keywords.put(member.key().value(), member.value().range().of(text));
        }
        yield Optional.of(new WrittenSchema(keywords));
      }
      case TreeNode other -> Optional.empty();
    };
  }

  private static boolean isType(TreeNode node) {
    return node instanceof StringNode word && JsonType.of(word.value()).isPresent();
  }

  public String json() {
    return keywords.entrySet().stream()
        .map(keyword -> JsonQuotes.quote(keyword.getKey()) + ": " + keyword.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  public boolean has(String keyword) {
    return keywords.containsKey(keyword);
  }

  /// The types that values have; empty when anything may be.
  public Set<JsonType> types() {
    return types(value("type").orElse(null));
  }

  static Set<JsonType> types(@Nullable TreeNode type) {
    Stream<TreeNode> words =
        type instanceof ArrayNode list ? list.items().stream() : Stream.ofNullable(type);
    Set<JsonType> types = EnumSet.noneOf(JsonType.class);
    words
        .filter(StringNode.class::isInstance)
        .flatMap(word -> JsonType.of(((StringNode) word).value()).stream())
        .forEach(types::add);
    return types;
  }

  /// Whether it says itself whether null is allowed.
  boolean saysNull() {
    return types().contains(JsonType.NULL)
        || types().size() > 1
        || keywords.isEmpty()
        || has("const")
        || has(NullEdits.NULLABLE)
        || has("anyOf")
        || has("oneOf")
        || value("enum").filter(WrittenSchema::hasNull).isPresent();
  }

  private static boolean hasNull(TreeNode values) {
    return values instanceof ArrayNode list
        && list.items().stream().anyMatch(NullNode.class::isInstance);
  }

  /// The same with null beside its values.
  ///
  /// @param first whether null is named before the other type
  WrittenSchema orNull(boolean first) {
    Map<String, String> with = new LinkedHashMap<>(keywords);
    if (has("type")) {
      String type = keywords.get("type");
      with.put("type", first ? "[\"null\", " + type + "]" : "[" + type + ", \"null\"]");
    }
    value("enum")
        .filter(ArrayNode.class::isInstance)
        .ifPresent(list -> {
          String values = keywords.getOrDefault("enum", "]");
          with.put("enum", values.substring(0, values.lastIndexOf(']')) + ", null]");
        });
    boolean said = has("type") || has("enum");
    return new WrittenSchema(
        said ? with : Map.of("anyOf", "[" + json() + ", " + NullEdits.NULL + "]"));
  }

  /// The same without a keyword.
  WrittenSchema without(String keyword) {
    Map<String, String> rest = new LinkedHashMap<>(keywords);
    rest.remove(keyword);
    return new WrittenSchema(rest);
  }

  Optional<TreeNode> value(String keyword) {
    return Optional.ofNullable(keywords.get(keyword)).map(json -> JsonText.parse("", json).root());
  }

  /// Whether a value, as far as its type goes, is one of some types.
  static boolean isOf(TreeNode value, Set<JsonType> types) {
    return switch (value) {
      case NullNode none -> types.contains(JsonType.NULL);
      case BooleanNode truth -> types.contains(JsonType.BOOLEAN);
      case StringNode text -> types.contains(JsonType.STRING);
      case NumberNode number ->
          types.contains(JsonType.NUMBER)
              || (types.contains(JsonType.INTEGER) && isWhole(number.literal()));
      case ArrayNode list -> types.contains(JsonType.ARRAY);
      case ObjectNode object -> types.contains(JsonType.OBJECT);
      case BrokenNode broken -> false;
    };
  }

  private static boolean isWhole(String literal) {
    return JsonNumber.parse(literal).filter(JsonNumber::isInteger).isPresent();
  }
}
