package dev.meshwright.app.session;

import dev.meshwright.jobs.Progress;
import dev.meshwright.usecases.lookup.SearchWorkspace;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.workspace.Documents;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.nio.file.Path;
import java.util.Map;

/// A folder that was opened in the background, for a window to be built on.
///
/// @param first what it held when it was opened
/// @param search finds anything in it
/// @param left how its window was left, by name of the part
public record OpenedFolder(
    WorkspaceServices services,
    DataServices data,
    Documents files,
    OpenedWorkspace first,
    SearchWorkspace search,
    Map<String, String> left)
    implements AutoCloseable {

  /// Opens a folder and reads it. Blocks.
  @FunctionalInterface
  public interface Opening {
    /// @throws dev.meshwright.usecases.OperationFailedException when there is no such folder
    OpenedFolder open(Path folder, Progress progress);
  }

  /// Lets go of files, repository and workers. Blocks.
  @Override
  public void close() {
    search.close();
    data.close();
    files.close();
    services.close();
  }
}
