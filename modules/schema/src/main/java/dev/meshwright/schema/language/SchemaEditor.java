package dev.meshwright.schema.language;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.TypeChoice;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Turns what a person does to the structure of one document into minimal edits of its text, and
/// says what there is to choose from.
public interface SchemaEditor {

  /// The edits that carry an operation out; none when it changes nothing.
  List<TextEdit> edits(SchemaOperation operation);

  /// What of a declaration can be changed; nothing for a path that leads nowhere.
  Set<DeclarationPart> parts(List<String> field);

  /// What else the language can say of a declaration, said or not, in the order in which people
  /// would look for it.
  List<DeclarationProperty> properties(List<String> field);

  /// The text of fields, as [SchemaOperation.PasteFields] takes it.
  String copied(List<List<String>> fields);

  /// The types that a field can be given: those of the language and of the document.
  List<TypeChoice> types(List<String> field);

  /// The types of other files, one file read after the other, so that it can be given up.
  Stream<TypeChoice> otherTypes(List<String> field, FileSource files);

  /// What the values of a field can mean beyond their type.
  List<String> logicalTypes(List<String> field);
}
