package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says on some lines what a schema declares.
final class SchemaPreview {

  private static final int MOST_LINES = 24;

  private SchemaPreview() {}

  static String of(ObjectSchema schema) {
    List<String> inside =
        Stream.concat(properties(schema), values(schema)).limit(MOST_LINES + 1L).toList();
    Stream<String> shown =
        inside.size() > MOST_LINES
            ? Stream.concat(inside.stream().limit(MOST_LINES), Stream.of("..."))
            : inside.stream();
    return Stream.concat(schema.text("description").map(String::strip).stream(), shown)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> properties(ObjectSchema schema) {
    return schema.schemas("properties").entrySet().stream()
        .map(property -> property.getKey() + type(property));
  }

  private static String type(Map.Entry<String, JsonSchema> property) {
    String types =
        property.getValue() instanceof ObjectSchema object
            ? object.types().stream()
                .sorted()
                .map(JsonType::keyword)
                .collect(Collectors.joining(" | "))
            : "";
    return types.isEmpty() ? "" : ": " + types;
  }

  private static Stream<String> values(ObjectSchema schema) {
    return schema.value("enum", KeywordValue.Values.class).stream()
        .flatMap(values -> values.values().stream())
        .map(value -> value.toJson());
  }

  /// The name of the definition that a pointer leads to; empty when it leads to something else.
  static Optional<String> definition(List<String> steps) {
    return steps.size() >= 2
            && CarriedDefinitions.KEYWORDS.contains(steps.get(steps.size() - 2))
            && (steps.size() == 2 || !steps.get(steps.size() - 3).equals("properties"))
        ? Optional.of(steps.getLast())
        : Optional.empty();
  }
}
