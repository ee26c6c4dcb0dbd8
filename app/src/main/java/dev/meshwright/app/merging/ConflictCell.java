package dev.meshwright.app.merging;

import dev.meshwright.app.common.NamedCell;
import dev.meshwright.app.common.NamedWords;
import dev.meshwright.model.git.ConflictedFile;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Tone;
import javafx.scene.control.OverrunStyle;

/// A file in conflict, and below it what each side did.
final class ConflictCell extends NamedCell<ConflictedFile> {

  private final MergingWords words;

  ConflictCell(MergingWords words) {
    super(OverrunStyle.LEADING_ELLIPSIS);
    this.words = words;
  }

  @Override
  protected NamedWords words(ConflictedFile file) {
    return new NamedWords(Icon.WARNING.node(Tone.DANGER), file.path(), words.deeds(file), false);
  }
}
