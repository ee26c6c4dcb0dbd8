package dev.meshwright.schema.language;

import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.structure.TypeUse;
import dev.meshwright.schema.jsonschema.refactor.JsonUses;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a JSON Schema has in it is named by the way to it.
final class JsonSchemaNaming implements SchemaUses<JsonSchemaDocument> {

  private static final Set<String> NAMED =
      Set.of("properties", "patternProperties", "$defs", "definitions");

  @Override
  public List<TypeUse> uses(JsonSchemaDocument document) {
    return JsonUses.of(document);
  }

  @Override
  public Optional<String> name(JsonSchemaDocument document, StructureNode node) {
    SchemaId id = new SchemaId(document.file(), "");
    for (String step : node.path()) {
      int blank = step.indexOf(' ');
      String keyword = blank < 0 ? step : step.substring(0, blank);
      String rest = blank < 0 ? "" : step.substring(blank + 1);
      if (keyword.equals("enum") || keyword.equals("value")) {
        return Optional.empty();
      }
      id = id.child(keyword);
      if (NAMED.contains(keyword)) {
        id = id.child(rest);
      } else if (!rest.isEmpty()) {
        id = id.child(String.valueOf(Integer.parseInt(rest) - 1));
      }
    }
    return Optional.of(id.pointer());
  }

  @Override
  public List<String> imports(JsonSchemaDocument document) {
    return List.of();
  }

  @Override
  public Optional<String> fileAt(JsonSchemaDocument document, int offset) {
    return Optional.empty();
  }

  @Override
  public List<String> fileNames(JsonSchemaDocument document) {
    return Stream.concat(Stream.of(document.file()), ids(document)).toList();
  }

  private static Stream<String> ids(JsonSchemaDocument document) {
    return document.schemas().values().stream()
        .filter(schema -> schema.id().file().equals(document.file()))
        .filter(ObjectSchema.class::isInstance)
        .map(JsonSchema.class::cast)
        .flatMap(schema ->
            Stream.of("$id", "id", "$anchor", "$dynamicAnchor")
                .flatMap(key -> ((ObjectSchema) schema).text(key).stream()));
  }
}
