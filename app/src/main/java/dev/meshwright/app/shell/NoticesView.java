package dev.meshwright.app.shell;

import dev.meshwright.app.common.Failure;
import dev.meshwright.app.document.Notice;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows notices as banners that can be copied and waved away.
final class NoticesView implements View {

  private final Texts texts = Texts.of(NoticesView.class);
  private final NoticesViewModel model;
  private final VBox root = new VBox();
  private final ListChangeListener<Notice> onChange = change -> render();

  NoticesView(NoticesViewModel model) {
    this.model = model;
    root.setId("notices");
    model.shown().addListener(onChange);
    render();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    model.shown().removeListener(onChange);
  }

  private void render() {
    root.getChildren().setAll(model.shown().stream().map(this::banner).toList());
  }

  private Node banner(Notice notice) {
    String words = words(notice);
    Label label = new Label(words, icon(notice));
    Wrapping.of(label);
    label.getStyleClass().add("user-text");
    label.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    Button copy =
        Named.iconButton(new Button(), Icon.COPY, "notice-copy", texts.get("notice.copy"));
    copy.setOnAction(
        action -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words)));
    Button close =
        Named.iconButton(new Button(), Icon.CLOSE, "notice-close", texts.get("notice.close"));
    close.setOnAction(action -> model.withdraw(notice));
    HBox banner = new HBox(label, copy, close);
    banner.setAlignment(Pos.CENTER_LEFT);
    banner.getStyleClass().addAll("banner", tone(notice).styleClass());
    return banner;
  }

  private String words(Notice notice) {
    return switch (notice) {
      case Notice.InFile(Problem problem) ->
          (problem.location().file().isEmpty() ? "" : problem.location().file() + ": ")
              + problem.message()
              + (problem.hint().isEmpty() ? "" : " " + problem.hint());
      case Notice.Broken(Throwable cause) -> Failure.message(cause);
    };
  }

  private static Tone tone(Notice notice) {
    return switch (notice) {
      case Notice.InFile(Problem problem) ->
          problem.severity() == Severity.ERROR ? Tone.DANGER : Tone.WARNING;
      case Notice.Broken broken -> Tone.DANGER;
    };
  }

  private static Node icon(Notice notice) {
    return (tone(notice) == Tone.DANGER ? Icon.ERROR : Icon.WARNING).node(tone(notice));
  }
}
