package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.SchemaId;
import java.util.ArrayDeque;
import java.util.Deque;

/// Where changes are in one version. What is written in a meta-schema is located at the schema of
/// the version that leads there: nobody can open a meta-schema.
final class ChangePlaces {

  private final JsonSchemaDocument document;
  private final Deque<JsonSchema> path = new ArrayDeque<>();

  ChangePlaces(JsonSchemaDocument document) {
    this.document = document;
  }

  void enter(JsonSchema schema) {
    path.push(schema);
  }

  void leave() {
    path.pop();
  }

  Location locate(SchemaId id, TextRange range) {
    return isOwn(id)
        ? document.locate(id, range)
        : path.stream()
            .filter(schema -> isOwn(schema.id()))
            .findFirst()
            .map(schema -> document.locate(schema.id(), schema.range()))
            .orElseGet(() -> document.locate(document.root().id(), document.root().range()));
  }

  private boolean isOwn(SchemaId id) {
    return !document.published().contains(id.file());
  }

  /// Whether a fix edits only files that can be edited.
  boolean canBeApplied(Fix fix) {
    return fix.edits().stream().noneMatch(edit -> document.published().contains(edit.file()));
  }
}
