package dev.meshwright.app.preview;

import dev.meshwright.app.parts.EmptyState;
import dev.meshwright.app.parts.Failure;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.Problem;
import dev.meshwright.uikit.grid.DataGrid;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// Shows the rows of the transformation in front.
public final class PreviewView implements View {

  private final Texts texts = Texts.of(PreviewView.class);
  private final PreviewViewModel model;
  private final Consumer<Problem> jump;
  private final BorderPane root = new BorderPane();
  private final VBox top = new VBox();
  private final VBox messages = new VBox();
  private final PreviewBar bar;
  private final DataGrid grid;
  private final ChangeListener<PreviewState> onState = (property, was, is) -> render(is);
  private Optional<Shown> inGrid = Optional.empty();

  /// @param jump shows the place of a problem
  public PreviewView(PreviewViewModel model, Jobs jobs, Consumer<Problem> jump) {
    this.model = model;
    this.jump = jump;
    root.setId("preview");
    bar = new PreviewBar(model, texts);
    grid = new DataGrid("preview-grid", jobs);
    messages.getStyleClass().add("preview-messages");
    top.getChildren().addAll(bar.node(), messages);
    root.setTop(top);
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
    bar.dispose();
    grid.dispose();
  }

  private void render(PreviewState state) {
    bar.show(state);
    messages.getChildren().clear();
    root.setCenter(
        switch (state) {
          case PreviewState.NoTransformation none ->
              EmptyState.of(Icon.TABLE, texts.get("none.title"), texts.get("none.text"));
          case PreviewState.Waiting waiting ->
              EmptyState.of(Icon.RUN, texts.get("waiting.title"), texts.get("waiting.text"));
          case PreviewState.Running(String path, Optional<Shown> before) ->
              earlier(before, texts.get("running.title"), texts.get("running.text"));
          case PreviewState.Ready(Shown shown, boolean stale) -> rows(shown, stale);
          case PreviewState.Rejected(
                  String path,
                  List<Problem> problems,
                  Optional<Shown> before) -> {
            problems.forEach(problem -> messages.getChildren().add(line(problem)));
            yield earlier(before, texts.get("rejected.title"), texts.get("rejected.text"));
          }
          case PreviewState.Stopped(String path, Optional<Shown> before) ->
              earlier(before, texts.get("stopped.title"), texts.get("stopped.text"));
          case PreviewState.Failed(String path, Throwable cause) -> Failure.of(cause);
        });
  }

  private Node earlier(Optional<Shown> before, String title, String text) {
    return before
        .map(shown -> rows(shown, true))
        .orElseGet(() -> EmptyState.of(Icon.TABLE, title, text));
  }

  private Node rows(Shown shown, boolean stale) {
    if (!inGrid.equals(Optional.of(shown))) {
      grid.show(shown.rows(), shown.first());
      inGrid = Optional.of(shown);
    }
    grid.setStale(stale);
    shown.notes().forEach(note -> messages.getChildren().add(line(note)));
    return grid.root();
  }

  private Node line(Problem problem) {
    String place = problem.location().toString();
    Hyperlink link = new Hyperlink(place);
    link.setId("preview-problem");
    link.getStyleClass().add("user-text");
    link.setOnAction(action -> jump.accept(problem));
    Label message =
        new Label(
            problem.message() + (problem.hint().isEmpty() ? "" : " " + problem.hint()),
            sign(problem));
    message.setWrapText(true);
    message.setTooltip(new Tooltip(problem.message()));
    message.getStyleClass().add("user-text");
    VBox row = new VBox(message, link);
    row.getStyleClass().add("banner");
    row.getStyleClass().add(tone(problem).styleClass());
    return row;
  }

  private static Tone tone(Problem problem) {
    return switch (problem.severity()) {
      case INFO -> Tone.NEUTRAL;
      case WARNING -> Tone.WARNING;
      case ERROR -> Tone.DANGER;
    };
  }

  private static Node sign(Problem problem) {
    return switch (problem.severity()) {
      case INFO -> Icon.INFO.node(Tone.NEUTRAL);
      case WARNING -> Icon.WARNING.node(Tone.WARNING);
      case ERROR -> Icon.ERROR.node(Tone.DANGER);
    };
  }
}
