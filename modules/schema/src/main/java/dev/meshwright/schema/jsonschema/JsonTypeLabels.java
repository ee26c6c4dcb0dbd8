package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.jsonschema.BooleanSchema;
import dev.meshwright.model.jsonschema.BrokenSchema;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says in a word or two what values a JSON Schema is about.
final class JsonTypeLabels {

  private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef", "$recursiveRef");

  private JsonTypeLabels() {}

  /// `string (date-time)`, `integer | null`, `→ address`, `any`, `never`.
  static String of(JsonSchema schema) {
    return switch (schema) {
      case BooleanSchema constant -> constant.value() ? "any" : "never";
      case BrokenSchema broken -> "";
      case ObjectSchema object -> of(object);
    };
  }

  private static String of(ObjectSchema schema) {
    Optional<String> reference =
        REFERENCES.stream()
            .flatMap(name -> schema.value(name, KeywordValue.Reference.class).stream())
            .map(found -> "\u2192 " + lastStep(found.text()))
            .findFirst();
    if (reference.isPresent()) {
      return reference.get();
    }
    String types =
        schema
            .value("type", KeywordValue.Types.class)
            .map(found ->
                found.types().stream()
                    .sorted((one, other) -> other.compareTo(one))
                    .map(JsonType::keyword)
                    .collect(Collectors.joining(" | ")))
            .orElseGet(() -> untyped(schema));
    String format = schema.text("format").map(found -> " (" + found + ")").orElse("");
    return types + format;
  }

  private static String untyped(ObjectSchema schema) {
    if (schema.keyword("enum").isPresent()) {
      return "enum";
    }
    if (schema.keyword("const").isPresent()) {
      return "const";
    }
    if (schema.keyword("properties").isPresent()) {
      return "object";
    }
    return List.of("allOf", "anyOf", "oneOf").stream()
        .filter(name -> schema.keyword(name).isPresent())
        .findFirst()
        .orElse("any");
  }

  private static String lastStep(String reference) {
    String whole =
        reference.endsWith("/") ? reference.substring(0, reference.length() - 1) : reference;
    String last = whole.substring(whole.lastIndexOf('/') + 1);
    return last.isEmpty() ? reference : last;
  }
}
