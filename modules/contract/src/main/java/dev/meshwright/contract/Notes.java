package dev.meshwright.contract;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.TreeDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects the problems of one text.
final class Notes {

  private final TreeDocument document;
  private final String standard;
  private final List<Problem> problems = new ArrayList<>();

  /// @param standard short name for messages: `ODCS`
  Notes(TreeDocument document, String standard) {
    this.document = document;
    this.standard = standard;
    problems.addAll(document.problems());
  }

  String standard() {
    return standard;
  }

  void error(String rule, TextRange range, String message, String hint) {
    problems.add(Problem.error(rule, document.locate(range), message, hint));
  }

  void error(String rule, TextRange range, String message, String title, TextEdit edit) {
    problems.add(
        new Problem(
            rule,
            Severity.ERROR,
            document.locate(range),
            message,
            title + ".",
            List.of(Fix.inFile(title, document.file(), List.of(edit)))));
  }

  void warning(String rule, TextRange range, String message, String hint) {
    problems.add(Problem.warning(rule, document.locate(range), message, hint));
  }

  List<Problem> sorted() {
    return problems.stream()
        .sorted(Comparator.comparing(problem -> problem.location().range()))
        .toList();
  }
}
