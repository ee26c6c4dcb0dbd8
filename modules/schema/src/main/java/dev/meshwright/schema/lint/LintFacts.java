package dev.meshwright.schema.lint;

import java.util.List;

/// What the rules that look at several files need to know of one. A linter makes it for itself; it
/// is small, as it is kept of all files of a workspace.
public interface LintFacts {

  /// Paths of the files that it was read from besides its own.
  List<String> readWith();
}
