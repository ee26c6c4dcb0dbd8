package dev.meshwright.app.shell;

import dev.meshwright.app.document.Notice;
import dev.meshwright.model.files.FileChange;
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
  private final NoticeWords said = new NoticeWords();
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
    String words = said.of(notice);
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
    if (notice instanceof Notice.Files(FileChange change, Runnable undo) && change.canBeUndone()) {
      banner.getChildren().add(1, undo(notice, undo));
    }
    banner.setAlignment(Pos.CENTER_LEFT);
    banner.getStyleClass().addAll("banner", NoticeWords.tone(notice).styleClass());
    return banner;
  }

  private Button undo(Notice notice, Runnable action) {
    Button undo = new Button(texts.get("notice.undo"), Icon.UNDO.node());
    Named.named(undo, "notice-undo", texts.get("notice.undo"));
    undo.setOnAction(pressed -> {
      model.withdraw(notice);
      action.run();
    });
    return undo;
  }

  private static Node icon(Notice notice) {
    return switch (NoticeWords.tone(notice)) {
      case DANGER -> Icon.ERROR.node(Tone.DANGER);
      case WARNING -> Icon.WARNING.node(Tone.WARNING);
      case SUCCESS -> Icon.CHECK.node(Tone.SUCCESS);
      case NEUTRAL, ACCENT -> Icon.INFO.node();
    };
  }
}
