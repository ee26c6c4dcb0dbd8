package dev.meshwright.app.shell;

import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.model.git.RepositoryState;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The bar at the top: workspace, branch, worst verdict, search, hidden panels, settings.
final class TopBar implements View {

  private final Texts texts = Texts.of(TopBar.class);
  private final WorkspaceViewModel workspace;
  private final HBox root = new HBox();
  private final Label branch = new Label();
  private final VerdictSign verdict;
  private final PanelsMenu panels;
  private final ChangeListener<OpenedWorkspace> onOpened = (property, was, is) -> sayBranch(is);

  TopBar(WorkspaceViewModel workspace, ShellActions actions) {
    this.workspace = workspace;
    OpenedWorkspace opened = workspace.workspace().openedProperty().get();
    Label name = new Label(String.valueOf(opened.root().getFileName()), Icon.FOLDER.node());
    name.getStyleClass().addAll("strong", "user-text", "top-label");
    name.setTooltip(new Tooltip(opened.root().toString()));
    branch.setId("branch");
    branch.setGraphic(Icon.BRANCH.node());
    branch.getStyleClass().addAll("user-text", "top-label");
    verdict = new VerdictSign(workspace.verdicts());
    panels = new PanelsMenu(workspace.panels());
    Button search = new Button(texts.get("top.search"), Icon.SEARCH.node());
    Named.named(search, "search", texts.get("top.search.name"));
    search.getStyleClass().add("search-button");
    search.setOnAction(action -> actions.searchFiles());
    search.setMaxWidth(Double.MAX_VALUE);
    search.setAlignment(Pos.CENTER_LEFT);
    Button commands =
        Named.iconButton(new Button(), Icon.COMMAND, "commands", texts.get("top.commands"));
    commands.setOnAction(action -> actions.showPalette());
    Button settings =
        Named.iconButton(new Button(), Icon.SETTINGS, "settings", texts.get("top.settings"));
    settings.setOnAction(action -> actions.showSettings());
    root.setId("top-bar");
    root.setAlignment(Pos.CENTER_LEFT);
    root.getStyleClass().add("top-bar");
    root.getChildren()
        .addAll(
            name, branch, verdict.root(), gap(), search, gap(), panels.root(), commands, settings);
    workspace.workspace().openedProperty().addListener(onOpened);
    sayBranch(opened);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    workspace.workspace().openedProperty().removeListener(onOpened);
    verdict.dispose();
    panels.dispose();
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private void sayBranch(OpenedWorkspace opened) {
    Optional<RepositoryState> repository = opened.repository();
    branch.setText(
        repository
            .map(state -> state.branch().orElse(texts.get("top.detached")))
            .orElse(texts.get("top.norepo")));
  }
}
