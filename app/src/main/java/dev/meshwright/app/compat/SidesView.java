package dev.meshwright.app.compat;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.Location;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.uikit.diff.DiffView;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.compare.Comparison;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The whole schema before and after, side by side, with the selected change marked in both; steps
/// from change to change.
final class SidesView implements View {

  private final Texts texts;
  private final CompatViewModel model;
  private final Jobs jobs;
  private final Optional<String> only;
  private final BorderPane root = new BorderPane();
  private final HBox bar = new HBox();
  private final Label path = new Label();
  private final Label message = new Label();
  private final ChangeListener<CompatState> onState = (property, was, is) -> render(is);
  private final ChangeListener<Optional<Finding>> onSelected = (property, was, is) -> mark();
  private Optional<Shown> shown = Optional.empty();

  /// @param previous the texts that stand side by side
  private record Shown(String previous, String current, DiffView diff) {}

  /// @param only the schema that is shown while others are compared; whichever is when empty
  SidesView(Texts texts, CompatViewModel model, Jobs jobs, Optional<String> only) {
    this.texts = texts;
    this.only = only;
    this.model = model;
    this.jobs = jobs;
    root.setId("compat-sides");
    root.setTop(head());
    model.stateProperty().addListener(onState);
    model.selectedProperty().addListener(onSelected);
    render(model.stateProperty().get());
  }

  /// Shows further actions at the end of the bar.
  void offer(Node... actions) {
    bar.getChildren().addAll(actions);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    model.stateProperty().removeListener(onState);
    model.selectedProperty().removeListener(onSelected);
    shown.ifPresent(old -> old.diff().dispose());
    shown = Optional.empty();
  }

  private Node head() {
    Button previous =
        Named.iconButton(new Button(), Icon.ARROW_LEFT, "sides-previous", texts.get("sides.prev"));
    previous.setOnAction(action -> model.step(-1));
    Button next =
        Named.iconButton(new Button(), Icon.ARROW_RIGHT, "sides-next", texts.get("sides.next"));
    next.setOnAction(action -> model.step(1));
    path.getStyleClass().addAll("strong", "mono", "user-text");
    path.setMinWidth(0);
    Wrapping.of(message);
    message.setId("sides-message");
    message.getStyleClass().add("user-text");
    message.setMinHeight(Region.USE_PREF_SIZE);
    VBox words = new VBox(path, message);
    HBox.setHgrow(words, Priority.ALWAYS);
    bar.getChildren().setAll(words, previous, next);
    bar.getStyleClass().add("pane-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private void render(CompatState state) {
    if (isOfAnother()) {
      // What was said of this one still holds.
      if (shown.isEmpty()) {
        showNone(texts.get("sides.other.title"), texts.get("sides.other.text"));
      }
    } else if (state instanceof CompatState.Ready ready
        && ready.chosen() instanceof Comparison.Compared compared) {
      show(ready, compared);
      mark();
    } else {
      shown.ifPresent(old -> old.diff().dispose());
      shown = Optional.empty();
      path.setText("");
      message.setText("");
      showNone(texts.get("sides.none.title"), texts.get("sides.none.text"));
    }
  }

  /// Whether another schema is compared now.
  private boolean isOfAnother() {
    return only.isPresent() && !only.equals(model.schemaPath());
  }

  private void showNone(String title, String text) {
    root.setCenter(EmptyState.of(Icon.COMPARE, title, text));
  }

  private void show(CompatState.Ready ready, Comparison.Compared compared) {
    boolean same =
        shown
            .filter(old -> old.previous().equals(compared.previousText()))
            .filter(old -> old.current().equals(ready.text()))
            .isPresent();
    if (!same) {
      shown.ifPresent(old -> old.diff().dispose());
      DiffView diff =
          new DiffView(
              "sides",
              new DiffView.Side(compared.title(), compared.previousText()),
              new DiffView.Side(texts.get("finding.after"), ready.text()),
              Language.ofFile(ready.path()),
              jobs);
      shown = Optional.of(new Shown(compared.previousText(), ready.text(), diff));
      root.setCenter(diff.root());
    }
  }

  private void mark() {
    if (isOfAnother()) {
      return;
    }
    Optional<Finding> selected = model.selectedProperty().get();
    path.setText(selected.map(Finding::path).orElse(""));
    message.setText(selected.map(Finding::message).orElse(texts.get("sides.choose")));
    selected.ifPresent(finding ->
        shown.ifPresent(sides ->
            sides
                .diff()
                .mark(
                    finding.previous().map(Location::range),
                    finding.place().map(Location::range))));
  }
}
