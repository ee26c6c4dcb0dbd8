package dev.meshwright.uikit.editor;

import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Background;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

/// RichTextFX's control with a voice for screen readers and without a history of its own.
final class CodePane extends CodeArea {

  CodePane() {
    setUndoManager(UndoUtils.noOpUndoManager());
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    // Set by the control's constructor, where no sheet of the application reaches.
    setBackground(Background.EMPTY);
    getStylesheets()
        .add(Objects.requireNonNull(CodePane.class.getResource("code-pane.css")).toExternalForm());
    setUseInitialStyleForInsertion(false);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> getText();
      case CARET_OFFSET -> getCaretPosition();
      case SELECTION_START -> getSelection().getStart();
      case SELECTION_END -> getSelection().getEnd();
      case EDITABLE -> isEditable();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
