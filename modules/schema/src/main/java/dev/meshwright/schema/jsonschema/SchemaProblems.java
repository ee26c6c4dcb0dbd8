package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.text.ProblemCollector;
import java.util.List;

/// The problems of a schema and of the files that belong to it.
final class SchemaProblems {

  private final SchemaFiles files;
  private final ProblemCollector problems;

  SchemaProblems(SchemaFiles files, ProblemCollector problems) {
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
    Location location = files.tree(file).locate(range);
    problems.add(new Problem(rule, severity, location, message, hint, fixes));
  }
}
