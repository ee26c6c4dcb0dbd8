package dev.meshwright.schema.language;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.schema.avro.AvroEditor;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Edits one Avro schema.
record AvroFieldEditor(AvroDocument document) implements SchemaEditor {

  @Override
  public List<TextEdit> edits(SchemaOperation operation) {
    return AvroEditor.edits(document, operation);
  }

  @Override
  public Set<DeclarationPart> parts(List<String> field) {
    return AvroEditor.parts(document, field);
  }

  @Override
  public List<DeclarationProperty> properties(List<String> field) {
    return AvroEditor.properties(document, field);
  }

  @Override
  public String copied(List<List<String>> fields) {
    return AvroEditor.copied(document, fields);
  }

  @Override
  public List<TypeChoice> types(List<String> field) {
    return AvroEditor.types(document, field);
  }

  @Override
  public Stream<TypeChoice> otherTypes(List<String> field, FileSource files) {
    return AvroEditor.otherTypes(document, field, files);
  }

  @Override
  public List<String> logicalTypes(List<String> field) {
    return AvroEditor.logicalTypes(document, field);
  }
}
