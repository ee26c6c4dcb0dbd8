package dev.meshwright.usecases.gate;

import dev.meshwright.history.GitTreeFiles;
import dev.meshwright.jobs.Progress;
import dev.meshwright.usecases.gate.settings.GateCheck;
import java.util.List;
import java.util.Set;

/// Runs the checks before a commit that need the rows of samples and tests.
public interface GateData {

  /// @param files all that the commit would hold
  /// @param changed paths of those that differ from the last commit
  /// @param asked the checks that are made
  List<GateFinding> check(
      GitTreeFiles files, Set<String> changed, Set<GateCheck> asked, Progress progress);
}
