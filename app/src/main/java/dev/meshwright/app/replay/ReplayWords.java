package dev.meshwright.app.replay;

import dev.meshwright.model.data.ReplayReport.CellEffect;
import dev.meshwright.model.data.ReplayReport.Effect;
import dev.meshwright.model.data.ReplayReport.FieldEffect;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.replay.Replay;
import dev.meshwright.usecases.replay.ReplaySide;

/// Says what became of rows.
final class ReplayWords {

  private final Texts texts;

  ReplayWords(Texts texts) {
    this.texts = texts;
  }

  String side(ReplaySide side) {
    return switch (side) {
      case OLD_DATA -> texts.get("side.old");
      case NEW_DATA -> texts.get("side.new");
    };
  }

  /// The figures.
  String summary(Replay replay) {
    String said =
        texts.get("summary", replay.report().rows(), replay.report().failing(), replay.earlier());
    return replay.report().failing() > replay.report().failures().size()
        ? texts.get("summary.first", said, replay.report().failures().size())
        : said;
  }

  /// How often something happens to a field, and its first value.
  String effect(FieldEffect effect) {
    return switch (effect.effect()) {
      case VANISHES -> texts.get("effect.vanishes", effect.rows(), effect.before());
      case DEFAULTED -> texts.get("effect.defaulted", effect.rows(), effect.after());
      case CHANGES -> texts.get("effect.changes", effect.rows(), effect.before(), effect.after());
    };
  }

  /// What a marked cell says.
  String cell(CellEffect cell) {
    return switch (cell.effect()) {
      case VANISHES -> texts.get("cell.vanishes", cell.path(), cell.before());
      case DEFAULTED -> texts.get("cell.defaulted", cell.path(), cell.after());
      case CHANGES -> texts.get("cell.changes", cell.path(), cell.before(), cell.after());
    };
  }

  /// Worst first.
  static int weight(Effect effect) {
    return switch (effect) {
      case CHANGES -> 0;
      case VANISHES -> 1;
      case DEFAULTED -> 2;
    };
  }
}
