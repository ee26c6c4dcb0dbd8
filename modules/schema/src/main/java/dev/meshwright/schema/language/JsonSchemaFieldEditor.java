package dev.meshwright.schema.language;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.schema.jsonschema.edit.JsonSchemaEditor;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Edits one JSON Schema.
record JsonSchemaFieldEditor(JsonSchemaEditor editor) implements SchemaEditor {

  @Override
  public List<TextEdit> edits(SchemaOperation operation) {
    return editor.edits(operation);
  }

  @Override
  public Set<DeclarationPart> parts(List<String> field) {
    return editor.parts(field);
  }

  @Override
  public List<DeclarationProperty> properties(List<String> field) {
    return editor.properties(field);
  }

  @Override
  public String copied(List<List<String>> fields) {
    return editor.copied(fields);
  }

  @Override
  public List<TypeChoice> types(List<String> field) {
    return editor.types(field);
  }

  @Override
  public Stream<TypeChoice> otherTypes(List<String> field, FileSource files) {
    return editor.otherTypes(files);
  }

  @Override
  public List<String> logicalTypes(List<String> field) {
    return editor.logicalTypes(field);
  }
}
