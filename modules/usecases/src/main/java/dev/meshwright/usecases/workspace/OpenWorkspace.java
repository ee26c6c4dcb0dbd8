package dev.meshwright.usecases.workspace;

import dev.meshwright.jobs.Progress;
import dev.meshwright.usecases.NotPossibleException;
import java.nio.file.Path;

/// Opens a folder as a workspace. Nothing in the folder is executed or changed.
public interface OpenWorkspace {

  /// Indexes the folder and asks its repository, if it has one, for its state. Whatever is off with
  /// single files, or with the repository, is told in [OpenedWorkspace#problems()].
  ///
  /// @throws NotPossibleException when there is no such folder, or it cannot be listed
  OpenedWorkspace open(Path folder, Progress progress);
}
