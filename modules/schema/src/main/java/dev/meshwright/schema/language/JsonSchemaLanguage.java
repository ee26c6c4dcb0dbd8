package dev.meshwright.schema.language;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.InferredSchema;
import dev.meshwright.model.Memoized;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.structure.SchemaStructure;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.schema.convert.JsonSchemaConverter;
import dev.meshwright.schema.convert.SchemaConverter;
import dev.meshwright.schema.infer.JsonInference;
import dev.meshwright.schema.jsonschema.JsonSchemaDeclaredTypes;
import dev.meshwright.schema.jsonschema.JsonSchemaRecordTypes;
import dev.meshwright.schema.jsonschema.JsonSchemaStructure;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.jsonschema.edit.JsonSchemaEditor;
import dev.meshwright.schema.jsonschema.lint.JsonSchemaLinter;
import dev.meshwright.schema.jsonschema.refactor.JsonSchemaRefactorings;
import dev.meshwright.schema.lint.Linter;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.TreeFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// JSON Schema, in JSON or YAML.
public final class JsonSchemaLanguage implements SchemaLanguage<JsonSchemaDocument> {

  private final Memoized<Linter<JsonSchemaDocument>> linter = new Memoized<>(JsonSchemaLinter::new);

  @Override
  public SchemaFormat format() {
    return SchemaFormat.JSON_SCHEMA;
  }

  @Override
  public Class<JsonSchemaDocument> documentType() {
    return JsonSchemaDocument.class;
  }

  @Override
  public JsonSchemaDocument parse(
      String path, String text, FileSource files, Optional<String> dialect) {
    return dialect
        .flatMap(Dialect::named)
        .map(named -> JsonSchemas.parse(path, text, files, named))
        .orElseGet(() -> JsonSchemas.parse(path, text, files));
  }

  @Override
  public List<Problem> problems(JsonSchemaDocument document) {
    return document.problems();
  }

  @Override
  public List<Problem> errors(JsonSchemaDocument document) {
    return document.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .toList();
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
  public List<StructureNode> innerTypes(JsonSchemaDocument document) {
    return List.of();
  }

  @Override
  public SchemaStructure structure(JsonSchemaDocument document) {
    return new SchemaStructure(
        new Memoized<>(() -> JsonSchemaStructure.of(document)),
        new Memoized<>(() -> JsonSchemaRecordTypes.of(document)),
        new Memoized<>(() -> JsonSchemaDeclaredTypes.of(document)));
  }

  @Override
  public Optional<SchemaEditor> editor(JsonSchemaDocument document) {
    return Optional.of(
        JsonSchemas.isYaml(document.file())
            ? JsonSchemaYamlEditor.of(document)
            : new JsonSchemaFieldEditor(new JsonSchemaEditor(document)));
  }

  @Override
  public Optional<SchemaRefactorer> refactorer(JsonSchemaDocument document) {
    return Optional.of(new JsonSchemaFileRefactorer(new JsonSchemaRefactorings(document)));
  }

  @Override
  public Linter<JsonSchemaDocument> linter() {
    return linter.get();
  }

  @Override
  public SchemaUses<JsonSchemaDocument> naming() {
    return new JsonSchemaNaming();
  }

  @Override
  public SchemaCompletion<JsonSchemaDocument> completion() {
    return new JsonSchemaCompletion();
  }

  @Override
  public SchemaConverter<JsonSchemaDocument> converter() {
    return new JsonSchemaConverter();
  }

  @Override
  public InferredSchema infer(String table, List<Column> columns, Set<String> nullable) {
    return JsonInference.infer(table, columns, nullable);
  }

  @Override
  public List<TextEdit> layout(String path, String text, Predicate<TextEdit> wanted) {
    return TreeFormat.edits(TreeFormat.parse(path, text), wanted);
  }

  @Override
  public String ending(String text) {
    return JsonText.looksLikeJson(text) ? ".json" : ".yaml";
  }
}
