package dev.meshwright.schema.jsonschema.lint;

import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Definitions that nothing in their file refers to, but from within themselves.
final class UnusedDefinitions {

  private static final String RULE = "json-lint-definition-unused";

  private final SchemaFindings findings;

  UnusedDefinitions(SchemaFindings findings) {
    this.findings = findings;
  }

  private record Use(SchemaId from, SchemaId to) {}

  void check(List<ObjectSchema> schemas) {
    if (!findings.wants(RULE)) {
      return;
    }
    List<Use> uses = new ArrayList<>();
    for (JsonSchema schema : findings.document().schemas().values()) {
      if (schema instanceof ObjectSchema object) {
        object.keywords().values().stream()
            .map(keyword -> keyword.value())
            .filter(KeywordValue.Reference.class::isInstance)
            .map(value -> ((KeywordValue.Reference) value).target())
            .flatMap(Optional::stream)
            .forEach(target -> uses.add(new Use(schema.id(), target)));
      }
    }
    for (ObjectSchema schema : schemas) {
      definitions(schema, "$defs", uses);
      definitions(schema, "definitions", uses);
    }
  }

  private void definitions(ObjectSchema owner, String keyword, List<Use> uses) {
    owner
        .schemas(keyword)
        .forEach((name, definition) -> {
          boolean used =
              uses.stream()
                  .anyMatch(use -> isIn(use.to, definition) && !isIn(use.from, definition));
          boolean anchored =
              definition instanceof ObjectSchema object
                  && (object.keyword("$dynamicAnchor").isPresent()
                      || object.keyword("$id").isPresent());
          if (!used && !anchored) {
            findings.add(
                RULE, definition.range(), "Nothing in this file refers to \"" + name + "\".");
          }
        });
  }

  private static boolean isIn(SchemaId id, JsonSchema definition) {
    String pointer = definition.id().pointer();
    return id.file().equals(definition.id().file())
        && (id.pointer().equals(pointer) || id.pointer().startsWith(pointer + "/"));
  }
}
