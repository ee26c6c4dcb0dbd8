package dev.meshwright.app.sidebyside;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.common.WrappingBar;
import dev.meshwright.model.Location;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.KeyboardHome;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.sidebyside.FieldPair;
import dev.meshwright.usecases.sidebyside.FieldPair.Kind;
import dev.meshwright.usecases.sidebyside.FieldPair.Side;
import dev.meshwright.usecases.sidebyside.StructurePair;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Which two schemas, and below their fields side by side.
final class PairView implements View {

  private final Texts texts = Texts.of(PairView.class);
  private final PairViewModel model;
  private final Consumer<Location> reveal;
  private final BorderPane root = new BorderPane();
  private final Label about = new Label();
  private final ListView<FieldPair> list = new ListView<>();
  private final VBox found = new VBox(about, list);
  private final KeyboardHome keyboard = new KeyboardHome(root);
  private final Subscription subscription;

  /// @param reveal shows a place in a source
  PairView(PairViewModel model, Consumer<Location> reveal) {
    this.model = model;
    this.reveal = reveal;
    root.setId("side-by-side");
    Named.named(list, "side-by-side-fields", texts.get("list"));
    list.setCellFactory(view -> new PairCell(texts));
    list.setPlaceholder(new Label(texts.get("none")));
    list.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER) {
        go(key.isShiftDown());
        key.consume();
      }
    });
    list.setOnMouseClicked(click -> {
      if (click.getClickCount() == 2) {
        go(click.getX() > list.getWidth() / 2);
      }
    });
    Wrapping.of(about);
    about.setMinHeight(Region.USE_PREF_SIZE);
    about.getStyleClass().addAll("user-text", "pane-words");
    VBox.setVgrow(list, Priority.ALWAYS);
    CheckBox only =
        Named.named(new CheckBox(texts.get("only")), "side-by-side-only", texts.get("only"));
    only.selectedProperty().bindBidirectional(model.differencesOnlyProperty());
    root.setTop(
        new WrappingBar(
            List.of(
                chooser("side-by-side-left", texts.get("left"), model.leftProperty()),
                Named.button("side-by-side-swap", Icon.REPLACE, texts.get("swap"), model::swap),
                chooser("side-by-side-right", texts.get("right"), model.rightProperty()),
                only,
                Named.button(
                    "side-by-side-again", Icon.REFRESH, texts.get("again"), model::compare))));
    subscription =
        Subscription.combine(
            model.stateProperty().subscribe(this::render),
            model
                .differencesOnlyProperty()
                .subscribe((was, is) -> render(model.stateProperty().get())));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    keyboard.dispose();
  }

  private ComboBox<String> chooser(
      String id, String name, ObjectProperty<Optional<String>> chosen) {
    ComboBox<String> box = Named.named(new ComboBox<>(), id, name);
    box.setPromptText(texts.get("choose"));
    box.setPrefWidth(260);
    box.setOnShowing(showing -> box.getItems().setAll(model.schemas()));
    box.getItems().setAll(model.schemas());
    chosen.get().ifPresent(box::setValue);
    box.setOnAction(action -> chosen.set(Optional.ofNullable(box.getValue())));
    chosen.subscribe(
        (was, is) -> is.filter(path -> !path.equals(box.getValue())).ifPresent(box::setValue));
    return box;
  }

  private void render(PairState state) {
    switch (state) {
      case PairState.Idle idle ->
          root.setCenter(
              EmptyState.of(Icon.COMPARE, texts.get("empty.title"), texts.get("empty.text")));
      case PairState.Comparing comparing ->
          root.setCenter(
              EmptyState.of(
                  Icon.HISTORY, texts.get("comparing.title"), texts.get("comparing.text")));
      case PairState.Refused(var problem) ->
          root.setCenter(
              EmptyState.of(
                  Icon.WARNING,
                  texts.get("refused.title"),
                  problem.location() + ": " + problem.text()));
      case PairState.Failed(Throwable cause) -> root.setCenter(Failure.of(cause));
      case PairState.Ready(StructurePair pair) -> {
        about.setText(
            texts.get(
                "about",
                pair.fields().size(),
                pair.count(Kind.SAME),
                pair.count(Kind.DIFFERENT),
                pair.count(Kind.LEFT_ONLY),
                pair.count(Kind.RIGHT_ONLY)));
        list.getItems().setAll(model.shown(pair));
        list.getSelectionModel().selectFirst();
        root.setCenter(found);
        keyboard.focus(list);
      }
    }
  }

  /// Shows where the chosen field stands.
  ///
  /// @param right in the right schema, if it has the field
  private void go(boolean right) {
    FieldPair pair = list.getSelectionModel().getSelectedItem();
    if (pair != null) {
      Optional<Side> first = right ? pair.right() : pair.left();
      first.or(() -> pair.left().or(pair::right)).map(Side::place).ifPresent(reveal);
    }
  }
}
