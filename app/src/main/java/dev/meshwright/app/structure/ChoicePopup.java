package dev.meshwright.app.structure;

import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.uikit.view.ListClicks;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// A list that is narrowed by typing, beneath what it chooses for, with a preview. Nothing is taken
/// before Enter or a click; Escape and clicks elsewhere close it.
final class ChoicePopup {

  private static final double WIDTH_EM = 30;
  private static final double LIST_EM = 22;
  private static final double PREVIEW_EM = 7;
  private static final int PAGE = 8;

  private final Texts texts = Texts.of(ChoicePopup.class);
  private final Popup popup = new Popup();
  private final TextField field = new TextField();
  private final ListView<TypeChoice> list = new ListView<>();
  private final Label preview = new Label();
  private final ScrollPane previewScroll = new ScrollPane(preview);
  private List<TypeChoice> choices = List.of();
  private Predicate<TypeChoice> now = choice -> false;
  private BiFunction<List<TypeChoice>, String, List<TypeChoice>> find = (all, typed) -> all;
  private Consumer<TypeChoice> taken = choice -> {};
  private Consumer<Optional<Integer>> closed = step -> {};
  private Optional<Integer> step = Optional.empty();
  private String before = "";

  /// @param note what is said of a choice at the end of its row
  ChoicePopup(String id, String prompt, Function<TypeChoice, String> note) {
    Named.named(field, id + "-field", prompt);
    field.setPromptText(prompt);
    field.textProperty().addListener((property, was, is) -> narrow(false));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    Named.named(list, id + "-list", prompt);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new ChoiceCell(note));
    ListClicks.onRow(list, this::take);
    list.setPlaceholder(new Label(texts.get("choice.none")));
    list.getSelectionModel().selectedItemProperty().addListener((p, was, is) -> describe(is));
    preview.setId(id + "-preview");
    preview.getStyleClass().addAll("code", "choice-preview");
    Wrapping.of(preview);
    preview.setAlignment(Pos.TOP_LEFT);
    previewScroll.setFitToWidth(true);
    previewScroll.setFocusTraversable(false);
    previewScroll.getStyleClass().add("edge-to-edge");
    VBox box = new VBox(field, list, previewScroll);
    box.getStyleClass().add("picker");
    popup.getContent().add(box);
    popup.setAutoHide(true);
    popup.setOnHidden(hidden -> {
      closed.accept(step);
      step = Optional.empty();
    });
  }

  /// @param text of what is chosen now, to be written over
  /// @param isNow whether a choice is what is chosen now
  /// @param search narrows the choices to what was typed
  /// @param take told the choice
  /// @param close told when it is gone, with the step to the next cell if there is one to go
  void show(
      Node anchor,
      String text,
      Predicate<TypeChoice> isNow,
      BiFunction<List<TypeChoice>, String, List<TypeChoice>> search,
      Consumer<TypeChoice> take,
      Consumer<Optional<Integer>> close) {
    before = text;
    now = isNow;
    find = search;
    taken = take;
    closed = close;
    choices = List.of();
    field.setText(text);
    double size = field.getFont().getSize();
    Bounds place = anchor.localToScreen(anchor.getBoundsInLocal());
    double width = Math.max(place.getWidth(), size * WIDTH_EM);
    field.setPrefWidth(width);
    list.setPrefSize(width, size * LIST_EM);
    previewScroll.setPrefSize(width, size * PREVIEW_EM);
    previewScroll.setMinHeight(size * PREVIEW_EM);
    popup.show(anchor, place.getMinX(), place.getMaxY());
    field.requestFocus();
    field.selectAll();
  }

  /// Narrows the list as if this had been typed over what was there.
  void type(String text) {
    field.setText(text);
    field.end();
  }

  void hide() {
    popup.hide();
  }

  /// Offers these from now on; what is selected stays.
  void offer(List<TypeChoice> offered) {
    choices = List.copyOf(offered);
    narrow(true);
  }

  /// What was there before is no search.
  ///
  /// @param keep whether what is selected stays so
  private void narrow(boolean keep) {
    String typed = field.getText().equals(before) ? "" : field.getText();
    Optional<TypeChoice> kept =
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
            .filter(choice -> keep || typed.isEmpty());
    list.getItems().setAll(find.apply(choices, typed));
    int selected =
        kept.map(list.getItems()::indexOf)
            .filter(index -> index >= 0)
            .orElseGet(() -> typed.isEmpty() ? indexNow() : 0);
    select(selected);
  }

  private int indexNow() {
    for (int index = 0; index < list.getItems().size(); index++) {
      if (now.test(list.getItems().get(index))) {
        return index;
      }
    }
    return 0;
  }

  private void describe(TypeChoice choice) {
    preview.setText(
        choice == null ? "" : choice.preview().isEmpty() ? choice.written() : choice.preview());
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case PAGE_DOWN -> move(PAGE);
      case PAGE_UP -> move(-PAGE);
      case ENTER -> take();
      case ESCAPE -> popup.hide();
      case TAB -> {
        step = Optional.of(key.isShiftDown() ? -1 : 1);
        take();
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void move(int by) {
    int last = list.getItems().size() - 1;
    int at = list.getSelectionModel().getSelectedIndex();
    select(Math.abs(by) > 1 ? Math.clamp(at + by, 0, Math.max(0, last)) : at + by);
  }

  /// Around the ends.
  private void select(int index) {
    int count = list.getItems().size();
    if (count > 0) {
      int to = Math.floorMod(index, count);
      list.getSelectionModel().select(to);
      list.scrollTo(Math.max(0, to - 4));
    }
  }

  private void take() {
    TypeChoice choice = list.getSelectionModel().getSelectedItem();
    if (choice != null) {
      // First: whoever goes on to the next cell goes on from the new text.
      taken.accept(choice);
      popup.hide();
    }
  }
}
