package dev.meshwright.app.notices;

import dev.meshwright.app.document.Notice;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Shows notices as banners that can be copied and waved away.
public final class NoticesView implements View {

  private final Texts texts = Texts.of(NoticesView.class);
  private final NoticesViewModel model;
  private final NoticeParts parts = new NoticeParts();
  private final NoticeWords words = new NoticeWords();
  private final VBox root = new VBox();
  private final ListChangeListener<Notice> onChange = change -> render();

  public NoticesView(NoticesViewModel model) {
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
    String said = words.of(notice);
    HBox banner = new HBox(parts.label(NoticeWords.tone(notice), said));
    parts
        .undo(notice, () -> model.withdraw(notice))
        .ifPresent(undo -> banner.getChildren().add(undo));
    Button close =
        Named.iconButton(new Button(), Icon.CLOSE, "notice-close", texts.get("notice.close"));
    close.setOnAction(action -> model.withdraw(notice));
    banner.getChildren().addAll(parts.copy(said), close);
    banner.setAlignment(Pos.CENTER_LEFT);
    banner.getStyleClass().addAll("banner", NoticeWords.tone(notice).styleClass());
    return banner;
  }
}
