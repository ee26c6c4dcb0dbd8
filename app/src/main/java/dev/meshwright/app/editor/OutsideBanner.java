package dev.meshwright.app.editor;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OutsideChange;
import dev.meshwright.app.document.Saving;
import dev.meshwright.model.Problem;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import java.util.function.BiConsumer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// Says that another program has changed the file, and asks what to do.
final class OutsideBanner implements View {

  private final Texts texts = Texts.of(OutsideBanner.class);
  private final Document document;
  private final FlowPane banner = new FlowPane();
  private final Label message = new Label();
  private final Button take = new Button(texts.get("outside.take"));
  private final Button keep = new Button(texts.get("outside.keep"));
  private final Button compare = new Button(texts.get("outside.compare"));
  private final ChangeListener<OutsideChange> onChange = (property, was, is) -> render(is);

  /// @param comparing shows a document beside the text on disk
  OutsideBanner(Document document, Saving saving, BiConsumer<Document, String> comparing) {
    this.document = document;
    Wrapping.of(message);
    message.setGraphic(Icon.WARNING.node(Tone.WARNING));
    take.setId("outside-take");
    take.setOnAction(action -> saving.takeTheirs(document));
    keep.setId("outside-keep");
    keep.setOnAction(action -> saving.keepMine(document));
    compare.setId("outside-compare");
    compare.setOnAction(action -> {
      if (document.outsideProperty().get() instanceof OutsideChange.Changed(var disk)) {
        comparing.accept(document, disk.text());
      }
    });
    banner.setId("outside-banner");
    banner.setAlignment(Pos.CENTER_LEFT);
    banner.getStyleClass().addAll("banner", Tone.WARNING.styleClass());
    banner.getChildren().addAll(message, take, keep, compare);
    document.outsideProperty().addListener(onChange);
    render(document.outsideProperty().get());
  }

  @Override
  public Parent root() {
    return banner;
  }

  @Override
  public void dispose() {
    document.outsideProperty().removeListener(onChange);
  }

  private void render(OutsideChange change) {
    switch (change) {
      case OutsideChange.None none -> show(false);
      case OutsideChange.Changed changed -> {
        message.setText(texts.get("outside.changed", document.name()));
        keep.setText(texts.get("outside.keep"));
        showButton(keep, true);
        showButton(take, true);
        showButton(compare, true);
        show(true);
      }
      case OutsideChange.Removed removed -> {
        message.setText(texts.get("outside.removed", document.name()));
        showButton(keep, true);
        keep.setText(texts.get("outside.write"));
        showButton(take, false);
        showButton(compare, false);
        show(true);
      }
      case OutsideChange.Unreadable(Problem problem) -> {
        message.setText(texts.get("outside.unreadable", problem.message(), problem.hint()));
        showButton(take, false);
        showButton(keep, false);
        showButton(compare, false);
        show(true);
      }
    }
  }

  private void show(boolean visible) {
    banner.setVisible(visible);
    banner.setManaged(visible);
  }

  private static void showButton(Button button, boolean visible) {
    button.setVisible(visible);
    button.setManaged(visible);
  }
}
