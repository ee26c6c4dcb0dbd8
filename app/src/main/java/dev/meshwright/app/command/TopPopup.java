package dev.meshwright.app.command;

import java.util.function.DoubleConsumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.Window;

/// Shows something near the top of a window, with the keyboard in its field.
public final class TopPopup {

  private static final double FROM_TOP = 70;

  /// What is above and below the list, in lines of text.
  private static final double AROUND_EM = 9;

  private final Popup popup = new Popup();
  private final Region content;
  private final TextField field;
  private final double widthEm;

  /// @param widthEm its width where the window has room
  public TopPopup(Region content, TextField field, double widthEm) {
    this.content = content;
    this.field = field;
    this.widthEm = widthEm;
    popup.getContent().add(content);
    popup.setAutoHide(true);
  }

  /// Says what happens once it is gone.
  public void onHidden(Runnable action) {
    popup.setOnHidden(hidden -> action.run());
  }

  /// @param sized told the size of the type
  public void show(Window owner, DoubleConsumer sized) {
    // In the scene of the popup already, it learns the size of its type before it is shown.
    content.applyCss();
    double size = field.getFont().getSize();
    double width = Math.min(size * widthEm, owner.getWidth() * 0.9);
    content.setPrefWidth(width);
    content.setMaxHeight(Math.max(size * AROUND_EM, owner.getHeight() - FROM_TOP * 1.5));
    sized.accept(size);
    // The keys of a window that is not in front reach nobody.
    owner.requestFocus();
    popup.show(owner, owner.getX() + (owner.getWidth() - width) / 2, owner.getY() + FROM_TOP);
    field.requestFocus();
  }

  public void hide() {
    popup.hide();
  }
}
