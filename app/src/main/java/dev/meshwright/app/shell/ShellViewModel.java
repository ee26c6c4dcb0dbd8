package dev.meshwright.app.shell;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.parts.Failure;
import dev.meshwright.app.session.Engines;
import dev.meshwright.app.session.Session;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.usecases.settings.Preferences;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Opens and closes workspaces.
public final class ShellViewModel {

  private final Jobs jobs;
  private final Engines.Opening opening;
  private final Preferences preferences;
  private final DemoWorkspace demo;
  private final BiFunction<Engines, OpenedWorkspace, Session> sessions;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<ShellState> state =
      new ReadOnlyObjectWrapper<>(new ShellState.Welcome(List.of()));

  /// @param sessions makes what stands behind the window of a workspace
  public ShellViewModel(
      Jobs jobs,
      Engines.Opening opening,
      Preferences preferences,
      DemoWorkspace demo,
      BiFunction<Engines, OpenedWorkspace, Session> sessions,
      Notices notices) {
    this.jobs = jobs;
    this.opening = opening;
    this.preferences = preferences;
    this.demo = demo;
    this.sessions = sessions;
    this.notices = notices;
  }

  public ReadOnlyObjectProperty<ShellState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The folder of the open workspace.
  public Optional<Path> folder() {
    return state.get() instanceof ShellState.Opened(Session session)
        ? Optional.of(session.workspace().root())
        : Optional.empty();
  }

  /// Shows the recents; an open workspace is closed.
  public void welcome() {
    close();
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
          Engines.Opened opened = opening.open(folder, progress);
          // Nobody would close what was opened for a window that is gone.
          progress.onCancel(opened.engines().close());
          return opened;
        },
        outcome -> opened(folder, outcome));
  }

  private void opened(Path folder, Outcome<Engines.Opened> outcome) {
    switch (outcome) {
      case Outcome.Done<Engines.Opened>(
              Engines.Opened(Engines engines, OpenedWorkspace opened)) -> {
        state.set(new ShellState.Opened(sessions.apply(engines, opened)));
        opened.problems().forEach(problem -> notices.tell(new Notice.InFile(problem)));
      }
      case Outcome.Cancelled<Engines.Opened> cancelled -> {
        if (state.get() instanceof ShellState.Opening opening && opening.folder().equals(folder)) {
          welcome();
        }
      }
      case Outcome.Failed<Engines.Opened>(Throwable cause) ->
          state.set(new ShellState.CannotOpen(folder, Failure.message(cause), List.of()));
    }
  }

  /// Begins what may wait until the workspace is on the screen: remembering it, and reading what
  /// its panes show.
  public void shown(Session session) {
    if (state.get() instanceof ShellState.Opened(Session open) && open == session) {
      Path root = session.workspace().root();
      jobs.submit(
          new JobKind("remember", ""),
          progress -> {
            preferences.opened(root);
            return root;
          },
          this::reportFailure);
      session.start();
    }
  }

  /// Makes the demo workspace in a folder that does not exist yet, and opens it.
  public void openDemo(Path folder) {
    close();
    state.set(new ShellState.Opening(folder));
    jobs.submit(
        new JobKind("demo", "Making the demo workspace"),
        progress -> {
          demo.make(folder);
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
    if (state.get() instanceof ShellState.Opened(Session session)) {
      state.set(new ShellState.Welcome(List.of()));
      session.dispose();
      // Behind what is still to be kept or saved in it.
      jobs.submitInOrder(
          progress -> {
            session.engines().close().run();
            return session;
          },
          this::reportFailure);
    } else {
      state.set(new ShellState.Welcome(List.of()));
    }
  }
}
