package dev.meshwright.app.shell;

import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The bar at the top: workspace, search, hidden panels, settings.
final class TopBar implements View {

  private final Texts texts = Texts.of(TopBar.class);
  private final ShellActions actions;
  private final HBox root = new HBox();
  private final PanelsMenu panels;

  TopBar(WorkspaceViewModel workspace, ShellActions actions) {
    this.actions = actions;
    OpenedWorkspace opened = workspace.workspace().openedProperty().get();
    Button name = new Button("", Icon.FOLDER.node());
    name.setId("workspace-name");
    name.setMnemonicParsing(false);
    name.getStyleClass().addAll("flat", "user-text", "top-label");
    name.setOnAction(action -> actions.run("show-explorer"));
    name.setText(String.valueOf(opened.root().getFileName()));
    name.getStyleClass().add("strong");
    name.setTooltip(new Tooltip(opened.root().toString()));
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
    root.getChildren().addAll(name, gap(), search, gap(), panels.root(), commands, settings);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    panels.dispose();
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
}
