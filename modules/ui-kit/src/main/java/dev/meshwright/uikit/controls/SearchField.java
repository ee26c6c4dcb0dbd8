package dev.meshwright.uikit.controls;

import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import javafx.beans.property.StringProperty;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.textfield.CustomTextField;

/// A field for words to look for, with a sign at the left and, once there are some, a cross at the
/// right that clears it.
public final class SearchField {

  private final CustomTextField field =
      new CustomTextField() {
        @Override
        public String getUserAgentStylesheet() {
          return ControlLook.sheet();
        }
      };

  /// @param prompt what is looked for; also its name for screen readers
  public SearchField(String id, String prompt) {
    Named.named(field, id, prompt);
    field.setPromptText(prompt);
    field.getStyleClass().add("search-field");
    field.setLeft(part(Icon.SEARCH));
    StackPane clear = part(Icon.CLOSE);
    clear.setId(id + "-clear");
    clear.setCursor(Cursor.HAND);
    clear.setOnMouseReleased(click -> {
      field.clear();
      field.requestFocus();
    });
    clear.visibleProperty().bind(field.textProperty().isNotEmpty());
    field.setRight(clear);
  }

  public TextField node() {
    return field;
  }

  public StringProperty textProperty() {
    return field.textProperty();
  }

  private static StackPane part(Icon icon) {
    Node sign = icon.node();
    StackPane part = new StackPane(sign);
    part.getStyleClass().add("search-field-part");
    return part;
  }
}
