package dev.meshwright.contract.standard;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.ProblemCollector;
import java.util.List;
import java.util.function.Predicate;

/// The problems of one text that is held against a standard.
public final class ContractProblems {

  private static final int MOST = 1_000;

  private final TreeDocument document;
  private final ProblemCollector problems;
  private VersionSupport judgement = VersionSupport.EXACT;
  private Predicate<Problem> forgiven = problem -> false;
  private String wayOn = "";

  public ContractProblems(TreeDocument document) {
    this.document = document;
    this.problems = new ProblemCollector(document, MOST).endingWith(ContractProblems::more);
    problems.addAll(document.problems());
  }

  /// Says how far the rules are known by which the rest is judged.
  void judge(VersionSupport by) {
    judgement = by;
  }

  /// Says which of the following errors are warnings only, and what to do about them.
  void forgive(Predicate<Problem> which, String hint) {
    forgiven = which;
    wayOn = hint;
  }

  /// For another look at the same text.
  ContractProblems other() {
    return new ContractProblems(document);
  }

  VersionSupport judgement() {
    return judgement;
  }

  /// Breaks the standard; a warning where its version is newer than the known ones.
  public void error(String rule, TextRange range, String message, String hint) {
    add(rule, Severity.ERROR, range, message, hint, List.of());
  }

  /// Breaks the standard, and one edit mends it.
  public void error(String rule, TextRange range, String message, String title, TextEdit edit) {
    List<Fix> fixes = List.of(Fix.inFile(title, document.file(), List.of(edit)));
    add(rule, Severity.ERROR, range, message, title + ".", fixes);
  }

  public void warning(String rule, TextRange range, String message, String hint) {
    add(rule, Severity.WARNING, range, message, hint, List.of());
  }

  void info(String rule, TextRange range, String message, String hint) {
    add(rule, Severity.INFO, range, message, hint, List.of());
  }

  private void add(
      String rule,
      Severity severity,
      TextRange range,
      String message,
      String hint,
      List<Fix> fixes) {
    if (judgement == VersionSupport.UNKNOWN) {
      return;
    }
    Problem problem = new Problem(rule, severity, document.locate(range), message, hint, fixes);
    problems.add(severity == Severity.ERROR ? weighed(problem) : problem);
  }

  private static Problem more(Location place) {
    return Problem.info(
        "contract-more-problems",
        place,
        "The file has more than %,d problems; further ones are not listed.".formatted(MOST),
        "");
  }

  private Problem weighed(Problem problem) {
    boolean mild = forgiven.test(problem);
    return mild || judgement == VersionSupport.LATER
        ? Problem.warning(
            problem.rule(), problem.location(), problem.message(), mild ? wayOn : problem.hint())
        : problem;
  }

  public List<Problem> sorted() {
    return problems.sorted();
  }
}
