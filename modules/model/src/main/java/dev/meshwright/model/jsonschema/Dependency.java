package dev.meshwright.model.jsonschema;

import java.util.List;

/// What the presence of a property asks for.
public sealed interface Dependency {

  /// Other properties.
  record OnNames(List<String> names) implements Dependency {
    public OnNames {
      names = List.copyOf(names);
    }
  }

  /// That the whole object fits a schema.
  record OnSchema(JsonSchema schema) implements Dependency {}
}
