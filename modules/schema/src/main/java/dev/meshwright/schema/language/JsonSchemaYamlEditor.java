package dev.meshwright.schema.language;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Memoized;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.schema.jsonschema.JsonSchemaFileSet;
import dev.meshwright.schema.jsonschema.edit.JsonSchemaEditor;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.YamlChange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Edits one JSON Schema that is written in YAML: what an edit does to the same schema in JSON is
/// carried over to its text.
record JsonSchemaYamlEditor(TreeDocument yaml, Memoized<AsJson> same) implements SchemaEditor {

  /// @param text in JSON
  record AsJson(String text, JsonSchemaEditor editor) {}

  static JsonSchemaYamlEditor of(JsonSchemaDocument document) {
    return new JsonSchemaYamlEditor(document.tree(), new Memoized<>(() -> asJson(document)));
  }

  private static AsJson asJson(JsonSchemaDocument document) {
    String file = document.file();
    String text = JsonText.compact(document.tree().root());
    JsonSchemaDocument json =
        JsonSchemaFileSet.asJson(FileSource.of(Map.of(file, text)), Set.of(file))
            .read(file, document.dialect())
            .orElseThrow();
    return new AsJson(text, new JsonSchemaEditor(json));
  }

  private JsonSchemaEditor editor() {
    return same.get().editor();
  }

  @Override
  public List<TextEdit> edits(SchemaOperation operation) {
    List<TextEdit> edits = editor().edits(operation);
    return edits.isEmpty()
        ? edits
        : YamlChange.edits(
                yaml, JsonText.parse("", TextEdits.apply(same.get().text(), edits)).root())
            .orElse(List.of());
  }

  @Override
  public Set<DeclarationPart> parts(List<String> field) {
    return editor().parts(field);
  }

  @Override
  public List<DeclarationProperty> properties(List<String> field) {
    return editor().properties(field);
  }

  @Override
  public String copied(List<List<String>> fields) {
    return editor().copied(fields);
  }

  @Override
  public List<TypeChoice> types(List<String> field) {
    return editor().types(field);
  }

  @Override
  public Stream<TypeChoice> otherTypes(List<String> field, FileSource files) {
    return editor().otherTypes(files);
  }

  @Override
  public List<String> logicalTypes(List<String> field) {
    return editor().logicalTypes(field);
  }
}
