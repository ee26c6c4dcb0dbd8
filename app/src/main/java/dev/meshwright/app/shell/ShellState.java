package dev.meshwright.app.shell;

import dev.meshwright.app.session.WorkspaceViewModel;
import java.nio.file.Path;
import java.util.List;

/// What the window shows.
public sealed interface ShellState {

  /// No workspace.
  ///
  /// @param recents workspaces opened lately, newest first
  record Welcome(List<Path> recents) implements ShellState {
    public Welcome {
      recents = List.copyOf(recents);
    }
  }

  record Opening(Path folder) implements ShellState {}

  record Opened(WorkspaceViewModel workspace) implements ShellState {}

  /// @param reason for people
  record CannotOpen(Path folder, String reason, List<Path> recents) implements ShellState {
    public CannotOpen {
      recents = List.copyOf(recents);
    }
  }
}
