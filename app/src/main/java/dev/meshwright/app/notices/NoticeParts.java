package dev.meshwright.app.notices;

import dev.meshwright.app.document.Notice;
import dev.meshwright.model.files.FileChange;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What a notice is shown with, at once and in the log.
final class NoticeParts {

  private final Texts texts = Texts.of(NoticeParts.class);

  /// Its words, which take the room that there is.
  Label label(Tone tone, String words) {
    Label label = new Label(words, icon(tone));
    Wrapping.of(label);
    label.getStyleClass().add("user-text");
    label.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  Button copy(String words) {
    Button copy =
        Named.iconButton(new Button(), Icon.COPY, "notice-copy", texts.get("notice.copy"));
    copy.setOnAction(
        action -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words)));
    return copy;
  }

  /// Takes back what the notice tells of, where there is a way back.
  ///
  /// @param first run before that
  Optional<Button> undo(Notice notice, Runnable first) {
    return wayBack(notice).map(action -> undo(action, first));
  }

  private static Optional<Runnable> wayBack(Notice notice) {
    return switch (notice) {
      case Notice.Files(FileChange change, Runnable action) ->
          change.canBeUndone() ? Optional.of(action) : Optional.empty();
      case Notice.BranchMoved(String words, Optional<Runnable> action) -> action;
      case Notice.Did(String words, Optional<Runnable> action) -> action;
      case Notice.InFile _, Notice.Committed _, Notice.Broken _ -> Optional.empty();
    };
  }

  private Button undo(Runnable action, Runnable first) {
    Button undo = new Button(texts.get("notice.undo"), Icon.UNDO.node());
    Named.named(undo, "notice-undo", texts.get("notice.undo"));
    undo.setOnAction(pressed -> {
      first.run();
      action.run();
    });
    return undo;
  }

  private static Node icon(Tone tone) {
    return switch (tone) {
      case DANGER -> Icon.ERROR.node(Tone.DANGER);
      case WARNING -> Icon.WARNING.node(Tone.WARNING);
      case SUCCESS -> Icon.CHECK.node(Tone.SUCCESS);
      case NEUTRAL, ACCENT -> Icon.INFO.node();
    };
  }
}
