package dev.meshwright.app.shell;

import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.app.status.DocumentStatusView;
import dev.meshwright.app.status.DocumentStatusViewModel;
import dev.meshwright.app.workspace.Mark;
import dev.meshwright.model.git.RepositoryState;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// What the bar at the bottom says of the open workspace: the text in front, the worst verdict, the
/// branch.
final class WorkspaceStatus implements View {

  private final Texts texts = Texts.of(WorkspaceStatus.class);
  private final WorkspaceViewModel workspace;
  private final ShellActions actions;
  private final HBox root = new HBox();
  private final DocumentStatusView document;
  private final VerdictIndicator verdict;
  private final Button branch;
  private final Button exchange;
  private final Subscription opened;

  WorkspaceStatus(
      WorkspaceViewModel workspace, DocumentStatusViewModel front, ShellActions actions) {
    this.workspace = workspace;
    this.actions = actions;
    document = new DocumentStatusView(front, () -> actions.run("editor-go_to_line"));
    HBox.setHgrow(document.root(), Priority.ALWAYS);
    verdict = new VerdictIndicator(workspace.verdicts());
    Button worst = part("worst", verdict.root(), texts.get("status.worst"), "show-compat");
    worst.setAccessibleText(texts.get("status.worst"));
    worst.setMinWidth(Region.USE_PREF_SIZE);
    worst.setOnAction(action -> showWorst());
    branch = part("branch", Icon.BRANCH.node(), texts.get("status.branch"), "branch-switch");
    branch.setOnAction(action -> actions.run("branch-switch"));
    exchange = part("exchange", Icon.REMOTE.node(), texts.get("status.exchange"), "show-remotes");
    exchange.setMinWidth(Region.USE_PREF_SIZE);
    exchange.setOnAction(action -> actions.run("show-remotes"));
    root.setAlignment(Pos.CENTER_RIGHT);
    root.getStyleClass().add("workspace-status");
    root.getChildren().addAll(document.root(), worst, branch, exchange);
    opened = workspace.workspace().openedProperty().subscribe(this::sayBranch);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    opened.unsubscribe();
    verdict.dispose();
    document.dispose();
  }

  private Button part(String id, Node sign, String words, String command) {
    Button part = new Button("", sign);
    part.setId(id);
    part.setMnemonicParsing(false);
    part.getStyleClass().addAll("flat", "user-text", "status-part");
    Tooltip tip = new Tooltip(words);
    tip.setOnShowing(showing -> {
      String keys = actions.keys(command);
      tip.setText(keys.isEmpty() ? words : texts.get("top.with.keys", words, keys));
    });
    part.setTooltip(tip);
    return part;
  }

  /// Brings a file with the worst verdict to the front, and what is wrong with it.
  private void showWorst() {
    Mark worst = workspace.verdicts().worst();
    workspace.verdicts().marks().entrySet().stream()
        .filter(mark -> worst != Mark.NONE && mark.getValue() == worst)
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .ifPresentOrElse(
            path ->
                workspace
                    .documents()
                    .show(
                        path,
                        shown ->
                            actions.run(worst == Mark.INVALID ? "show-problems" : "show-compat")),
            () -> actions.run("show-problems"));
  }

  /// The branch, and what is in the middle.
  private String words(RepositoryState state) {
    String branch = state.branch().orElse(texts.get("status.detached"));
    return state.operation().map(doing -> branch + " \u00b7 " + doing).orElse(branch);
  }

  private void sayBranch(OpenedWorkspace now) {
    // Without a commit there is nothing to branch from.
    branch.setDisable(!now.hasCommits());
    branch.setText(now.repository().map(this::words).orElse(texts.get("status.norepo")));
    sayExchange(now.repository());
  }

  /// How many commits would go and come; nothing where the branch follows none.
  private void sayExchange(Optional<RepositoryState> repository) {
    Optional<RepositoryState> following = repository.filter(state -> state.upstream().isPresent());
    exchange.setVisible(following.isPresent());
    exchange.setManaged(following.isPresent());
    following.ifPresent(state -> {
      String ahead = state.ahead() == 0 ? "" : texts.get("status.ahead", state.ahead());
      String behind = state.behind() == 0 ? "" : texts.get("status.behind", state.behind());
      exchange.setText((ahead + " " + behind).strip());
      String words =
          texts.get(
              "status.exchange.said", state.upstream().orElse(""), state.ahead(), state.behind());
      exchange.setAccessibleText(words);
    });
  }
}
