package dev.meshwright.app.walkthrough;

import dev.meshwright.app.preview.PreviewState;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/// A query is tried in a scratch file, by keys alone; the repository does not notice.
final class ScratchQuery {

  private static final String QUERY = "SELECT channel, count(*) AS orders FROM orders GROUP BY 1";
  private static final String LIST = "queries-list";

  private final Texts texts = Texts.of(ScratchQuery.class);
  private final UiRobot robot;
  private final Stage stage;
  private final Supplier<WorkspaceViewModel> workspace;
  private final Supplier<PreviewState> preview;
  private final UnaryOperator<String> keys;

  /// @param keys the keys of a command, by its id
  ScratchQuery(
      UiRobot robot,
      Stage stage,
      Supplier<WorkspaceViewModel> workspace,
      Supplier<PreviewState> preview,
      UnaryOperator<String> keys) {
    this.robot = robot;
    this.stage = stage;
    this.workspace = workspace;
    this.preview = preview;
    this.keys = keys;
  }

  List<PlayStep> steps() {
    return List.of(
        new PlayStep(
            () -> texts.get("scratch", keys.apply("new-scratch")),
            () -> true,
            () -> robot.press(keys.apply("new-scratch")),
            () -> inFront(""),
            () -> texts.get("scratch.result"),
            ""),
        new PlayStep(
            () -> texts.get("scratch.type"),
            () -> true,
            this::type,
            () -> inFront(QUERY),
            () -> texts.get("scratch.type.result"),
            ""),
        new PlayStep(
            () -> texts.get("scratch.run", keys.apply("run-preview")),
            () -> true,
            () -> robot.press(keys.apply("run-preview")),
            this::hasRows,
            () -> texts.get("scratch.run.result"),
            "scratch"),
        new PlayStep(
            () -> texts.get("scratch.history", keys.apply("show-queries")),
            () -> true,
            () -> robot.press(keys.apply("show-queries")),
            () -> robot.within(LIST, node -> node.toString().contains(QUERY)).isPresent(),
            () -> texts.get("scratch.history.result"),
            "query-history"));
  }

  /// What a key would type that ran a command is not heard: so another one is pressed first.
  private void type() {
    robot.press(KeyCode.HOME);
    robot.type(stage, QUERY);
  }

  private boolean inFront(String text) {
    return workspace
        .get()
        .documents()
        .activeProperty()
        .get()
        .filter(document -> ScratchFile.is(document.path()) && document.text().equals(text))
        .isPresent();
  }

  private boolean hasRows() {
    return preview.get() instanceof PreviewState.Ready ready
        && !ready.stale()
        && ready.shown().text().equals(QUERY);
  }
}
