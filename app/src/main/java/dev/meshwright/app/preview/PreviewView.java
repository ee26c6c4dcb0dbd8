package dev.meshwright.app.preview;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.common.ScrolledWhenShort;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.explore.RowSelection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Shows what the transformation in front, or a sample, gives: its rows, how they were computed,
/// how they differ from earlier ones.
final class PreviewView implements View {

  private final Texts texts = Texts.of(PreviewView.class);
  private final PreviewViewModel model;
  private final RowsTools tools;
  private final Consumer<PreviewView> disposed;
  private final BorderPane content = new BorderPane();
  private final BorderPane root = new BorderPane(ScrolledWhenShort.of(content));
  private final ProblemsBar problems;
  private final PreviewBar bar;
  private final ParametersBar parameters;
  private final RowsPane rows;
  private final ColumnsPane columns;
  private final PlanPane plan;
  private final DifferencesPane differences;
  private final StagesBar stages;
  private final ChangeListener<PreviewState> onState = (property, was, is) -> render();
  private final ChangeListener<PreviewSide> onSide = (property, was, is) -> render();

  /// @param disposed told when the view is not used any longer
  PreviewView(
      PreviewViewModel model,
      RowsTools tools,
      Jobs jobs,
      PreviewActions actions,
      Consumer<PreviewView> disposed) {
    this.disposed = disposed;
    this.model = model;
    this.tools = tools;
    root.setId("preview");
    bar = new PreviewBar(model, tools, texts);
    parameters = new ParametersBar(model.parameters(), texts);
    rows = new RowsPane(model, tools, jobs, texts, actions);
    columns = new ColumnsPane(tools, texts);
    plan = new PlanPane(tools.plan(), texts);
    differences = new DifferencesPane(tools.differences(), jobs, texts);
    stages = new StagesBar(model, tools.stages(), texts);
    problems = new ProblemsBar(new ProblemLines(problem -> jump(problem, actions)), texts);
    content.setTop(new VBox(bar.node(), parameters.node(), stages.node(), problems.node()));
    model.stateProperty().addListener(onState);
    tools.sideProperty().addListener(onSide);
    render();
  }

  @Override
  public Parent root() {
    return root;
  }

  /// The window that it is in; empty while it is in none.
  Optional<Window> window() {
    return Optional.ofNullable(root.getScene()).map(Scene::getWindow);
  }

  /// Moves the keyboard to the filter of the rows.
  public void focusFilter() {
    tools.sideProperty().set(PreviewSide.ROWS);
    rows.focusFilter();
  }

  /// Moves the keyboard to the choice of the version to compare with.
  public void focusAgainst() {
    tools.sideProperty().set(PreviewSide.DIFFERENCES);
    differences.focusChoice();
  }

  /// Moves the keyboard to the choice of the schema that rows are held against.
  public void focusSchema() {
    tools.sideProperty().set(PreviewSide.ROWS);
    rows.focusSchema();
  }

  /// Goes to the next row that does not fit the schema.
  public void nextFailing() {
    tools.sideProperty().set(PreviewSide.ROWS);
    rows.nextFailing();
  }

  /// Asks for a file, and writes the rows.
  public void export(ExportFormat format) {
    rows.export(format);
  }

  /// Lists the columns, to be shown or hidden.
  public void chooseColumns() {
    rows.chooseColumns();
  }

  /// Shows the profiles of columns; that of the column in focus in full.
  public void lookAtProfile() {
    tools.sideProperty().set(PreviewSide.ROWS);
    tools.profile().wantedProperty().set(true);
    rows.lookAtProfile();
  }

  @Override
  public void dispose() {
    model.stateProperty().removeListener(onState);
    tools.sideProperty().removeListener(onSide);
    bar.dispose();
    parameters.dispose();
    rows.dispose();
    columns.dispose();
    plan.dispose();
    differences.dispose();
    stages.dispose();
    disposed.accept(this);
  }

  private void jump(Problem problem, PreviewActions actions) {
    if (problem.location().file().equals(RowSelection.FILTER)) {
      rows.selectInFilter(problem.location().range());
    } else {
      actions.jump(problem);
    }
  }

  private void render() {
    PreviewState state = model.stateProperty().get();
    bar.show(state);
    problems.clear();
    content.setCenter(
        switch (state) {
          case PreviewState.NoTransformation none ->
              EmptyState.of(Icon.TABLE, texts.get("none.title"), texts.get("none.text"));
          case PreviewState.Waiting waiting ->
              EmptyState.of(Icon.RUN, texts.get("waiting.title"), texts.get("waiting.text"));
          case PreviewState.Running(String path, Optional<ShownRows> before) ->
              earlier(before, texts.get("running.title"), texts.get("running.text"));
          case PreviewState.Ready(ShownRows shown, boolean stale) -> side(shown, stale);
          case PreviewState.Rejected(
                  String path,
                  List<Problem> reasons,
                  Optional<ShownRows> before) -> {
            problems.showInFull(reasons);
            Node instead =
                model.sampleInFront().isPresent() && before.isEmpty()
                    ? rows.showNone(
                        EmptyState.of(
                            Icon.TABLE, texts.get("unreadable.title"), texts.get("rejected.text")))
                    : earlier(before, texts.get("rejected.title"), texts.get("rejected.text"));
            before.ifPresent(shown -> problems.showAboveRows(joined(reasons, shown.notes())));
            yield instead;
          }
          case PreviewState.Stopped(String path, Optional<ShownRows> before) ->
              earlier(before, texts.get("stopped.title"), texts.get("stopped.text"));
          case PreviewState.Failed(String path, Throwable cause) -> Failure.of(cause);
        });
  }

  private static List<Problem> joined(List<Problem> reasons, List<Problem> notes) {
    return Stream.concat(reasons.stream(), notes.stream()).toList();
  }

  private Node earlier(Optional<ShownRows> before, String title, String text) {
    return before
        .map(shown -> side(shown, true))
        .orElseGet(() ->
            tools.sideProperty().get() == PreviewSide.COLUMNS
                ? columns.node()
                : EmptyState.of(Icon.TABLE, title, text));
  }

  private Node side(ShownRows shown, boolean stale) {
    problems.showAboveRows(shown.notes());
    return switch (tools.sideProperty().get()) {
      case ROWS -> rows.show(shown, stale);
      case COLUMNS -> columns.node();
      case PLAN -> plan.node();
      case DIFFERENCES -> differences.node();
    };
  }
}
