package dev.meshwright.graph;

import dev.meshwright.model.graph.NodeShape;
import dev.meshwright.model.graph.TextMeasure;

/// Measures texts without a font, so that the same graph has the same picture on every machine: a
/// little wider than common fonts without serifs are.
public final class PlainMeasure implements TextMeasure {

  private static final String NARROW = "iljtfrI.,:;|!'()[]{}` ";
  private static final String BROAD = "mwMW@%\u2192\u2026";

  @Override
  public double width(String text) {
    return text.codePoints().mapToDouble(PlainMeasure::share).sum() * NodeShape.FONT;
  }

  private static double share(int point) {
    if (point < 0x80) {
      if (NARROW.indexOf(point) >= 0) {
        return 0.36;
      }
      if (BROAD.indexOf(point) >= 0) {
        return 0.92;
      }
      return Character.isUpperCase(point) ? 0.7 : 0.59;
    }
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(point) ? 1.05 : 0.68;
    };
  }

  /// Letters of East Asia and pictures take a square.
  private static boolean isWide(int point) {
    return (point >= 0x1100 && point <= 0x115f)
        || (point >= 0x2e80 && point <= 0xd7a3)
        || (point >= 0xf900 && point <= 0xfaff)
        || (point >= 0xfe30 && point <= 0xfe6f)
        || (point >= 0xff00 && point <= 0xff60)
        || point >= 0x1f000;
  }
}
