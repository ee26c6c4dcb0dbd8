package dev.meshwright.text;

import dev.meshwright.model.Fix;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is wrong with one text, up to a bound.
final class SyntaxProblems {

  private final String file;
  private final LineIndex lines;
  private final int limit;
  private final List<Problem> problems = new ArrayList<>();

  SyntaxProblems(String file, LineIndex lines, int limit) {
    this.file = file;
    this.lines = lines;
    this.limit = limit;
  }

  void error(String rule, TextRange range, String message, String hint) {
    add(rule, Severity.ERROR, range, message, hint, List.of());
  }

  void error(String rule, TextRange range, String message, String fixTitle, TextEdit fix) {
    add(
        rule,
        Severity.ERROR,
        range,
        message,
        fixTitle + ".",
        List.of(Fix.inFile(fixTitle, file, List.of(fix))));
  }

  void warning(String rule, TextRange range, String message, String hint) {
    add(rule, Severity.WARNING, range, message, hint, List.of());
  }

  int line(int offset) {
    return lines.position(offset).line();
  }

  /// All problems, by place.
  List<Problem> sorted() {
    return problems.stream()
        .sorted(Comparator.comparing(problem -> problem.location().range()))
        .toList();
  }

  private void add(
      String rule,
      Severity severity,
      TextRange range,
      String message,
      String hint,
      List<Fix> fixes) {
    if (problems.size() < limit) {
      Location location = Location.of(file, lines, range);
      problems.add(new Problem(rule, severity, location, message, hint, fixes));
    }
  }
}
