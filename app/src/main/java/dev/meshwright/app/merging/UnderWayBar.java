package dev.meshwright.app.merging;

import dev.meshwright.model.git.GitOperation;
import dev.meshwright.model.git.OperationUnderWay;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Says what is under way, how far, and what comes next, with buttons to go on. Nothing while
/// nothing is.
public final class UnderWayBar implements View {

  private final Texts texts = Texts.of(UnderWayBar.class);
  private final MergingViewModel model;
  private final VBox root = new VBox();
  private final Label title = new Label();
  private final Label next = new Label();
  private final Button proceed;
  private final Button skip;
  private final Subscription subscription;

  /// @param id of the bar; part of the ids inside
  public UnderWayBar(String id, MergingViewModel model, Optional<Runnable> conflicts) {
    this.model = model;
    root.setId(id);
    root.getStyleClass().addAll("banner", Tone.WARNING.styleClass());
    title.setGraphic(Icon.MERGE.node(Tone.WARNING));
    title.getStyleClass().addAll("user-text", "strong");
    next.getStyleClass().add("user-text");
    for (Label words : new Label[] {title, next}) {
      Wrapping.of(words);
      words.setMinHeight(Region.USE_PREF_SIZE);
    }
    proceed = button(id + "-continue", texts.get("continue"), model::proceed);
    skip = button(id + "-skip", texts.get("skip"), model::skip);
    Button abort = button(id + "-abort", texts.get("abort"), model::abort);
    FlowPane ways = new FlowPane(proceed, skip, abort);
    conflicts.ifPresent(
        show -> ways.getChildren().addFirst(button(id + "-show", texts.get("show"), show)));
    ways.getStyleClass().add("button-row");
    root.getChildren().addAll(title, next, ways);
    subscription = model.stateProperty().subscribe(state -> show(model.underWay()));
  }

  private static Button button(String id, String name, Runnable action) {
    Button button = Named.named(new Button(name), id, name);
    button.setOnAction(pressed -> action.run());
    return button;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
  }

  private void show(Optional<OperationUnderWay> operation) {
    root.setVisible(operation.isPresent());
    root.setManaged(operation.isPresent());
    operation.ifPresent(now -> {
      title.setText(model.words().title(now));
      next.setText(model.words().next(now));
      proceed.setDisable(!now.conflicts().isEmpty() || now.obstacle().isPresent());
      boolean noted = now.operation() != GitOperation.UNKNOWN;
      proceed.setVisible(noted);
      proceed.setManaged(noted);
      boolean single = !noted || now.operation() == GitOperation.MERGE;
      skip.setVisible(!single);
      skip.setManaged(!single);
      skip.setDisable(now.obstacle().isPresent());
    });
  }
}
