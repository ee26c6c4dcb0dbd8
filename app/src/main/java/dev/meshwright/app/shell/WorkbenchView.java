package dev.meshwright.app.shell;

import dev.meshwright.app.changes.ChangesView;
import dev.meshwright.app.compat.CompatView;
import dev.meshwright.app.editor.EditorsView;
import dev.meshwright.app.explorer.ExplorerView;
import dev.meshwright.app.history.HistoryView;
import dev.meshwright.app.inspector.InspectorView;
import dev.meshwright.app.preview.PreviewActions;
import dev.meshwright.app.preview.PreviewView;
import dev.meshwright.app.problems.ProblemsView;
import dev.meshwright.app.replay.ReplayView;
import dev.meshwright.app.session.Session;
import dev.meshwright.app.tests.TestsView;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Row;
import dev.meshwright.uikit.editor.EditorAction;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;

/// The panes of an open workspace: left, middle with its lower part, right.
final class WorkbenchView implements View {

  private final Texts texts = Texts.of(WorkbenchView.class);
  private final BorderPane root = new BorderPane();
  private final TopBar top;
  private final EditorsView editors;
  private final InspectorView inspector;
  private final List<LazyPane> panes;
  private Optional<PreviewView> preview = Optional.empty();
  private final TabPane left = new TabPane();
  private final TabPane lower = new TabPane();
  private final SplitPane middle;
  private final SplitPane across;

  WorkbenchView(Session session, Jobs jobs, ShellActions actions, WindowMemory memory) {
    top = new TopBar(session, actions);
    editors =
        new EditorsView(
            session.editors(), jobs, session.saving(), actions::close, actions::compare);
    inspector = new InspectorView(session.editors(), session::showHistory);
    LazyPane explorer =
        new LazyPane(
            "explorer", texts.get("pane.explorer"), () -> new ExplorerView(session.explorer()));
    LazyPane changes =
        new LazyPane(
            "changes",
            texts.get("pane.changes"),
            () ->
                new ChangesView(
                    session.changes(), session.documents(), session.saving()::save, jobs));
    LazyPane history =
        new LazyPane(
            "history",
            texts.get("pane.history"),
            () -> new HistoryView(session.history(), session.commit(), jobs));
    LazyPane problems =
        new LazyPane(
            "problems",
            texts.get("pane.problems"),
            () -> new ProblemsView(session.documents(), session.verdicts()));
    LazyPane compat =
        new LazyPane(
            "compat",
            texts.get("pane.compat"),
            () ->
                new CompatView(
                    session.compat(), jobs, ShellDialogs::chooseSchema, session::showRows));
    LazyPane replay =
        new LazyPane(
            "replay",
            texts.get("pane.replay"),
            () -> new ReplayView(session.replay(), session.replayVersions(), jobs));
    session.replay().wantedProperty().bind(replay.tab().selectedProperty());
    LazyPane previews =
        new LazyPane("preview", texts.get("pane.preview"), () -> previewOf(session, jobs, actions));
    LazyPane tests =
        new LazyPane(
            "tests",
            texts.get("pane.tests"),
            () ->
                new TestsView(
                    session.tests(),
                    jobs,
                    problem -> jumpTo(session, problem),
                    () -> keepAsTest(session, List.of())));
    panes = List.of(explorer, changes, history, problems, compat, replay, previews, tests);
    left.setId("left");
    left.getTabs().setAll(explorer.tab(), changes.tab(), history.tab());
    lower.setId("lower");
    lower.getTabs().setAll(problems.tab(), compat.tab(), replay.tab(), previews.tab(), tests.tab());
    middle = new SplitPane(editors.root(), lower);
    middle.setId("middle-split");
    middle.setOrientation(Orientation.VERTICAL);
    middle.setDividerPositions(memory.divider("middle", 0.58));
    across = new SplitPane(left, middle, inspector.root());
    across.setId("across-split");
    across.setDividerPositions(memory.divider("left", 0.2), memory.divider("right", 0.81));
    SplitPane.setResizableWithParent(left, false);
    SplitPane.setResizableWithParent(inspector.root(), false);
    root.setTop(top.root());
    root.setCenter(across);
    root.setId("workbench");
    session.onSampleShown(() -> show("preview"));
    session.onRowsShown(() -> show("replay"));
    session.onHistoryShown(() -> show("history"));
  }

  private PreviewView previewOf(Session session, Jobs jobs, ShellActions actions) {
    PreviewView view =
        new PreviewView(
            session.preview(),
            session.rowsTools(),
            jobs,
            new PreviewActions() {
              @Override
              public void jump(Problem problem) {
                jumpTo(session, problem);
              }

              @Override
              public Optional<Path> chooseTarget(String name) {
                return actions.chooseTarget(name);
              }

              @Override
              public void keepAsTest(List<Row> wanted) {
                WorkbenchView.this.keepAsTest(session, wanted);
              }
            });
    preview = Optional.of(view);
    return view;
  }

  private static void jumpTo(Session session, Problem problem) {
    session.documents().show(problem.location().file(), problem.location().range());
  }

  /// Makes a test of what the preview shows, and shows the tests.
  ///
  /// @param wanted rows that the test is about; none for all
  void keepAsTest(Session session, List<Row> wanted) {
    session
        .preview()
        .shownProperty()
        .get()
        .ifPresent(shown -> {
          String name = shown.path().substring(shown.path().lastIndexOf('/') + 1);
          session
              .tests()
              .keep(
                  shown.request(),
                  shown
                      .step()
                      .map(step -> texts.get("test.name.step", name, step))
                      .orElseGet(() -> texts.get("test.name", name)),
                  wanted);
          show("tests");
        });
  }

  /// What is left to be built behind the panes in front, in small steps.
  List<Runnable> rest() {
    return panes.stream().<Runnable>map(pane -> pane::fill).toList();
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Brings a pane of the left or lower part to the front.
  ///
  /// @param id as `explorer`, `compat`
  void show(String id) {
    for (TabPane pane : List.of(left, lower)) {
      pane.getTabs().stream()
          .filter(tab -> tab.getId().equals("pane-" + id))
          .findFirst()
          .ifPresent(tab -> {
            pane.getSelectionModel().select(tab);
            pane.requestFocus();
          });
    }
  }

  /// Once it has been shown.
  Optional<PreviewView> preview() {
    return preview;
  }

  void focusSource() {
    editors.focusSource();
  }

  void perform(EditorAction action) {
    editors.perform(action);
  }

  /// Tells the memory where the dividers are.
  void remember(WindowMemory memory) {
    memory.keepDivider("middle", middle.getDividerPositions()[0]);
    memory.keepDivider("left", across.getDividerPositions()[0]);
    memory.keepDivider("right", across.getDividerPositions()[1]);
  }

  @Override
  public void dispose() {
    top.dispose();
    editors.dispose();
    inspector.dispose();
    panes.forEach(LazyPane::dispose);
  }
}
