package dev.meshwright.app.search;

import dev.meshwright.app.command.TopPopup;
import dev.meshwright.model.Problem;
import dev.meshwright.uikit.controls.ChoiceButtons;
import dev.meshwright.uikit.controls.SearchField;
import dev.meshwright.uikit.view.ListClicks;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.lookup.QueryChoice;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
  private final ListView<SearchRow> list = new ListView<>();
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
    Wrapping.of(nothing);
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
            model.typedProperty().subscribe(this::follow),
            model.stateProperty().subscribe(this::render),
            model.scopeProperty().subscribe(scope -> field.node().requestFocus()),
            model::close);
  }

  /// A filter was taken: the query goes on behind it.
  private void follow(String typed) {
    if (!field.textProperty().get().equals(typed)) {
      field.textProperty().set(typed);
      field.node().positionCaret(typed.length());
    }
  }

  private void render(SearchState state) {
    String typed = model.typedProperty().get();
    List<SearchRow> rows = SearchRow.of(state);
    // More of the same search, as the index is read: what is selected stays so.
    int kept =
        typed.equals(searched)
            ? Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .map(rows::indexOf)
                .orElse(-1)
            : -1;
    searched = typed;
    list.getItems().setAll(rows);
    if (kept >= 0) {
      list.getSelectionModel().clearAndSelect(kept);
      list.scrollTo(kept);
    } else {
      list.getSelectionModel().clearSelection();
      choose(1, true);
      list.scrollTo(0);
    }
    sizeList();
    nothing.setText(nothing(state));
    foot.setText(foot(state));
  }

  private String nothing(SearchState state) {
    return !state.problems().isEmpty()
        ? words(state.problems())
        : state.partial() ? texts.get("search.reading.none") : texts.get("search.nothing");
  }

  private String foot(SearchState state) {
    if (!state.problems().isEmpty() && !state.groups().isEmpty()) {
      return words(state.problems());
    }
    return state.partial()
        ? texts.get("search.reading")
        : state.guessed() ? texts.get("search.guessed") : texts.get("search.foot");
  }

  private String words(List<Problem> problems) {
    return problems.stream()
        .map(problem ->
            problem.rule().equals("search-query")
                ? texts.get("search.problem", problem.location().start().column(), problem.text())
                : problem.text())
        .collect(Collectors.joining("\n"));
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
      case ENTER -> {
        if (key.isShiftDown()) {
          list();
        } else {
          take();
        }
      }
      case ESCAPE -> popup.hide();
      case TAB -> nextScope(key.isShiftDown() ? -1 : 1);
      default -> {
        return;
      }
    }
    key.consume();
  }

  /// Headings are passed over.
  private void choose(int step, boolean around) {
    int count = list.getItems().size();
    int at = list.getSelectionModel().getSelectedIndex();
    int wanted =
        around
            ? Math.floorMod(at + step, Math.max(1, count))
            : Math.clamp(at + (long) step, 0, Math.max(0, count - 1));
    int way = step > 0 ? 1 : -1;
    for (int i = 0; i < count; i++) {
      int next = Math.floorMod(wanted + i * way, count);
      if (list.getItems().get(next) instanceof SearchRow.Hit) {
        list.getSelectionModel().clearAndSelect(next);
        list.scrollTo(Math.max(0, next - PAGE / 2));
        return;
      }
    }
  }

  private void nextScope(int step) {
    List<SearchScope> scopes = List.of(SearchScope.values());
    int next = Math.floorMod(scopes.indexOf(model.scopeProperty().get()) + step, scopes.size());
    model.scopeProperty().set(scopes.get(next));
  }

  /// All hits, where they stay.
  private void list() {
    if (model.canList()) {
      popup.hide();
      model.list();
    }
  }

  /// What is not possible is shown with the reason, and not taken.
  private void take() {
    if (list.getSelectionModel().getSelectedItem() instanceof SearchRow.Hit(SearchHit hit)) {
      switch (hit) {
        case SearchHit.Filter(QueryChoice choice) -> model.choose(choice);
        case SearchHit.Do(var command, var keys, boolean possible, var letters) when !possible -> {}
        default -> {
          popup.hide();
          taken.accept(hit);
        }
      }
    }
  }
}
