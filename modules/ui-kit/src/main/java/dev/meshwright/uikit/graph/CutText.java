package dev.meshwright.uikit.graph;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Texts as far as there is room for them. What was measured is kept, as each frame asks again.
final class CutText {

  private static final int MOST_KEPT = 50_000;
  private static final String MORE = "\u2026";

  private record Measured(String text, Font font) {}

  private record Asked(String text, Font font, int room) {}

  private final Text ruler = new Text();
  private final Map<Measured, Double> widths = new HashMap<>();
  private final Map<Asked, String> cuts = new HashMap<>();

  double width(String text, Font font) {
    if (widths.size() > MOST_KEPT) {
      widths.clear();
    }
    return widths.computeIfAbsent(new Measured(text, font), this::measure);
  }

  private double measure(Measured asked) {
    ruler.setFont(asked.font());
    ruler.setText(asked.text());
    return ruler.getLayoutBounds().getWidth();
  }

  /// The text, or its beginning and an ellipsis.
  String within(String text, Font font, double room) {
    if (width(text, font) <= room) {
      return text;
    }
    if (cuts.size() > MOST_KEPT) {
      cuts.clear();
    }
    return cuts.computeIfAbsent(new Asked(text, font, (int) room), this::cut);
  }

  private String cut(Asked asked) {
    int least = 0;
    int most = asked.text().codePointCount(0, asked.text().length());
    while (least < most) {
      int middle = (least + most + 1) / 2;
      if (measure(new Measured(beginning(asked.text(), middle), asked.font())) <= asked.room()) {
        least = middle;
      } else {
        most = middle - 1;
      }
    }
    return least == 0 ? "" : beginning(asked.text(), least);
  }

  private static String beginning(String text, int points) {
    return text.substring(0, text.offsetByCodePoints(0, points)).strip() + MORE;
  }
}
