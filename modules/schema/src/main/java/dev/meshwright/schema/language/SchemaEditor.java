package dev.meshwright.schema.language;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.structure.SchemaOperation;
import java.util.List;

/// Turns what a person does to the structure of one document into minimal edits of its text.
@FunctionalInterface
public interface SchemaEditor {

  /// The edits that carry an operation out; none when it changes nothing.
  List<TextEdit> edits(SchemaOperation operation);
}
