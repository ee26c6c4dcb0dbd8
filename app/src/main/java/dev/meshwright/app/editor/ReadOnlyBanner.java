package dev.meshwright.app.editor;

import dev.meshwright.app.document.Document;
import dev.meshwright.model.Problem;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Says why a document cannot be edited, and what to do about it; nothing of one that can.
final class ReadOnlyBanner implements View {

  private final Texts texts = Texts.of(ReadOnlyBanner.class);
  private final VBox banner = new VBox();
  private final Subscription subscription;

  ReadOnlyBanner(Document document) {
    banner.setId("read-only-banner");
    banner.getStyleClass().addAll("banner", Tone.WARNING.styleClass());
    subscription = document.obstaclesProperty().subscribe(this::render);
  }

  @Override
  public Parent root() {
    return banner;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
  }

  private void render(List<Problem> obstacles) {
    banner.getChildren().setAll(obstacles.stream().map(this::reason).toList());
    banner.setVisible(!obstacles.isEmpty());
    banner.setManaged(!obstacles.isEmpty());
  }

  private Node reason(Problem problem) {
    Label reason =
        new Label(
            texts.get("readonly", problem.message(), problem.hint()),
            Icon.WARNING.node(Tone.WARNING));
    Wrapping.of(reason);
    reason.setMinHeight(Region.USE_PREF_SIZE);
    reason.getStyleClass().add("user-text");
    return reason;
  }
}
