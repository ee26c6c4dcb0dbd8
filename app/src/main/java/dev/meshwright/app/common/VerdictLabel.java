package dev.meshwright.app.common;

import dev.meshwright.app.workspace.Mark;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// What the changes of a file mean together: whom they break, if anybody.
final class VerdictLabel {

  private final Texts texts = Texts.of(VerdictLabel.class);
  private final MarkLabel marks = new MarkLabel();

  /// Empty where nothing was judged.
  Optional<Label> of(DescribedFile file) {
    return file.worst()
        .map(worst -> {
          Mark mark =
              switch (worst) {
                case ERROR -> Mark.BREAKS;
                case WARNING -> Mark.CAUTION;
                case INFO -> Mark.HOLDS;
              };
          Label label = marks.full(mark);
          if (mark == Mark.BREAKS) {
            label.setText(broken(file));
          }
          Wrapping.of(label);
          label.setMinHeight(Region.USE_PREF_SIZE);
          label.getStyleClass().add("change-words");
          return label;
        });
  }

  private String broken(DescribedFile file) {
    if (file.breaksOldData() && file.breaksOldReaders()) {
      return texts.get("verdict.both");
    }
    if (file.breaksOldData()) {
      return texts.get("verdict.old.data");
    }
    return file.breaksOldReaders() ? texts.get("verdict.old.readers") : marks.word(Mark.BREAKS);
  }
}
