package dev.meshwright.usecases.compare;

import dev.meshwright.compat.jsonschema.JsonSchemaCompatibility;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.schema.jsonschema.JsonSchemaFileSet;
import dev.meshwright.schema.jsonschema.JsonValidation;
import dev.meshwright.schema.language.JsonSchemaLanguage;
import dev.meshwright.schema.language.SchemaLanguage;

/// JSON Schema, with witnesses confirmed by a validator.
record JsonSchemaComparison(SchemaLanguage<JsonSchemaDocument> language)
    implements LanguageComparison<JsonSchemaDocument> {

  JsonSchemaComparison() {
    this(new JsonSchemaLanguage());
  }

  @Override
  public LanguageFileSet<JsonSchemaDocument> state(FileSource files) {
    JsonSchemaFileSet state = new JsonSchemaFileSet(files);
    return LanguageFileSet.reading(
        state::read,
        state::readAlone,
        (path, text) -> state.with(path, text).readAlone(path).orElseThrow());
  }

  @Override
  public Verdict compare(
      JsonSchemaDocument previous,
      JsonSchemaDocument current,
      ContentModel model,
      Progress progress) {
    return JsonSchemaCompatibility.compare(
        previous, current, new JsonValidation(), model, progress);
  }
}
