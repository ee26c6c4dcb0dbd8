package dev.meshwright.schema.lint;

import dev.meshwright.model.Problem;
import java.util.List;
import java.util.Optional;

/// Holds the schemas of one language against its rules. Thread-safe.
///
/// @param <D> its parsed document
public interface Linter<D> {

  /// All that there are.
  List<LintRule> rules();

  /// What the rules in force find in a document by itself, by place.
  List<Problem> lint(D document, LintChoice choice);

  /// Whether `buf.yaml` says which rules are in force.
  default boolean isGovernedByBuf() {
    return false;
  }

  /// Whether there are rules that look at several documents at once.
  default boolean looksAtSeveral() {
    return false;
  }

  /// What the rules that look at several documents need to know of one; empty where the language
  /// has no such rules.
  default Optional<LintFacts> facts(D document) {
    return Optional.empty();
  }

  /// What rules find that look at several documents at once; those of one module.
  ///
  /// @param module each as [#facts] gave it
  default List<Problem> lintTogether(List<Linted<LintFacts>> module) {
    return List.of();
  }
}
