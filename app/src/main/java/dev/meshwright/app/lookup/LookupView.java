package dev.meshwright.app.lookup;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.lookup.LookupRows.Grouping;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.Problem;
import dev.meshwright.model.search.FoundEntries;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.uikit.controls.ChoiceButtons;
import dev.meshwright.uikit.controls.SearchField;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The query above, what was found at the left, the text around it at the right. Enter opens a
/// place, from the query too; arrows choose one there.
final class LookupView implements View {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final KeyCombination OFFER =
      new KeyCodeCombination(KeyCode.SPACE, KeyCombination.CONTROL_DOWN);
  private static final double LIST_SHARE = 0.5;

  private final Texts texts = Texts.of(LookupView.class);
  private final LookupWords words = new LookupWords(texts);
  private final LookupViewModel model;
  private final Debounce pause;
  private final Consumer<FoundEntry> open;
  private final BorderPane root = new BorderPane();
  private final SearchField field;
  private final FilterMenu filters;
  private final ListsBar lists;
  private final ChoiceButtons<Grouping> groupings;
  private final Button keep;
  private final Button copy;
  private final Button diagram;
  private final Label status = new Label();
  private final ListView<LookupRow> list = new ListView<>();
  private final StackPane listed = new StackPane();
  private final PlacePreview preview;
  private final Subscription subscription;
  private boolean typing;

  /// @param pause in typing after which is searched
  /// @param open opens a place
  /// @param showDiagram shows the types in files
  LookupView(
      LookupViewModel model,
      Jobs jobs,
      Debounce pause,
      Consumer<FoundEntry> open,
      Consumer<List<String>> showDiagram) {
    this.model = model;
    this.pause = pause;
    this.open = open;
    root.setId("lookup");
    field = new SearchField("lookup-query", texts.get("query"));
    field.node().addEventFilter(KeyEvent.KEY_PRESSED, this::keyInQuery);
    filters = new FilterMenu(texts, field.node());
    lists = new ListsBar(texts, model, this::focus);
    groupings =
        new ChoiceButtons<>(
            "lookup-grouping", List.of(Grouping.values()), words::of, model.groupingProperty());
    keep = Named.button("lookup-keep", Icon.PIN, texts.get("keep"), lists::name);
    copy = Named.button("lookup-copy", Icon.COPY, texts.get("copy"), this::copy);
    diagram =
        Named.button(
            "lookup-diagram",
            Icon.DIAGRAM,
            texts.get("diagram"),
            () -> showDiagram.accept(model.schemas()));
    status.setId("lookup-status");
    status.getStyleClass().addAll("muted", "user-text");
    Wrapping.of(status);
    Named.named(list, "lookup-found", texts.get("found"));
    list.setCellFactory(view -> new LookupCell(texts));
    list.setOnKeyPressed(this::keyInList);
    list.setOnMouseClicked(click -> {
      if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
        openSelected();
      }
    });
    preview = new PlacePreview(texts, jobs);
    FlowPane asking =
        new FlowPane(
            field.node(),
            filters.button(),
            groupings.node(),
            lists.button(),
            keep,
            copy,
            diagram,
            status);
    asking.getStyleClass().add("pane-bar");
    listed.setMinSize(0, 0);
    SplitPane split = new SplitPane(listed, preview.root());
    split.setId("lookup-split");
    split.setDividerPositions(LIST_SHARE);
    root.setTop(new VBox(asking, lists.node()));
    root.setCenter(split);
    subscription =
        Subscription.combine(
            model.queryProperty().subscribe(this::follow),
            field.textProperty().subscribe((was, is) -> typed(is)),
            model.stateProperty().subscribe(this::render),
            model.groupingProperty().subscribe((was, is) -> rows()),
            model.listsProperty().subscribe(lists::show),
            model.previewProperty().subscribe(preview::show),
            list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> model.preview(found(row))));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    groupings.dispose();
    preview.dispose();
    filters.hide();
    pause.stop();
  }

  /// Moves the keyboard to the query.
  void focus() {
    field.node().requestFocus();
    field.node().selectAll();
  }

  /// Asks for a name of what is listed.
  void keep() {
    lists.name();
  }

  private void typed(String text) {
    if (!text.equals(model.queryProperty().get())) {
      model.queryProperty().set(text);
      typing = true;
      pause.poke(this::search);
    }
  }

  /// The query was set elsewhere.
  private void follow(String query) {
    if (!query.equals(field.textProperty().get())) {
      field.textProperty().set(query);
      field.node().positionCaret(query.length());
    }
  }

  private void search() {
    typing = false;
    pause.stop();
    model.search();
  }

  private void render(LookupState state) {
    field.node().pseudoClassStateChanged(WRONG, state instanceof LookupState.Wrong);
    lists.show(state);
    keep.setDisable(!model.hasPlaces() || state instanceof LookupState.Listed);
    copy.setDisable(!model.hasPlaces());
    diagram.setDisable(model.schemas().isEmpty());
    switch (state) {
      case LookupState.Idle idle ->
          show(EmptyState.of(Icon.SEARCH, texts.get("idle.title"), texts.get("idle.text")), "");
      case LookupState.Searching searching -> status.setText(texts.get("searching"));
      case LookupState.Wrong(List<Problem> problems) ->
          show(EmptyState.of(Icon.ERROR, texts.get("wrong.title"), words.wrong(problems)), "");
      case LookupState.Failed(Throwable cause) ->
          show(
              Failure.of(
                  cause,
                  Named.button("lookup-retry", Icon.REFRESH, texts.get("retry"), this::search)),
              "");
      case LookupState.Found(FoundEntries found, boolean partial, List<Problem> notes) -> {
        String said = words.said(found, partial, notes);
        if (found.entries().isEmpty()) {
          show(
              EmptyState.of(
                  Icon.SEARCH,
                  texts.get("none.title"),
                  partial ? texts.get("none.partial") : texts.get("none.text")),
              said);
        } else {
          status.setText(said);
          rows();
        }
      }
      case LookupState.Listed shown -> {
        status.setText("");
        rows();
      }
    }
  }

  private void show(Node node, String said) {
    status.setText(said);
    list.getItems().clear();
    listed.getChildren().setAll(node);
  }

  /// What is selected stays so, where it is still listed.
  private void rows() {
    List<LookupRow> rows = model.rows();
    if (rows.isEmpty()) {
      return;
    }
    LookupRow selected = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(rows);
    int kept = rows.indexOf(selected);
    list.getSelectionModel().clearAndSelect(kept < 0 ? 1 : kept);
    list.scrollTo(Math.max(0, kept));
    listed.getChildren().setAll(list);
  }

  private static Optional<FoundEntry> found(LookupRow row) {
    return row instanceof LookupRow.Hit(FoundEntry found) ? Optional.of(found) : Optional.empty();
  }

  private void openSelected() {
    found(list.getSelectionModel().getSelectedItem()).ifPresent(open);
  }

  private void copy() {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, model.text()));
  }

  private void keyInQuery(KeyEvent key) {
    if (OFFER.match(key)) {
      filters.offer();
    } else if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
      choose(key.getCode() == KeyCode.DOWN ? 1 : -1);
    } else if (key.getCode() == KeyCode.ENTER) {
      if (typing) {
        search();
      } else {
        openSelected();
      }
    } else {
      return;
    }
    key.consume();
  }

  /// Headings are passed over.
  private void choose(int step) {
    int at = list.getSelectionModel().getSelectedIndex() + step;
    while (at >= 0
        && at < list.getItems().size()
        && list.getItems().get(at) instanceof LookupRow.Heading) {
      at += step;
    }
    if (at >= 0 && at < list.getItems().size()) {
      list.getSelectionModel().clearAndSelect(at);
      list.scrollTo(Math.max(0, at - 2));
    }
  }

  private void keyInList(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      openSelected();
      key.consume();
    }
  }
}
