package dev.meshwright.schema.avro;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.ProblemCollector;
import java.util.List;

/// Collects what is wrong with one Avro schema.
final class AvroProblems {

  private static final int LIMIT = 500;

  private final TreeDocument tree;
  private final ProblemCollector problems;
  private boolean refused;

  private AvroProblems(TreeDocument tree, ProblemCollector problems, boolean refused) {
    this.tree = tree;
    this.problems = problems;
    this.refused = refused;
  }

  AvroProblems(TreeDocument tree) {
    this(tree, new ProblemCollector(tree, LIMIT), false);
    tree.problems().forEach(this::add);
  }

  /// These problems so far; more can be added to either.
  AvroProblems copy() {
    return new AvroProblems(tree, problems.copy(), refused);
  }

  /// Something that makes Avro parsers refuse the schema.
  void refused(String rule, TextRange range, String message, String hint) {
    refused(rule, range, message, hint, List.of());
  }

  void refused(String rule, TextRange range, String message, String hint, List<Fix> fixes) {
    refused = true;
    add(new Problem(rule, Severity.ERROR, at(range), message, hint, fixes));
  }

  /// Something that Avro parsers accept and that readers fail on.
  void unreadable(String rule, TextRange range, String message, String hint) {
    problems.add(new Problem(rule, Severity.ERROR, at(range), message, hint, List.of()));
  }

  /// Something that Avro parsers accept and that is hardly meant.
  void warning(String rule, TextRange range, String message, String hint) {
    add(Problem.warning(rule, at(range), message, hint));
  }

  void warning(String rule, TextRange range, String message, String hint, List<Fix> fixes) {
    add(new Problem(rule, Severity.WARNING, at(range), message, hint, fixes));
  }

  Fix replacement(String title, TreeNode node, String text) {
    return Fix.inFile(title, tree.file(), List.of(TextEdit.replace(node.range(), text)));
  }

  /// Whether nothing so far makes Avro parsers refuse the schema.
  boolean accepted() {
    return !refused;
  }

  List<Problem> sorted() {
    return problems.sorted();
  }

  private Location at(TextRange range) {
    return problems.locate(range);
  }

  private void add(Problem problem) {
    refused |= problem.severity() == Severity.ERROR;
    problems.add(problem);
  }
}
