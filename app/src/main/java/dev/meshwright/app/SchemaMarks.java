package dev.meshwright.app;

import dev.meshwright.app.workspace.Mark;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.check.CheckedSchema;
import java.util.LinkedHashMap;
import java.util.Map;

/// The marks that a check of the workspace puts on its schemas.
final class SchemaMarks {

  private SchemaMarks() {}

  static Map<String, Mark> of(CheckReport report) {
    Map<String, Mark> marks = new LinkedHashMap<>();
    report.checked().forEach(schema -> marks.put(schema.path(), of(schema)));
    return marks;
  }

  private static Mark of(CheckedSchema schema) {
    if (schema.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
      return Mark.INVALID;
    }
    if (schema.fails(Severity.ERROR)) {
      return Mark.BREAKS;
    }
    if (schema.holds() == Answer.UNKNOWN) {
      return Mark.UNPROVED;
    }
    return schema.fails(Severity.WARNING) ? Mark.CAUTION : Mark.HOLDS;
  }
}
