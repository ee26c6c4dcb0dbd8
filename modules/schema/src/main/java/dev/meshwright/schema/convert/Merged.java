package dev.meshwright.schema.convert;

import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The properties of an object together with those of the schemas it must fit as well (`allOf`).
final class Merged {

  private final JsonSchemaDocument source;
  private final Set<SchemaId> seen = new HashSet<>();

  Merged(JsonSchemaDocument source) {
    this.source = source;
  }

  void collect(KeywordUse schema, Map<String, JsonSchema> properties, Set<String> required) {
    Deque<KeywordUse> open = new ArrayDeque<>(List.of(schema));
    while (!open.isEmpty()) {
      KeywordUse next = open.pop();
      if (seen.add(next.id())) {
        next.value("properties", KeywordValue.NamedSchemas.class)
            .ifPresent(named -> named.schemas().forEach(properties::putIfAbsent));
        next.value("required", KeywordValue.Names.class)
            .ifPresent(names -> required.addAll(names.names()));
        next.value("allOf", KeywordValue.Schemas.class)
            .map(KeywordValue.Schemas::schemas)
            .orElse(List.of())
            .reversed()
            .forEach(branch -> target(branch).ifPresent(other -> open.push(new KeywordUse(other))));
      }
    }
  }

  private Optional<ObjectSchema> target(JsonSchema branch) {
    if (!(branch instanceof ObjectSchema object)) {
      return Optional.empty();
    }
    Optional<KeywordValue.Reference> reference = object.value("$ref", KeywordValue.Reference.class);
    return reference.isEmpty()
        ? Optional.of(object)
        : source
            .target(reference.get())
            .filter(ObjectSchema.class::isInstance)
            .map(ObjectSchema.class::cast);
  }
}
