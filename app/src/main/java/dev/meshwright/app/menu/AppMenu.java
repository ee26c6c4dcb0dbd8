package dev.meshwright.app.menu;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.keymap.Keymap;
import dev.meshwright.model.Memoized;
import dev.meshwright.uikit.keys.ShownKeys;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu bar of the window, on macOS that of the system. A menu is filled when it is opened, so
/// that it costs the start nothing and always says what can be done now.
public final class AppMenu implements View {

  private final Texts texts = Texts.of(AppMenu.class);
  private final Supplier<List<Command>> commands;
  private final Supplier<Keymap> keymap;
  private final Supplier<MenuPlan> plan;
  private final MenuBar bar = new MenuBar();
  private final Menu tools;

  /// @param commands all there are now
  /// @param keymap as it is now
  public AppMenu(Supplier<List<Command>> commands, Supplier<Keymap> keymap) {
    this.commands = commands;
    this.keymap = keymap;
    this.plan = new Memoized<>(MenuPlan::ofProgram);
    Named.named(bar, "menu-bar", texts.get("menu.bar"));
    bar.setUseSystemMenuBar(true);
    Map<MenuPlace, Menu> menus = new EnumMap<>(MenuPlace.class);
    for (MenuPlace place : MenuPlace.values()) {
      menus.put(place, menu(place));
    }
    bar.getMenus().setAll(menus.values());
    tools = Objects.requireNonNull(menus.get(MenuPlace.TOOLS));
    tools.setVisible(false);
  }

  @Override
  public Parent root() {
    return bar;
  }

  @Override
  public void dispose() {
    // Listens to its own menus only.
  }

  /// Shows or hides what depends on which commands there are: others came or went.
  public void refresh() {
    tools.setVisible(!plan.get().of(MenuPlace.TOOLS, commands.get()).isEmpty());
  }

  private Menu menu(MenuPlace place) {
    Menu menu = new Menu(title(place));
    menu.setId("menu-" + place.name().toLowerCase(Locale.ROOT));
    // One that is empty would not open.
    menu.getItems().add(new MenuItem());
    ReasonTips tips = new ReasonTips();
    menu.setOnShowing(event -> {
      if (menu.equals(event.getTarget())) {
        menu.getItems().setAll(items(place));
      }
    });
    menu.setOnShown(event -> tips.watch(menu));
    return menu;
  }

  private List<MenuItem> items(MenuPlace place) {
    List<MenuItem> items = new ArrayList<>();
    for (List<Command> group : plan.get().of(place, commands.get())) {
      if (!items.isEmpty()) {
        items.add(new SeparatorMenuItem());
      }
      group.forEach(command -> items.add(item(command)));
    }
    if (items.isEmpty()) {
      items.add(none());
    }
    return items;
  }

  private MenuItem none() {
    MenuItem none = new MenuItem(texts.get("menu.none"));
    none.setDisable(true);
    return none;
  }

  private MenuItem item(Command command) {
    MenuItem item = new MenuItem(command.title());
    item.setId("menu-" + command.id());
    item.setMnemonicParsing(false);
    keymap.get().keys(command).stream()
        .findFirst()
        .map(ShownKeys::new)
        .ifPresent(item::setAccelerator);
    if (!command.isPossible()) {
      item.setDisable(true);
      item.getProperties().put(ReasonTips.REASON, command.reason());
    }
    item.setOnAction(event -> command.run());
    return item;
  }

  private String title(MenuPlace place) {
    return switch (place) {
      case FILE -> texts.get("menu.file");
      case EDIT -> texts.get("menu.edit");
      case VIEW -> texts.get("menu.view");
      case GO -> texts.get("menu.go");
      case SCHEMA -> texts.get("menu.schema");
      case REFACTOR -> texts.get("menu.refactor");
      case DATA -> texts.get("menu.data");
      case GIT -> texts.get("menu.git");
      case TOOLS -> texts.get("menu.tools");
      case HELP -> texts.get("menu.help");
    };
  }
}
