package dev.meshwright.app.common;

import dev.meshwright.uikit.view.HoverText;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

/// A name with a sign, and below it what is to be known of it. What does not fit is cut, and told
/// to the hovering mouse and to those who listen.
public abstract class NamedCell<T> extends ListCell<T> {

  private final OverrunStyle cut;

  /// @param cut where a name is cut that is too long
  protected NamedCell(OverrunStyle cut) {
    this.cut = cut;
  }

  /// The row is as wide as the list, whatever the words in it.
  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  protected abstract NamedWords words(T item);

  @Override
  protected void updateItem(T item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    NamedWords words = words(item);
    Label name = new Label(words.name(), words.sign());
    name.setTextOverrun(cut);
    name.getStyleClass()
        .addAll(words.strong() ? List.of("user-text", "strong") : List.of("user-text"));
    Label about = new Label(words.about());
    about.setTextOverrun(OverrunStyle.ELLIPSIS);
    about.getStyleClass().addAll("muted", "user-text");
    String whole = words.name() + "\n" + words.about();
    HoverText.on(name, whole);
    HoverText.on(about, whole);
    setGraphic(new VBox(name, about));
    setAccessibleText(words.name() + ", " + words.about());
  }
}
