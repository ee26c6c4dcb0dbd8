package dev.meshwright.app.tests;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.Problem;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;

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
  private final ChangeListener<TestsState> onState = (property, was, is) -> render(is);

  /// @param jump shows the place of a problem
  /// @param keep makes a test of what the preview shows
  public TestsView(TestsViewModel model, Jobs jobs, Consumer<Problem> jump, Runnable keep) {
    this.model = model;
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
    root.setTop(bar);
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
