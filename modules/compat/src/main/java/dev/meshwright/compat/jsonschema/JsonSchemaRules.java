package dev.meshwright.compat.jsonschema;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.jsonschema.rule.CompositionRules;
import dev.meshwright.compat.jsonschema.rule.DocumentRules;
import dev.meshwright.compat.jsonschema.rule.ObjectRules;
import dev.meshwright.compat.jsonschema.rule.ValueRules;
import java.util.List;
import java.util.stream.Stream;

/// The catalogue of changes to JSON Schemas.
public final class JsonSchemaRules {

  private JsonSchemaRules() {}

  /// Every rule, in the order of the documentation.
  public static List<Rule> all() {
    return Stream.of(
            ObjectRules.all(), ValueRules.all(), CompositionRules.all(), DocumentRules.all())
        .flatMap(List::stream)
        .toList();
  }
}
