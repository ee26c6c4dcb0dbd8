package dev.meshwright.compat.jsonschema;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.ContentModel;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.jsonschema.InstanceReport;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.jsonschema.JsonValidation;
import dev.meshwright.text.JsonText;
import java.util.List;

/// Shorthand of the tests.
final class Schemas {

  private Schemas() {}

  static JsonSchemaDocument schema(String text) {
    return JsonSchemas.parse("schema.json", text, FileSource.empty());
  }

  static Verdict compare(String file, String before, String after) {
    return compare(
        JsonSchemas.parse(file, before, FileSource.empty()),
        JsonSchemas.parse(file, after, FileSource.empty()));
  }

  static Verdict compare(String before, String after) {
    return compare(schema(before), schema(after));
  }

  static Verdict compare(JsonSchemaDocument before, JsonSchemaDocument after) {
    return JsonSchemaCompatibility.compare(
        before, after, new JsonValidation(), ContentModel.STRICT, Progress.none());
  }

  static JsonValue value(String json) {
    return JsonValues.of(JsonText.parse("value.json", json).root()).orElseThrow();
  }

  static boolean accepts(JsonSchemaDocument schema, JsonValue value) {
    return new JsonValidation().prepare(schema).validate(value) instanceof InstanceReport.Valid;
  }

  static List<String> rules(Verdict verdict) {
    return verdict.findings().stream().map(Finding::rule).toList();
  }
}
