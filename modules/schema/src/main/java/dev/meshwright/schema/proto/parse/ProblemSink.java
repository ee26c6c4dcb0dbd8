package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.Fix;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.List;

/// Collects the problems of one file, a bounded number of them.
public final class ProblemSink {

  private static final int LIMIT = 1000;

  private final String file;
  private final LineIndex lines;
  private final List<Problem> problems = new ArrayList<>();

  public ProblemSink(String file, LineIndex lines) {
    this.file = file;
    this.lines = lines;
  }

  public void error(String rule, TextRange range, String message, String hint) {
    add(Severity.ERROR, rule, range, message, hint, List.of());
  }

  public void warning(String rule, TextRange range, String message, String hint) {
    add(Severity.WARNING, rule, range, message, hint, List.of());
  }

  /// Adds a problem, unless there are so many that nobody will read one more.
  public void add(
      Severity severity,
      String rule,
      TextRange range,
      String message,
      String hint,
      List<Fix> fixes) {
    if (problems.size() < LIMIT) {
      problems.add(
          new Problem(rule, severity, Location.of(file, lines, range), message, hint, fixes));
    } else if (problems.size() == LIMIT) {
      problems.add(
          Problem.error(
              "proto-too-many-problems",
              Location.of(file, lines, range),
              "There are more than " + LIMIT + " problems in this file; the others are not shown.",
              "Repair the first ones."));
    }
  }

  String file() {
    return file;
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
