package dev.meshwright.app.compat;

import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.usecases.compare.Comparison;
import dev.meshwright.usecases.compare.Matrix;
import java.util.List;

/// How a mode stands against every version of the matrix together.
///
/// @param answer no as soon as one version breaks
/// @param breaking titles of the versions it breaks against
record TransitiveRow(Answer answer, List<String> breaking) {

  TransitiveRow {
    breaking = List.copyOf(breaking);
  }

  static TransitiveRow of(Matrix matrix, CompatibilityMode mode) {
    Answer answer = Answer.YES;
    for (Comparison row : matrix.rows()) {
      answer = answer.and(Matrix.holds(row, mode));
    }
    return new TransitiveRow(
        answer,
        matrix.rows().stream()
            .filter(row -> Matrix.holds(row, mode) == Answer.NO)
            .map(Comparison::title)
            .toList());
  }
}
