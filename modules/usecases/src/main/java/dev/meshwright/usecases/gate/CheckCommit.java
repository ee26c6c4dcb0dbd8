package dev.meshwright.usecases.gate;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.util.List;
import java.util.Optional;

/// Checks what a commit would hold before it is made. Blocks; looks itself whether it is to stop.
public interface CheckCommit {

  /// @param paths the files to commit as they are on disk, on top of the last commit; empty for
  ///   what is staged
  /// @return a problem when there is nothing to look at
  Result<GateReport> check(Optional<List<String>> paths, Progress progress);

  /// What these checks find in what is staged, besides what a check of its schemas finds.
  Result<List<Problem>> besidesSchemas(Progress progress);
}
