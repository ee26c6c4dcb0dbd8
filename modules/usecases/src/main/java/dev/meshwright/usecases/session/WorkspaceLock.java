package dev.meshwright.usecases.session;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import dev.meshwright.workspace.state.WindowLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Notices when another window has the same workspace open. Both may go on: saving never overwrites
/// what the other saved, and each keeps unsaved edits of its own.
final class WorkspaceLock implements AutoCloseable {

  private final Optional<WindowLock> lock;

  private WorkspaceLock(Optional<WindowLock> lock) {
    this.lock = lock;
  }

  /// @param state the workspace's folder for state
  static WorkspaceLock claim(Path state) {
    try {
      return new WorkspaceLock(Optional.of(WindowLock.take(state)));
    } catch (IOException notWritable) {
      // Opening the journal in the same folder says it better.
      return new WorkspaceLock(Optional.empty());
    }
  }

  /// The same workspace, with a problem more when this is not its only window.
  OpenedWorkspace noted(OpenedWorkspace opened) {
    Optional<String> other = lock.flatMap(WindowLock::otherProcess);
    if (other.isEmpty()) {
      return opened;
    }
    List<Problem> problems = new ArrayList<>(opened.problems());
    problems.add(
        Problem.warning(
            "workspace-second-window",
            Location.startOf(""),
            "Another window has this workspace open (process " + other.get() + ").",
            "A file that was saved there is not overwritten here without asking. Work in one of"
                + " them if you can."));
    return new OpenedWorkspace(
        opened.root(), opened.files(), opened.products(), opened.repository(), problems);
  }

  @Override
  public void close() {
    try {
      if (lock.isPresent()) {
        lock.get().close();
      }
    } catch (IOException closedAnyway) {
      // The system frees the lock with the process at the latest.
    }
  }
}
