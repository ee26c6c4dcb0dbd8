package dev.meshwright.uikit.editor;

import java.util.Collection;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Background;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
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

  /// Shows another text. `replaceText` would do the same, but looks for line ends with a regular
  /// expression: most of the time that a tab of a long file takes to open.
  ///
  /// @param text with no line ends but `\n`
  void show(String text) {
    ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> lines =
        new ReadOnlyStyledDocumentBuilder<>(getSegOps(), getInitialParagraphStyle());
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.addParagraph(text.substring(start, end), getInitialTextStyle());
      start = end + 1;
    }
    lines.addParagraph(text.substring(start), getInitialTextStyle());
    replace(0, getLength(), lines.build());
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
