package dev.meshwright.app.lookup;

import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.lookup.KeptList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The lists that were kept, and the lines for the one that is shown and for a name that is given.
final class ListsBar {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

  private final Texts texts;
  private final LookupViewModel model;
  private final MenuButton lists = new MenuButton();
  private final Label about = new Label();
  private final FlowPane shown;
  private final TextField name = new TextField();
  private final FlowPane naming;
  private final VBox root;
  private final Runnable back;

  /// @param back moves the keyboard to where it was
  ListsBar(Texts texts, LookupViewModel model, Runnable back) {
    this.texts = texts;
    this.model = model;
    this.back = back;
    lists.setText(texts.get("lists"));
    lists.setGraphic(Icon.TREE.node());
    Named.named(lists, "lookup-lists", texts.get("lists"));
    about.setId("lookup-list");
    about.getStyleClass().addAll("strong", "user-text");
    about.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    about.setMinWidth(0);
    Button rename =
        Named.button("lookup-rename", Icon.CHANGED, texts.get("list.rename"), this::name);
    Button remove =
        Named.button("lookup-remove", Icon.DELETE, texts.get("list.remove"), this::remove);
    Button again =
        Named.button("lookup-again", Icon.REFRESH, texts.get("list.again"), this::searchAgain);
    shown = new FlowPane(about, rename, remove, again);
    Named.named(name, "lookup-name", texts.get("name"));
    name.setPromptText(texts.get("name"));
    name.setOnAction(entered -> keep());
    name.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ESCAPE) {
        end();
        key.consume();
      }
    });
    Button keep = Named.button("lookup-name-keep", Icon.SAVE, texts.get("name.keep"), this::keep);
    Button cancel =
        Named.button("lookup-name-cancel", Icon.CLOSE, texts.get("name.cancel"), this::end);
    naming = new FlowPane(name, keep, cancel);
    root = new VBox(shown, naming);
    for (FlowPane line : List.of(shown, naming)) {
      line.getStyleClass().add("pane-bar");
      show(line, false);
    }
  }

  MenuButton button() {
    return lists;
  }

  Node node() {
    return root;
  }

  void show(List<KeptList> kept) {
    lists
        .getItems()
        .setAll(
            kept.stream()
                .map(list -> {
                  MenuItem item =
                      new MenuItem(texts.get("list.item", list.name(), list.places().size()));
                  item.setMnemonicParsing(false);
                  item.setId("lookup-list-" + list.id());
                  item.setOnAction(chosen -> model.show(list));
                  return item;
                })
                .toList());
    lists.setDisable(kept.isEmpty());
  }

  void show(LookupState state) {
    if (state instanceof LookupState.Listed(KeptList list, var now)) {
      long gone = now.stream().filter(place -> place.isEmpty()).count();
      String when = TIME.format(list.when().atZone(ZoneId.systemDefault()));
      about.setText(
          gone == 0
              ? texts.get("list.about", list.name(), now.size(), when)
              : texts.get("list.gone", list.name(), now.size(), when, gone));
      show(shown, true);
    } else {
      show(shown, false);
    }
  }

  /// Asks for a name of what is listed.
  void name() {
    if (model.hasPlaces()) {
      name.setText(
          model.stateProperty().get() instanceof LookupState.Listed(KeptList list, var now)
              ? list.name()
              : model.queryProperty().get());
      show(naming, true);
      name.requestFocus();
      name.selectAll();
    }
  }

  private void keep() {
    if (!name.getText().isBlank()) {
      model.keep(name.getText());
      end();
    }
  }

  private void end() {
    show(naming, false);
    back.run();
  }

  private void remove() {
    if (model.stateProperty().get() instanceof LookupState.Listed(KeptList list, var now)) {
      model.remove(list);
      back.run();
    }
  }

  private void searchAgain() {
    if (model.stateProperty().get() instanceof LookupState.Listed(KeptList list, var now)) {
      model.queryProperty().set(list.query());
      model.search();
      back.run();
    }
  }

  private static void show(Node line, boolean is) {
    line.setVisible(is);
    line.setManaged(is);
  }
}
