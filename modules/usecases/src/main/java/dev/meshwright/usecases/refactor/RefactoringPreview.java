package dev.meshwright.usecases.refactor;

import dev.meshwright.model.Problem;
import dev.meshwright.model.refactor.Refactoring;
import java.util.List;

/// What a refactoring would do, before anything is done.
///
/// @param schema path of the schema that it was asked for
/// @param texts the files that it touches, that schema first
/// @param verdicts of the schemas among them
/// @param notes what is worth knowing: what does not follow by itself
public record RefactoringPreview(
    String schema,
    Refactoring refactoring,
    List<ChangedText> texts,
    List<VerdictChange> verdicts,
    List<Problem> notes) {

  public RefactoringPreview {
    texts = List.copyOf(texts);
    verdicts = List.copyOf(verdicts);
    notes = List.copyOf(notes);
  }
}
