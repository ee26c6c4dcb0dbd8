package dev.meshwright.app.notices;

import dev.meshwright.uikit.controls.Callout;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.util.Subscription;

/// Says how many notices have not been read yet, and leads to the log.
public final class NoticeBell implements View {

  private final Texts texts = Texts.of(NoticeBell.class);
  private final NoticesViewModel model;
  private final Button button;
  private final Subscription unread;

  public NoticeBell(NoticesViewModel model) {
    this.model = model;
    button = Named.iconButton(new Button(), Icon.BELL, "notifications", texts.get("log.open"));
    button.getStyleClass().add("status-part");
    button.setOnAction(action -> show());
    unread = model.unreadProperty().subscribe(count -> say(count.intValue()));
  }

  @Override
  public Parent root() {
    return button;
  }

  @Override
  public void dispose() {
    unread.unsubscribe();
  }

  /// Shows the log.
  public void show() {
    model.read();
    NoticeLog log = new NoticeLog(model);
    Callout.show(
        button,
        texts.get("log.title"),
        log.root(),
        () -> {
          model.read();
          log.dispose();
        });
  }

  private void say(int count) {
    button.setText(count == 0 ? "" : String.valueOf(count));
    button.setAccessibleText(texts.get("log.open.unread", count));
  }
}
