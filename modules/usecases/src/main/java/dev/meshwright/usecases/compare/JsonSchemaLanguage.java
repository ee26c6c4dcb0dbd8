package dev.meshwright.usecases.compare;

import dev.meshwright.compat.jsonschema.JsonSchemaCompatibility;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.schema.jsonschema.JsonSchemaState;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.jsonschema.JsonValidation;
import dev.meshwright.usecases.policy.ContentModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// JSON Schema, with witnesses confirmed by a validator.
final class JsonSchemaLanguage implements SchemaLanguage<JsonSchemaDocument> {

  @Override
  public SchemaFormat format() {
    return SchemaFormat.JSON_SCHEMA;
  }

  @Override
  public Class<JsonSchemaDocument> documentType() {
    return JsonSchemaDocument.class;
  }

  @Override
  public JsonSchemaDocument parse(SchemaVersion version) {
    return version
        .dialect()
        .flatMap(Dialect::named)
        .map(dialect -> JsonSchemas.parse(version.path(), version.text(), version.files(), dialect))
        .orElseGet(() -> JsonSchemas.parse(version.path(), version.text(), version.files()));
  }

  @Override
  public LanguageState<JsonSchemaDocument> state(FileSource files) {
    JsonSchemaState state = new JsonSchemaState(files);
    return LanguageState.reading(state::read, state::readAlone);
  }

  @Override
  public List<Problem> problems(JsonSchemaDocument document) {
    return document.problems();
  }

  @Override
  public Set<String> declared(JsonSchemaDocument document) {
    return document.tree().root() instanceof ObjectNode root
        ? Stream.of("$id", "id", "title")
            .flatMap(key -> root.string(key).stream())
            .map(StringNode::value)
            .filter(name -> !name.isBlank())
            .collect(Collectors.toSet())
        : Set.of();
  }

  @Override
  public Verdict compare(
      JsonSchemaDocument previous,
      JsonSchemaDocument current,
      ContentModel model,
      Progress progress) {
    return JsonSchemaCompatibility.compare(
        previous,
        current,
        new JsonValidation(),
        switch (model) {
          case STRICT -> dev.meshwright.compat.jsonschema.ContentModel.STRICT;
          case LENIENT -> dev.meshwright.compat.jsonschema.ContentModel.LENIENT;
        },
        progress);
  }
}
