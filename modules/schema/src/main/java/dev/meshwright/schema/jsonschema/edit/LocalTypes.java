package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.schema.jsonschema.Pointers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/// The types of values that references within a file allow.
final class LocalTypes {

  private final JsonSchemaDocument document;

  LocalTypes(JsonSchemaDocument document) {
    this.document = document;
  }

  /// What the definition says that a written reference leads to; none where that is not known.
  Set<JsonType> of(WrittenSchema written) {
    return written
        .value("$ref")
        .filter(StringNode.class::isInstance)
        .flatMap(word -> fragment(((StringNode) word).value()))
        .map(pointer -> Pointers.below(new SchemaId(document.file(), ""), pointer))
        .flatMap(document::schema)
        .filter(ObjectSchema.class::isInstance)
        .map(schema -> ((ObjectSchema) schema).types())
        .orElse(Set.of());
  }

  private static Optional<String> fragment(String reference) {
    try {
      return reference.startsWith("#/")
          ? Optional.ofNullable(new URI(reference).getFragment())
          : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
