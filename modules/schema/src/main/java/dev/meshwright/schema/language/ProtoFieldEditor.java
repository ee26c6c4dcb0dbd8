package dev.meshwright.schema.language;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.schema.proto.edit.ProtoEditor;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Edits one `.proto` file.
final class ProtoFieldEditor implements SchemaEditor {

  private final ProtoEditor editor;

  ProtoFieldEditor(ProtoDocument document) {
    this.editor = new ProtoEditor(document);
  }

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
    return editor.otherTypes(field, files);
  }

  @Override
  public List<String> logicalTypes(List<String> field) {
    return List.of();
  }
}
