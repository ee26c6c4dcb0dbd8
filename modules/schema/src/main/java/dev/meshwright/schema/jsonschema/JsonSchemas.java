package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.SchemaId;

/// Reads JSON Schema from JSON or YAML. Who reads many files of one state takes a
/// [JsonSchemaFileSet].
public final class JsonSchemas {

  private JsonSchemas() {}

  /// Reads a schema; without `$schema` it is taken as draft-07.
  public static JsonSchemaDocument parse(String file, String text, FileSource source) {
    return parse(file, text, source, Dialect.DRAFT_07);
  }

  /// Reads a schema, whatever state it is in.
  ///
  /// @param file names the text in locations; references are relative to it. YAML by its ending
  /// @param source where referenced files are looked for: by path, then by `$id`. Nothing is ever
  ///   fetched from a network; what is missing is a `json-ref-unresolved` problem
  /// @param otherwise the draft of a schema without `$schema`
  public static JsonSchemaDocument parse(
      String file, String text, FileSource source, Dialect otherwise) {
    return new JsonSchemaFileSet(new OverlayFileSource(source, file, text))
        .read(file, otherwise)
        .orElseThrow();
  }

  /// Whether a file is read as YAML: by its ending.
  public static boolean isYaml(String file) {
    return file.endsWith(".yaml") || file.endsWith(".yml");
  }

  static SchemaId rootOf(String file) {
    return new SchemaId(file, "");
  }
}
