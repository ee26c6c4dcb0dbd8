package dev.meshwright.app.shell;

import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/// Leads to the panels that are hidden; gone when there are none.
final class PanelsMenu implements View {

  private final Panels panels;
  private final MenuButton button = new MenuButton();
  private final ListChangeListener<Panel> onShown = change -> fill();

  PanelsMenu(Panels panels) {
    this.panels = panels;
    Texts texts = Texts.of(PanelsMenu.class);
    Named.iconButton(button, Icon.MORE, "more-panels", texts.get("top.panels"));
    panels.shown().addListener(onShown);
    fill();
  }

  @Override
  public Parent root() {
    return button;
  }

  @Override
  public void dispose() {
    panels.shown().removeListener(onShown);
  }

  private void fill() {
    button.getItems().setAll(panels.hidden().stream().map(this::item).toList());
    button.setVisible(!button.getItems().isEmpty());
    button.setManaged(button.isVisible());
  }

  private MenuItem item(Panel panel) {
    MenuItem item = new MenuItem(panel.title(), panel.icon().node());
    item.setId("panel-" + panel.id().name());
    item.setOnAction(action -> panels.show(panel.id()));
    return item;
  }
}
