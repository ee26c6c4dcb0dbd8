package dev.meshwright.app.command;

import dev.meshwright.uikit.view.ListClicks;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.search.Matching;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// A list that is narrowed by typing: commands, files. Enter takes the selected item, Escape
/// closes.
public final class Picker<T> {

  private static final double WIDTH_EM = 44;
  private static final double HEIGHT_EM = 28;
  private static final int MOST_SHOWN = 200;

  private final TopPopup popup;
  private final TextField field = new TextField();
  private final ListView<T> list = new ListView<>();
  private final List<T> items;
  private final Function<T, String> title;
  private final Function<T, String> note;
  private final Consumer<T> taken;
  private Function<String, Optional<T>> fromTyped = typed -> Optional.empty();

  /// @param id of the field is `ID-field`, of the list `ID-list`
  /// @param title what is matched and shown
  /// @param note shown at the end of the row, such as a shortcut
  /// @param taken told the choice, after the list is gone
  public Picker(
      String id,
      String prompt,
      List<T> items,
      Function<T, String> title,
      Function<T, String> note,
      Consumer<T> taken) {
    this.items = List.copyOf(items);
    this.title = title;
    this.note = note;
    this.taken = taken;
    Named.named(field, id + "-field", prompt);
    field.setPromptText(prompt);
    Named.named(list, id + "-list", prompt);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new Row());
    ListClicks.onRow(list, this::take);
    Texts texts = Texts.of(Picker.class);
    list.setPlaceholder(new Label(texts.get("nothing")));
    field.textProperty().addListener((property, was, is) -> narrow());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    VBox box = new VBox(field, list);
    box.getStyleClass().add("picker");
    popup = new TopPopup(box, field, WIDTH_EM);
    narrow();
  }

  /// Offers, as the last row, something made of what was typed.
  public Picker<T> offering(Function<String, Optional<T>> made) {
    fromTyped = made;
    return this;
  }

  /// Shows it near the top of a window.
  public void show(Window owner) {
    popup.show(owner, size -> list.setPrefHeight(size * HEIGHT_EM));
  }

  private void narrow() {
    List<T> shown = new ArrayList<>(Matching.best(items, title, field.getText(), MOST_SHOWN));
    fromTyped.apply(field.getText()).ifPresent(shown::add);
    list.getItems().setAll(shown);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void key(KeyEvent key) {
    KeyCode code = key.getCode();
    if (code == KeyCode.DOWN || code == KeyCode.UP) {
      int step = code == KeyCode.DOWN ? 1 : -1;
      int count = list.getItems().size();
      if (count > 0) {
        int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, count);
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 5));
      }
      key.consume();
    } else if (code == KeyCode.ENTER) {
      take();
      key.consume();
    } else if (code == KeyCode.ESCAPE) {
      popup.hide();
      key.consume();
    }
  }

  private void take() {
    T item = list.getSelectionModel().getSelectedItem();
    if (item != null) {
      popup.hide();
      taken.accept(item);
    }
  }

  private final class Row extends ListCell<T> {

    private Row() {
      setPrefWidth(0);
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      Label name = new Label(title.apply(item));
      name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      name.setMinWidth(0);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      Label side = new Label(note.apply(item));
      side.getStyleClass().add("muted");
      side.setMinWidth(Region.USE_PREF_SIZE);
      setGraphic(new HBox(name, gap, side));
      setAccessibleText(title.apply(item) + " " + note.apply(item));
    }
  }
}
