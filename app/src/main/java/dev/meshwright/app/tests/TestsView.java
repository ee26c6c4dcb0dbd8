package dev.meshwright.app.tests;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.files.FileActions;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.Problem;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Lists the tests of the workspace with their results; a failure is shown as the rows that differ.
final class TestsView implements View {

  private final Texts texts = Texts.of(TestsView.class);
  private final TestsViewModel model;
  private final BorderPane root = new BorderPane();
  private final ListView<TestItem> list = new ListView<>();
  private final Button run;
  private final Button stop;
  private final Label counts = new Label();
  private final Label stale;
  private final TestDetail detail;
  private final SplitPane split;
  private final FileActions actions;
  private final KeepBar naming;
  private final ChangeListener<TestsState> onState = (property, was, is) -> render(is);

  /// @param actions renames and deletes the files of tests
  /// @param jump shows the place of a problem
  /// @param keep makes a test of what the preview shows
  public TestsView(
      TestsViewModel model, FileActions actions, Jobs jobs, Consumer<Problem> jump, Runnable keep) {
    this.model = model;
    this.actions = actions;
    naming = new KeepBar(model, texts);
    root.setId("tests");
    run = new Button(texts.get("run"), Icon.RUN.node());
    Named.named(run, "tests-run", texts.get("run.name"));
    run.setOnAction(action -> model.runAll());
    stop = new Button(texts.get("stop"), Icon.STOP.node());
    Named.named(stop, "tests-stop", texts.get("stop"));
    stop.setOnAction(action -> model.stop());
    Button keeping = new Button(texts.get("keep"), Icon.ADD.node());
    Named.named(keeping, "tests-keep", texts.get("keep.name"));
    keeping.setOnAction(action -> keep.run());
    counts.setId("tests-counts");
    counts.getStyleClass().add("muted");
    stale = new Label(texts.get("stale"), Icon.HISTORY.node());
    stale.getStyleClass().addAll("chip", "tone-warning");
    FlowPane bar = new FlowPane(run, stop, keeping, counts, stale);
    bar.getStyleClass().add("pane-bar");
    Named.named(list, "tests-list", texts.get("list.name"));
    list.setCellFactory(view -> new TestCell(texts));
    detail = new TestDetail(texts, jobs, jump, model::accept);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, was, is) -> detail.show(Optional.ofNullable(is)));
    list.getStyleClass().add("test-list");
    split = new SplitPane(list, detail.node());
    split.setId("tests-split");
    split.setMinHeight(0);
    split.setDividerPositions(0.34);
    list.setOnContextMenuRequested(
        asked -> menu().show(list, asked.getScreenX(), asked.getScreenY()));
    list.setOnKeyPressed(this::key);
    root.setTop(new VBox(bar, naming.root()));
    model.stateProperty().addListener(onState);
    render(model.stateProperty().get());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    model.stateProperty().removeListener(onState);
    detail.dispose();
    naming.dispose();
  }

  private ContextMenu menu() {
    MenuItem rename = new MenuItem(texts.get("menu.rename"));
    rename.setAccelerator(new KeyCodeCombination(KeyCode.F2));
    rename.setOnAction(action -> file().ifPresent(actions::rename));
    MenuItem delete = new MenuItem(texts.get("menu.delete"));
    delete.setAccelerator(new KeyCodeCombination(KeyCode.DELETE));
    delete.setOnAction(action -> file().ifPresent(file -> actions.delete(List.of(file))));
    ContextMenu menu = new ContextMenu(rename, delete);
    menu.getItems().forEach(item -> item.setDisable(file().isEmpty()));
    return menu;
  }

  private void key(KeyEvent key) {
    if (key.getCode() == KeyCode.F2) {
      file().ifPresent(actions::rename);
      key.consume();
    } else if (key.getCode() == KeyCode.DELETE) {
      file().ifPresent(file -> actions.delete(List.of(file)));
      key.consume();
    }
  }

  /// The file of the test that is chosen.
  private Optional<String> file() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(TestItem::file);
  }

  private void render(TestsState state) {
    boolean running = state instanceof TestsState.Listed listed && listed.running();
    stop.setDisable(!running);
    run.setDisable(running);
    boolean old = state instanceof TestsState.Listed listed && listed.stale();
    stale.setVisible(old);
    stale.setManaged(old);
    root.setCenter(
        switch (state) {
          case TestsState.NotRead notRead -> none();
          case TestsState.Listed listed -> listed.tests().isEmpty() ? none() : shown(listed);
          case TestsState.Failed(Throwable cause) -> Failure.of(cause);
        });
  }

  private Node none() {
    counts.setText("");
    return EmptyState.of(Icon.TEST, texts.get("none.title"), texts.get("none.text"));
  }

  private Node shown(TestsState.Listed listed) {
    counts.setText(
        listed.running()
            ? texts.get("running", listed.tests().size())
            : texts.get("counts", listed.tests().size(), listed.passed(), listed.failed()));
    Optional<TestItem> before = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    if (!list.getItems().equals(listed.tests())) {
      list.getItems().setAll(listed.tests());
      choose(listed, before);
    }
    return split;
  }

  /// The test that was looked at, or else the first that failed.
  private void choose(TestsState.Listed listed, Optional<TestItem> before) {
    listed.tests().stream()
        .filter(item ->
            before
                .filter(was -> was.file().equals(item.file()) && was.name().equals(item.name()))
                .isPresent())
        .findFirst()
        .or(() ->
            listed.tests().stream()
                .filter(item -> item.result().filter(result -> !result.passed()).isPresent())
                .findFirst())
        .ifPresent(item -> list.getSelectionModel().select(item));
  }
}
