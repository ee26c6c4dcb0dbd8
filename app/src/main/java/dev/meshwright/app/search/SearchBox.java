package dev.meshwright.app.search;

import dev.meshwright.app.command.TopPopup;
import dev.meshwright.uikit.controls.ChoiceButtons;
import dev.meshwright.uikit.controls.SearchField;
import dev.meshwright.uikit.view.ListClicks;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;

/// The box over the window: what is looked for above, what was found below. The keyboard stays in
/// the field; arrows choose, Enter takes, Tab changes what is looked for, Escape closes.
public final class SearchBox {

  private static final double WIDTH_EM = 52;
  private static final double HEIGHT_EM = 30;
  private static final double ROW_EM = 1.95;
  private static final int PAGE = 10;

  private final Texts texts = Texts.of(SearchBox.class);
  private final SearchViewModel model;
  private final Consumer<SearchHit> taken;
  private final SearchField field;
  private String searched = "";
  private final ListView<SearchHit> list = new ListView<>();
  private final Label nothing = new Label();
  private final Label foot = new Label();
  private final VBox box;
  private final TopPopup popup;
  private Subscription subscription = Subscription.EMPTY;

  /// @param taken told what was taken, after the box is gone
  public SearchBox(SearchViewModel model, Consumer<SearchHit> taken) {
    this.model = model;
    this.taken = taken;
    field = new SearchField("search-box-field", texts.get("search.prompt"));
    Named.named(list, "search-box-list", texts.get("search.found"));
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new HitCell());
    list.setPlaceholder(nothing);
    ListClicks.onRow(list, this::take);
    foot.setId("search-box-foot");
    foot.getStyleClass().add("muted");
    Wrapping.of(foot);
    foot.setMinHeight(Region.USE_PREF_SIZE);
    ChoiceButtons<SearchScope> scopes =
        new ChoiceButtons<>(
            "search-box-scope", List.of(SearchScope.values()), this::words, model.scopeProperty());
    box = new VBox(scopes.node(), field.node(), list, foot);
    box.getStyleClass().add("picker");
    popup = new TopPopup(content(), field.node(), WIDTH_EM);
    field.node().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  public void show(Window owner) {
    listen();
    popup.onHidden(() -> subscription.unsubscribe());
    popup.show(owner, size -> sizeList());
    model.open();
  }

  /// What the box shows.
  Region content() {
    return box;
  }

  /// Shows what the model finds from now on.
  void listen() {
    subscription =
        Subscription.combine(
            field.textProperty().subscribe(text -> model.typedProperty().set(text)),
            model.stateProperty().subscribe(this::render),
            model.scopeProperty().subscribe(scope -> field.node().requestFocus()));
  }

  private void render(SearchState state) {
    String typed = model.typedProperty().get();
    // More of the same search, as names are read: what is selected stays so.
    int kept =
        typed.equals(searched)
            ? Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .map(state.hits()::indexOf)
                .orElse(-1)
            : -1;
    searched = typed;
    list.getItems().setAll(state.hits());
    list.getSelectionModel().clearAndSelect(Math.max(0, kept));
    list.scrollTo(Math.max(0, kept));
    sizeList();
    nothing.setText(
        state.reading() ? texts.get("search.reading.none") : texts.get("search.nothing"));
    foot.setText(state.reading() ? texts.get("search.reading") : texts.get("search.foot"));
  }

  /// As tall as what it holds, up to a bound.
  private void sizeList() {
    double size = field.node().getFont().getSize();
    int rows = Math.max(1, list.getItems().size());
    list.setPrefHeight(Math.min(size * HEIGHT_EM, rows * size * ROW_EM + 4));
  }

  private String words(SearchScope scope) {
    return switch (scope) {
      case ALL -> texts.get("scope.all");
      case FILES -> texts.get("scope.files");
      case NAMES -> texts.get("scope.names");
      case SYMBOLS -> texts.get("scope.symbols");
      case COMMANDS -> texts.get("scope.commands");
      case RECENT -> texts.get("scope.recent");
    };
  }

  private void key(KeyEvent key) {
    switch (key.getCode()) {
      case DOWN -> choose(1, true);
      case UP -> choose(-1, true);
      case PAGE_DOWN -> choose(PAGE, false);
      case PAGE_UP -> choose(-PAGE, false);
      case ENTER -> take();
      case ESCAPE -> popup.hide();
      case TAB -> nextScope(key.isShiftDown() ? -1 : 1);
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void choose(int step, boolean around) {
    int count = list.getItems().size();
    if (count > 0) {
      int wanted = list.getSelectionModel().getSelectedIndex() + step;
      int next = around ? Math.floorMod(wanted, count) : Math.clamp(wanted, 0, count - 1);
      list.getSelectionModel().select(next);
      list.scrollTo(Math.max(0, next - PAGE / 2));
    }
  }

  private void nextScope(int step) {
    List<SearchScope> scopes = List.of(SearchScope.values());
    int next = Math.floorMod(scopes.indexOf(model.scopeProperty().get()) + step, scopes.size());
    model.scopeProperty().set(scopes.get(next));
  }

  /// What is not possible is shown with the reason, and not taken.
  private void take() {
    SearchHit hit = list.getSelectionModel().getSelectedItem();
    if (hit != null && !(hit instanceof SearchHit.Do(var command, var keys, var ok) && !ok)) {
      popup.hide();
      taken.accept(hit);
    }
  }
}
