package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.List;

/// Collects problems of schemas, at most [#MOST] of them.
final class SchemaProblems {

  private static final int MOST = 500;

  private final SchemaFiles files;
  private final List<Problem> problems;

  SchemaProblems(SchemaFiles files, List<Problem> problems) {
    this.files = files;
    this.problems = problems;
  }

  void error(String rule, String file, TextRange range, String message, String hint) {
    add(rule, Severity.ERROR, file, range, message, hint, List.of());
  }

  void warning(String rule, String file, TextRange range, String message, String hint) {
    add(rule, Severity.WARNING, file, range, message, hint, List.of());
  }

  void info(String rule, String file, TextRange range, String message, String hint) {
    add(rule, Severity.INFO, file, range, message, hint, List.of());
  }

  /// A problem whose fix is to write something else in its place.
  void replaceable(
      String rule,
      Severity severity,
      String file,
      TextRange range,
      String message,
      String replacement) {
    Fix fix =
        Fix.inFile("Write " + replacement, file, List.of(TextEdit.replace(range, replacement)));
    add(rule, severity, file, range, message, "Write " + replacement + ".", List.of(fix));
  }

  private void add(
      String rule,
      Severity severity,
      String file,
      TextRange range,
      String message,
      String hint,
      List<Fix> fixes) {
    if (problems.size() < MOST) {
      Location location = files.tree(file).locate(range);
      problems.add(new Problem(rule, severity, location, message, hint, fixes));
    }
  }
}
