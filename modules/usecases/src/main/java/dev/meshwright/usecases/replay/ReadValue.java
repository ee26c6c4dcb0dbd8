package dev.meshwright.usecases.replay;

import dev.meshwright.model.data.ReplayReport.CellEffect;
import dev.meshwright.model.data.ReplayReport.Effect;
import dev.meshwright.model.data.Value;
import java.math.BigDecimal;
import java.util.List;

/// A cell as a reader gets it.
final class ReadValue {

  private ReadValue() {}

  /// The written value where nothing happens; the read one; or for a nested value, what became of
  /// the parts that something happens to.
  static Value of(Value written, List<CellEffect> effects) {
    if (effects.isEmpty()) {
      return written;
    }
    CellEffect first = effects.getFirst();
    boolean whole = effects.size() == 1 && first.path().equals(ReplayedCells.column(first.path()));
    return whole
        ? read(written, first)
        : new Value.Struct(
            effects.stream()
                .map(effect -> new Value.Field(effect.path(), read(Value.nothing(), effect)))
                .toList());
  }

  private static Value read(Value written, CellEffect effect) {
    return effect.effect() == Effect.VANISHES ? Value.nothing() : like(written, effect.after());
  }

  /// A number where a number was written.
  private static Value like(Value written, String text) {
    if (text.equals("null")) {
      return Value.nothing();
    }
    if (written instanceof Value.Exact) {
      try {
        return new Value.Exact(new BigDecimal(text));
      } catch (NumberFormatException other) {
        return Value.text(text);
      }
    }
    return written instanceof Value.Temporal ? new Value.Temporal(text) : Value.text(text);
  }
}
