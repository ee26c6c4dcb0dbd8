package dev.meshwright.history;

import dev.meshwright.jobs.Progress;
import java.util.function.Consumer;

/// How a commit goes about its work.
///
/// @param agreements what of the repository may be followed
/// @param output told each line that a hook writes
public record CommitWork(Agreements agreements, Consumer<String> output, Progress progress) {

  /// With nothing agreed to that the request does not say, and nobody watching.
  public static CommitWork quiet(Progress progress) {
    return new CommitWork(Agreements.none(), line -> {}, progress);
  }
}
