package dev.meshwright.usecases.compare;

import java.nio.file.Path;

/// What a schema under work is compared with.
public sealed interface Baseline {

  /// The last commit.
  record Head() implements Baseline {}

  /// Where the current branch left the branch it is meant for; the last commit when it is that
  /// branch itself.
  record BranchBase() implements Baseline {}

  /// A commit, branch or tag.
  ///
  /// @param name as Git understands it: `v1.2.0`, `main~3`
  record Revision(String name) implements Baseline {}

  /// Another file of the working copy.
  ///
  /// @param path relative to the root, with `/`
  record OtherFile(String path) implements Baseline {}

  /// A file outside the working copy, only read.
  record OutsideFile(Path file) implements Baseline {}
}
