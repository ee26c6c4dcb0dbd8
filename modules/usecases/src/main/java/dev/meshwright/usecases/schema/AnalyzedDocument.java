package dev.meshwright.usecases.schema;

import dev.meshwright.model.Problem;
import dev.meshwright.model.files.FileKind;
import java.util.List;

/// A text and what was understood of it.
public sealed interface AnalyzedDocument {

  String path();

  String text();

  FileKind kind();

  /// By place.
  List<Problem> problems();

  /// A text that is no schema, or of a kind without a model.
  record Plain(String path, String text, FileKind kind, List<Problem> problems)
      implements AnalyzedDocument {

    public Plain {
      problems = List.copyOf(problems);
    }
  }
}
