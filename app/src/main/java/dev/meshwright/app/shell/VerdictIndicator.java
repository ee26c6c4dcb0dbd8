package dev.meshwright.app.shell;

import dev.meshwright.app.common.Failure;
import dev.meshwright.app.common.MarkLabel;
import dev.meshwright.app.dialog.FailureDialog;
import dev.meshwright.app.workspace.CheckState;
import dev.meshwright.app.workspace.Verdicts;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.View;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The worst verdict of the workspace; or why there is none, and the way out.
final class VerdictIndicator implements View {

  private final Texts texts = Texts.of(VerdictIndicator.class);
  private final Verdicts verdicts;
  private final MarkLabel signs = new MarkLabel();
  private final HBox root = new HBox();
  private final ChangeListener<CheckState> onState = (property, was, is) -> render(is);

  VerdictIndicator(Verdicts verdicts) {
    this.verdicts = verdicts;
    root.setId("worst-verdict");
    root.setAlignment(Pos.CENTER_LEFT);
    // The search beside it gives way first.
    root.setMinWidth(Region.USE_PREF_SIZE);
    verdicts.stateProperty().addListener(onState);
    render(verdicts.stateProperty().get());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    verdicts.stateProperty().removeListener(onState);
  }

  private void render(CheckState state) {
    root.getChildren()
        .setAll(
            switch (state) {
              case CheckState.Checking checking -> muted(texts.get("check.running"));
              case CheckState.Judged judged -> signs.full(verdicts.worst());
              case CheckState.NothingToJudge(String reason, var problems, var others) -> {
                Label label = muted(texts.get("check.nothing"));
                label.setTooltip(new Tooltip(reason));
                label.setAccessibleHelp(reason);
                yield label;
              }
              case CheckState.Failed(Throwable cause) -> failed(cause);
            });
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    return label;
  }

  private Node failed(Throwable cause) {
    Button button = new Button(texts.get("check.failed"), Icon.ERROR.node(Tone.DANGER));
    button.setId("check-failed");
    button.getStyleClass().add("flat");
    button.setTooltip(new Tooltip(Failure.message(cause)));
    button.setOnAction(action ->
        FailureDialog.show(
            button.getScene().getWindow(),
            texts.get("check.failed.title"),
            texts.get("check.failed.text"),
            cause,
            verdicts::refresh));
    return button;
  }
}
