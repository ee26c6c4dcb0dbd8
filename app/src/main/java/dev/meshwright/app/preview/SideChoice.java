package dev.meshwright.app.preview;

import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// Chooses which side of a result is looked at.
final class SideChoice implements View {

  private final ObjectProperty<PreviewSide> side;
  private final List<ToggleButton> buttons;
  private final HBox node;
  private final ChangeListener<PreviewSide> onSide = (property, was, is) -> show(is);

  SideChoice(ObjectProperty<PreviewSide> side, Texts texts) {
    this.side = side;
    buttons =
        List.of(
            button(PreviewSide.ROWS, "side-rows", texts.get("side.rows"), "left-pill"),
            button(PreviewSide.COLUMNS, "side-columns", texts.get("side.columns"), "center-pill"),
            button(PreviewSide.PLAN, "side-plan", texts.get("side.plan"), "center-pill"),
            button(
                PreviewSide.DIFFERENCES,
                "side-differences",
                texts.get("side.differences"),
                "right-pill"));
    node = new HBox();
    node.getChildren().addAll(buttons);
    side.addListener(onSide);
    show(side.get());
  }

  /// The choices side by side, which stay together when the line is short.
  @Override
  public HBox root() {
    return node;
  }

  @Override
  public void dispose() {
    side.removeListener(onSide);
  }

  private ToggleButton button(PreviewSide of, String id, String title, String shape) {
    ToggleButton button = Named.named(new ToggleButton(title), id, title);
    button.setUserData(of);
    button.getStyleClass().add(shape);
    button.setOnAction(action -> {
      side.set(of);
      show(of);
    });
    return button;
  }

  private void show(PreviewSide is) {
    buttons.forEach(button -> button.setSelected(button.getUserData() == is));
  }
}
