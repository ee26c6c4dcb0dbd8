package dev.meshwright.schema.lint;

import dev.meshwright.model.Problem;
import java.util.List;

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

  /// What rules find that look at several documents at once; those of one module.
  default List<Problem> lintTogether(List<Linted<D>> module) {
    return List.of();
  }
}
