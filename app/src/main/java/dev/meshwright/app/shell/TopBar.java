package dev.meshwright.app.shell;

import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.app.workspace.Mark;
import dev.meshwright.model.git.RepositoryState;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The bar at the top: workspace, branch, worst verdict, search, hidden panels, settings.
final class TopBar implements View {

  private final Texts texts = Texts.of(TopBar.class);
  private final WorkspaceViewModel workspace;
  private final ShellActions actions;
  private final HBox root = new HBox();
  private final Button branch;
  private final VerdictSign verdict;
  private final PanelsMenu panels;
  private final ChangeListener<OpenedWorkspace> onOpened = (property, was, is) -> sayBranch(is);

  TopBar(WorkspaceViewModel workspace, ShellActions actions) {
    this.workspace = workspace;
    this.actions = actions;
    OpenedWorkspace opened = workspace.workspace().openedProperty().get();
    Button name = label("workspace-name", Icon.FOLDER.node(), "show-explorer");
    name.setText(String.valueOf(opened.root().getFileName()));
    name.getStyleClass().add("strong");
    name.setTooltip(new Tooltip(opened.root().toString()));
    branch = label("branch", Icon.BRANCH.node(), "show-history");
    branch.setTooltip(tip(texts.get("top.branch"), "show-history"));
    verdict = new VerdictSign(workspace.verdicts());
    Button worst = label("worst", verdict.root(), "show-compat");
    worst.setAccessibleText(texts.get("top.worst"));
    worst.setTooltip(tip(texts.get("top.worst"), "show-compat"));
    // The search beside it gives way first.
    worst.setMinWidth(Region.USE_PREF_SIZE);
    worst.setOnAction(action -> showWorst());
    panels = new PanelsMenu(workspace.panels());
    Button search = new Button("", Icon.SEARCH.node());
    search.setText(texts.get("top.search", actions.keys("search")));
    Named.named(search, "search", texts.get("top.search.name"));
    search.setTooltip(tip(texts.get("top.search.name"), "search"));
    search.getStyleClass().add("search-button");
    search.setOnAction(action -> actions.search());
    search.setMaxWidth(Double.MAX_VALUE);
    search.setAlignment(Pos.CENTER_LEFT);
    Button commands = icon(Icon.COMMAND, "commands", texts.get("top.commands"), "palette");
    commands.setOnAction(action -> actions.showPalette());
    Button settings = icon(Icon.SETTINGS, "settings", texts.get("top.settings"), "settings");
    settings.setOnAction(action -> actions.showSettings());
    root.setId("top-bar");
    root.setAlignment(Pos.CENTER_LEFT);
    root.getStyleClass().add("top-bar");
    root.getChildren()
        .addAll(name, branch, worst, gap(), search, gap(), panels.root(), commands, settings);
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

  /// Says something, and leads to more about it.
  private Button label(String id, Node sign, String command) {
    Button label = new Button("", sign);
    label.setId(id);
    label.setMnemonicParsing(false);
    label.getStyleClass().addAll("flat", "user-text", "top-label");
    label.setOnAction(action -> actions.run(command));
    return label;
  }

  private Button icon(Icon icon, String id, String name, String command) {
    Button button = Named.iconButton(new Button(), icon, id, name);
    button.setTooltip(tip(name, command));
    return button;
  }

  /// With the keys as they are when the mouse asks.
  private Tooltip tip(String words, String command) {
    Tooltip tip = new Tooltip(words);
    tip.setOnShowing(showing -> {
      String keys = actions.keys(command);
      tip.setText(keys.isEmpty() ? words : texts.get("top.with.keys", words, keys));
    });
    return tip;
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
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
                        document ->
                            actions.run(worst == Mark.INVALID ? "show-problems" : "show-compat")),
            () -> actions.run("show-problems"));
  }

  private void sayBranch(OpenedWorkspace opened) {
    Optional<RepositoryState> repository = opened.repository();
    branch.setText(
        repository
            .map(state -> state.branch().orElse(texts.get("top.detached")))
            .orElse(texts.get("top.norepo")));
  }
}
