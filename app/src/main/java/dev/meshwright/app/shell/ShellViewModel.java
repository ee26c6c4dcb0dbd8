package dev.meshwright.app.shell;

import dev.meshwright.app.common.Failure;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.session.OpenedFolder;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.usecases.settings.Preferences;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Opens and closes workspaces.
public final class ShellViewModel {

  private final Jobs jobs;
  private final OpenedFolder.Opening opening;
  private final Preferences preferences;
  private final Consumer<Path> demo;
  private final Function<OpenedFolder, WorkspaceViewModel> workspaces;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<ShellState> state =
      new ReadOnlyObjectWrapper<>(new ShellState.Welcome(List.of()));
  private Optional<OpenedFolder> open = Optional.empty();

  /// @param demo makes the demo workspace in a folder that does not exist yet; blocks
  /// @param workspaces makes what stands behind the window of a workspace
  public ShellViewModel(
      Jobs jobs,
      OpenedFolder.Opening opening,
      Preferences preferences,
      Consumer<Path> demo,
      Function<OpenedFolder, WorkspaceViewModel> workspaces,
      Notices notices) {
    this.jobs = jobs;
    this.opening = opening;
    this.preferences = preferences;
    this.demo = demo;
    this.workspaces = workspaces;
    this.notices = notices;
  }

  public ReadOnlyObjectProperty<ShellState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The folder of the open workspace.
  public Optional<Path> folder() {
    return state.get() instanceof ShellState.Opened(WorkspaceViewModel workspace)
        ? Optional.of(workspace.workspace().root())
        : Optional.empty();
  }

  /// Shows the recents; an open workspace is closed, and the next start does not open it.
  public void welcome() {
    boolean wasOpen = folder().isPresent();
    close();
    if (wasOpen) {
      jobs.submitInOrder(
          progress -> {
            preferences.closed();
            return Boolean.TRUE;
          },
          this::reportFailure);
    }
    jobs.submit(
        new JobKind("recents", "Reading recent workspaces"),
        progress -> preferences.recents(),
        outcome -> {
          if (outcome instanceof Outcome.Done<List<Path>>(var recents)
              && state.get() instanceof ShellState.Welcome) {
            state.set(new ShellState.Welcome(recents));
          }
        });
  }

  /// Opens a folder as the workspace, in place of the one that is open.
  public void open(Path folder) {
    close();
    state.set(new ShellState.Opening(folder));
    jobs.submit(
        new JobKind("open-workspace", "Opening " + folder.getFileName()),
        progress -> {
          OpenedFolder opened = opening.open(folder, progress);
          // Nobody would close what was opened for a window that is gone.
          progress.onCancel(opened::close);
          return opened;
        },
        outcome -> opened(folder, outcome));
  }

  private void opened(Path folder, Outcome<OpenedFolder> outcome) {
    switch (outcome) {
      case Outcome.Done<OpenedFolder>(OpenedFolder opened) -> {
        open = Optional.of(opened);
        state.set(new ShellState.Opened(workspaces.apply(opened)));
        opened.first().problems().forEach(problem -> notices.tell(new Notice.InFile(problem)));
      }
      case Outcome.Cancelled<OpenedFolder> cancelled -> {
        if (state.get() instanceof ShellState.Opening opening && opening.folder().equals(folder)) {
          welcome();
        }
      }
      case Outcome.Failed<OpenedFolder>(Throwable cause) ->
          state.set(new ShellState.CannotOpen(folder, Failure.message(cause), List.of()));
    }
  }

  /// Begins what may wait until the workspace is on the screen: remembering it, and reading what
  /// its panes show.
  public void shown(WorkspaceViewModel workspace) {
    if (state.get() instanceof ShellState.Opened(WorkspaceViewModel now) && now == workspace) {
      Path root = workspace.workspace().root();
      jobs.submitInOrder(
          progress -> {
            preferences.opened(root);
            return root;
          },
          this::reportFailure);
      workspace.start();
    }
  }

  /// Makes the demo workspace in a folder that does not exist yet, and opens it.
  public void openDemo(Path folder) {
    close();
    state.set(new ShellState.Opening(folder));
    jobs.submit(
        new JobKind("demo", "Making the demo workspace"),
        progress -> {
          demo.accept(folder);
          return folder;
        },
        outcome -> {
          switch (outcome) {
            case Outcome.Done<Path>(Path made) -> open(made);
            case Outcome.Cancelled<Path> cancelled -> welcome();
            case Outcome.Failed<Path>(Throwable cause) ->
                state.set(new ShellState.CannotOpen(folder, Failure.message(cause), List.of()));
          }
        });
  }

  private void reportFailure(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Failed<?>(Throwable cause)) {
      notices.tell(new Notice.Broken(cause));
    }
  }

  /// Closes the open workspace; unsaved edits stay in the journal.
  public void close() {
    Optional<WorkspaceViewModel> workspace =
        state.get() instanceof ShellState.Opened(WorkspaceViewModel now)
            ? Optional.of(now)
            : Optional.empty();
    state.set(new ShellState.Welcome(List.of()));
    workspace.ifPresent(WorkspaceViewModel::dispose);
    // Behind what is still to be kept or saved in it.
    open.ifPresent(folder ->
        jobs.submitInOrder(
            progress -> {
              folder.close();
              return folder;
            },
            this::reportFailure));
    open = Optional.empty();
  }
}
