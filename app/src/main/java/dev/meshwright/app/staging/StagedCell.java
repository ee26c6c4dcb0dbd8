package dev.meshwright.app.staging;

import dev.meshwright.app.common.NamedCell;
import dev.meshwright.app.common.NamedWords;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import javafx.scene.control.OverrunStyle;

/// A changed file, and below it how much of it is staged.
final class StagedCell extends NamedCell<StagedRow> {

  private final Texts texts;

  StagedCell(Texts texts) {
    super(OverrunStyle.LEADING_ELLIPSIS);
    this.texts = texts;
  }

  @Override
  protected NamedWords words(StagedRow row) {
    String path = row.file().path();
    return switch (row.standing()) {
      case NOTHING -> new NamedWords(Icon.CHANGED.node(), path, texts.get("row.nothing"), false);
      case PART ->
          new NamedWords(Icon.REMOVE.node(Tone.WARNING), path, texts.get("row.part"), false);
      case ALL -> new NamedWords(Icon.CHECK.node(Tone.SUCCESS), path, texts.get("row.all"), false);
    };
  }
}
