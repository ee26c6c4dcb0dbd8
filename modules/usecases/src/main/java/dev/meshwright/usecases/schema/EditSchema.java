package dev.meshwright.usecases.schema;

import dev.meshwright.model.TextEdit;
import java.util.List;

/// Turns what a person does to the structure of a schema into minimal edits of its text.
public interface EditSchema {

  /// The edits that carry an operation out on the text that was analysed; none when it changes
  /// nothing.
  List<TextEdit> edit(AnalyzedDocument document, SchemaOperation operation);
}
