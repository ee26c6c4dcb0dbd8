package dev.meshwright.app.walkthrough;

import dev.meshwright.app.changes.ChangesPanel;
import dev.meshwright.app.changes.ChangesState;
import dev.meshwright.app.changes.ChangesViewModel;
import dev.meshwright.app.committing.CommitFlow.KeepAuthor;
import dev.meshwright.app.history.HistoryPanel;
import dev.meshwright.app.history.HistoryState;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.stage.Stage;

/// What was edited is saved, looked at and committed.
final class CommittedWork {

  private final Texts texts = Texts.of(CommittedWork.class);
  private final UiRobot robot;
  private final Stage stage;
  private final Supplier<WorkspaceViewModel> workspace;
  private final UnaryOperator<String> keys;
  private final String schema;

  /// @param keys the keys of a command, by its id
  /// @param schema a file among those that were edited
  CommittedWork(
      UiRobot robot,
      Stage stage,
      Supplier<WorkspaceViewModel> workspace,
      UnaryOperator<String> keys,
      String schema) {
    this.robot = robot;
    this.stage = stage;
    this.workspace = workspace;
    this.keys = keys;
    this.schema = schema;
  }

  List<PlayStep> steps() {
    return List.of(
        new PlayStep(
            () -> texts.get("save", keys.apply("save-all")),
            () -> true,
            () -> robot.press(keys.apply("save-all")),
            () -> workspace.get().documents().unsaved().isEmpty(),
            () -> texts.get("save.result"),
            ""),
        new PlayStep(
            () -> texts.get("changes"),
            () -> robot.saying(texts.get("pane.changes")).isPresent(),
            () -> robot.click(robot.saying(texts.get("pane.changes")).orElseThrow()),
            () -> changed() == 2 && shown("commit"),
            () -> texts.get("changes.result", changed()),
            "changes"),
        new PlayStep(
            () -> texts.get("diff"),
            () -> shown("compare-" + schema),
            () -> robot.click(robot.find("compare-" + schema).orElseThrow()),
            () -> shown("changed-before") && shown("changed-after"),
            () -> texts.get("diff.result"),
            "differences"),
        new PlayStep(
            () -> texts.get("commit"),
            () ->
                authorKnown()
                    && robot.find("commit").filter(node -> !node.isDisabled()).isPresent(),
            () -> robot.click(robot.find("commit").orElseThrow()),
            () ->
                changes().stateProperty().get() instanceof ChangesState.Clean clean
                    && clean.made().isPresent(),
            () -> texts.get("commit.result", made()),
            "committed"),
        new PlayStep(
            () -> texts.get("history"),
            () -> robot.saying(texts.get("pane.history")).isPresent(),
            () -> robot.click(robot.saying(texts.get("pane.history")).orElseThrow()),
            () -> shown("history-list") && top().equals(made()),
            () -> texts.get("history.result"),
            "history"));
  }

  private boolean shown(String id) {
    return robot.find(id).isPresent();
  }

  private ChangesViewModel changes() {
    return workspace.get().panels().panel(ChangesPanel.class).model();
  }

  private int changed() {
    return changes().stateProperty().get() instanceof ChangesState.Ready ready
        ? ready.changes().files().size()
        : 0;
  }

  /// Where Git's configuration names no author, one is typed in, as the panel asks for.
  private boolean authorKnown() {
    Optional<Node> name = robot.find("author-name");
    if (name.isPresent() && changes().flow().authorNameProperty().get().isBlank()) {
      // Nothing of a demonstration is left in the person's own configuration.
      changes().flow().keepAuthorProperty().set(KeepAuthor.HERE);
      robot.click(name.get());
      robot.type(stage, "Demo Player");
      robot.click(robot.find("author-email").orElseThrow());
      robot.type(stage, "player@example.org");
    }
    return true;
  }

  private String made() {
    return changes().stateProperty().get() instanceof ChangesState.Clean clean
        ? clean.made().map(commit -> commit.shortId() + " " + commit.subject()).orElse("")
        : "";
  }

  private String top() {
    return workspace.get().panels().panel(HistoryPanel.class).model().stateProperty().get()
                instanceof HistoryState.Ready ready
            && !ready.commits().isEmpty()
        ? ready.commits().getFirst().shortId() + " " + ready.commits().getFirst().subject()
        : "";
  }
}
