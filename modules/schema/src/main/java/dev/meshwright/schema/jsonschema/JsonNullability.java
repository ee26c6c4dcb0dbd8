package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.BooleanNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a schema says that null is allowed beside other values.
public final class JsonNullability {

  private static final List<String> CHOICES = List.of("anyOf", "oneOf");

  private JsonNullability() {}

  /// How a schema says it.
  public enum Form {
    /// By its `type`.
    TYPE,
    /// By a branch of `anyOf` or `oneOf` that is null and nothing else.
    BRANCH,
    /// By `nullable` of OpenAPI.
    FLAG,
    /// By a value of `enum`, where there is no type.
    VALUE
  }

  /// How a schema allows null; empty where it does not say that it does.
  public static Optional<Form> of(ObjectSchema schema) {
    if (schema.types().contains(JsonType.NULL)) {
      return Optional.of(Form.TYPE);
    }
    if (isFlagged(schema)) {
      return Optional.of(Form.FLAG);
    }
    if (schema.types().isEmpty() && choice(schema).isPresent()) {
      return Optional.of(Form.BRANCH);
    }
    return schema.types().isEmpty() && listsNull(schema)
        ? Optional.of(Form.VALUE)
        : Optional.empty();
  }

  /// The `anyOf` or `oneOf` that has a branch for null.
  public static Optional<Keyword> choice(ObjectSchema schema) {
    return CHOICES.stream()
        .flatMap(name -> schema.keyword(name).stream())
        .filter(keyword -> keyword.value().inner().stream().anyMatch(JsonNullability::isNull))
        .findFirst();
  }

  /// Whether a schema allows null and nothing else.
  public static boolean isNull(JsonSchema schema) {
    return schema instanceof ObjectSchema object
        && object.types().equals(Set.of(JsonType.NULL))
        && object.keywords().size() == 1;
  }

  /// Whether `enum` has null.
  public static boolean listsNull(ObjectSchema schema) {
    return schema
        .value("enum", KeywordValue.Values.class)
        .filter(values -> values.values().stream().anyMatch(JsonNull.class::isInstance))
        .isPresent();
  }

  private static boolean isFlagged(ObjectSchema schema) {
    return schema
        .keyword("nullable")
        .filter(keyword -> keyword.node() instanceof BooleanNode flag && flag.value())
        .isPresent();
  }
}
