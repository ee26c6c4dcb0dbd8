package dev.meshwright.app.walkthrough;

import dev.meshwright.app.merging.MergingPanel;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.uikit.view.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/// The branch of a colleague is merged, its conflict settled, and the result pushed to a server.
final class SharedWork {

  private static final String OTHER = "feature/gift-wrap";
  private static final String FILE = "orders/schemas/order.avsc";

  private final Texts texts = Texts.of(SharedWork.class);
  private final UiRobot robot;
  private final Stage stage;
  private final Supplier<WorkspaceViewModel> workspace;
  private final Path server;

  /// @param server a bare repository that has nothing yet
  SharedWork(UiRobot robot, Stage stage, Supplier<WorkspaceViewModel> workspace, Path server) {
    this.robot = robot;
    this.stage = stage;
    this.workspace = workspace;
    this.server = server;
  }

  List<PlayStep> steps() {
    return List.of(
        clicking(
            () -> texts.get("branches"),
            "branch",
            () -> rowSaying("branches-list", OTHER).isPresent(),
            () -> texts.get("branches.result"),
            ""),
        new PlayStep(
            () -> texts.get("branch.choose", OTHER),
            () -> rowSaying("branches-list", OTHER).isPresent(),
            () -> robot.click(rowSaying("branches-list", OTHER).orElseThrow()),
            () -> usable("branches-merge").isPresent(),
            () -> texts.get("branch.choose.result"),
            "branches"),
        clicking(
            () -> texts.get("merge"),
            "branches-merge",
            () -> rowSaying("merging-files", FILE).isPresent(),
            () -> texts.get("merge.result"),
            "merge"),
        new PlayStep(
            () -> texts.get("sides", FILE),
            () -> rowSaying("merging-files", FILE).isPresent(),
            () -> robot.doubleClick(rowSaying("merging-files", FILE).orElseThrow()),
            () -> usable("merge-take-both").isPresent(),
            () -> texts.get("sides.result"),
            "sides"),
        clicking(
            () -> texts.get("both"),
            "merge-take-both",
            () -> usable("merge-resolved").isPresent(),
            () -> texts.get("both.result"),
            "settled"),
        clicking(
            () -> texts.get("resolved"),
            "merge-resolved",
            () -> usable("merging-bar-continue").isPresent(),
            () -> texts.get("resolved.result"),
            ""),
        new PlayStep(
            () -> texts.get("continue"),
            () -> usable("merging-bar-continue").isPresent(),
            () -> robot.click(usable("merging-bar-continue").orElseThrow()),
            this::isMerged,
            () -> texts.get("continue.result"),
            "merged"),
        clicking(
            () -> texts.get("remotes"),
            "branch",
            () -> usable("branches-git-push").isPresent(),
            () -> texts.get("remotes.result"),
            ""),
        clicking(
            () -> texts.get("push.nowhere"),
            "branches-git-push",
            () -> usable("remotes-add").isPresent(),
            () -> texts.get("push.nowhere.result"),
            ""),
        clicking(
            () -> texts.get("remote"),
            "remotes-add",
            () -> usable("remotes-url").isPresent(),
            () -> texts.get("remote.result"),
            ""),
        new PlayStep(
            () -> texts.get("remote.url"),
            () -> usable("remotes-url").isPresent(),
            () -> {
              robot.click(robot.find("remotes-url").orElseThrow());
              robot.type(stage, server.toString());
            },
            this::isTyped,
            () -> texts.get("remote.url.result"),
            ""),
        clicking(
            () -> texts.get("remote.done"),
            "remotes-done",
            this::isListed,
            () -> texts.get("remote.done.result"),
            "remote"),
        clicking(
            () -> texts.get("push"),
            "remotes-push",
            this::isFollowed,
            () -> texts.get("push.result"),
            "pushed"));
  }

  private PlayStep clicking(
      Supplier<String> title,
      String id,
      BooleanSupplier done,
      Supplier<String> result,
      String picture) {
    return new PlayStep(
        title,
        () -> usable(id).isPresent(),
        () -> robot.click(usable(id).orElseThrow()),
        done,
        result,
        picture);
  }

  private Optional<Node> usable(String id) {
    return robot.find(id).filter(node -> !node.isDisabled());
  }

  private Optional<Node> rowSaying(String list, String text) {
    return robot.within(list, node -> node instanceof Labeled row && text.equals(row.getText()));
  }

  /// What would break others is asked about once.
  private boolean isMerged() {
    robot.find("merging-agree").ifPresent(robot::click);
    return workspace.get().panels().panel(MergingPanel.class).model().underWay().isEmpty();
  }

  private boolean isTyped() {
    return robot
        .find("remotes-url")
        .filter(
            node -> node instanceof TextField field && field.getText().equals(server.toString()))
        .isPresent();
  }

  private boolean isListed() {
    String name = String.valueOf(server.getFileName());
    return robot
        .within(
            "remotes-list",
            node ->
                node instanceof Labeled row
                    && row.getText() != null
                    && row.getText().contains(name))
        .isPresent();
  }

  private boolean isFollowed() {
    return robot
        .find("remotes-follows")
        .filter(node ->
            node instanceof ComboBox<?> choice
                && String.valueOf(choice.getValue()).startsWith("origin/"))
        .isPresent();
  }
}
