package dev.meshwright.usecases.refactor;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.structure.RecordType;
import dev.meshwright.schema.language.SchemaRefactorer;
import dev.meshwright.usecases.compare.ParsedSchema;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The schemas of one state of a workspace.
record SchemasOfState(SchemaLanguages languages, SchemaDetector kinds, FileSource files) {

  Optional<SchemaFormat> formatOf(String path) {
    return kinds.formatOf(path, files);
  }

  /// Paths of the schemas in a language.
  List<String> in(SchemaFormat format) {
    return files.paths().stream()
        .filter(path -> formatOf(path).filter(format::equals).isPresent())
        .toList();
  }

  Optional<ParsedSchema> parsed(String path) {
    return files
        .text(path)
        .flatMap(text ->
            formatOf(path)
                .map(format -> languages.parse(format, new SchemaVersion(path, text, files))));
  }

  /// The types with fields that a schema declares; none for what is no schema.
  List<RecordType> records(String path) {
    return parsed(path).map(schema -> schema.structure().records()).orElse(List.of());
  }

  /// Full names of what a schema declares.
  Set<String> declared(String path) {
    return parsed(path).map(ParsedSchema::declared).orElse(Set.of());
  }

  Result<ParsedSchema> schema(String path) {
    return parsed(path).map(Result::ok).orElseGet(() -> Result.failed(noSchema(path)));
  }

  Result<SchemaRefactorer> refactorer(String path) {
    return schema(path)
        .flatMap(schema ->
            schema.refactorer().map(Result::ok).orElseGet(() -> Result.failed(onlyText(path))));
  }

  private static Problem onlyText(String path) {
    return Problem.error(
        "refactoring-only-text",
        Location.startOf(path),
        path + " is written in a form of its language that is only edited as text.",
        "Change the text, or convert the schema to the form that has an editor.");
  }

  private static Problem noSchema(String path) {
    return Problem.error(
        "refactoring-no-schema",
        Location.startOf(path),
        "There is no schema " + path + ".",
        "Name an Avro, Protobuf or JSON schema of the workspace.");
  }
}
