package dev.meshwright.uitesting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// Finds texts that do not stand out from their ground: less than 4.5 : 1 between the color of the
/// text and the color that most pixels around it have (WCAG 2.2, 1.4.3). What is switched off may
/// be fainter.
final class FaintTexts {

  private static final double LEAST = 4.5;

  /// Rounding of colors on the way to the picture.
  private static final double ROUNDING = 0.05;

  private final PixelReader pixels;
  private final double width;
  private final double height;
  private final List<String> found = new ArrayList<>();

  private FaintTexts(Image picture) {
    pixels = picture.getPixelReader();
    width = picture.getWidth();
    height = picture.getHeight();
  }

  /// One line per faint text; call on the JavaFX thread after layout.
  ///
  /// @param picture of the whole scene of `root`
  static List<String> under(Parent root, Image picture) {
    FaintTexts texts = new FaintTexts(picture);
    texts.visit(root, 1, VisibleArea.of(root));
    return texts.found;
  }

  private void visit(Node node, double opacity, Bounds area) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    double seen = opacity * node.getOpacity();
    if (node instanceof Text text
        && !text.getText().isBlank()
        && text.getFill() instanceof Color fill) {
      look(text, fill.deriveColor(0, 1, 1, seen), area);
    }
    if (node instanceof Parent parent) {
      Bounds inside = VisibleArea.inside(node, area);
      parent.getChildrenUnmodifiable().forEach(child -> visit(child, seen, inside));
    }
  }

  private void look(Text text, Color fill, Bounds area) {
    Bounds bounds = text.localToScene(text.getLayoutBounds());
    int left = (int) Math.ceil(bounds.getMinX());
    int top = (int) Math.ceil(bounds.getMinY());
    int right = (int) Math.floor(bounds.getMaxX());
    int bottom = (int) Math.floor(bounds.getMaxY());
    // A text that is not wholly in sight has other things around it.
    if (!area.contains(bounds)
        || left < 0
        || top < 0
        || right >= width
        || bottom >= height
        || right - left < 4) {
      return;
    }
    if (text.getText().codePoints().noneMatch(Character::isLetterOrDigit)) {
      return;
    }
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        counts.merge(pixels.getArgb(x, y), 1, Integer::sum);
      }
    }
    int most =
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0xffffffff);
    Color ground = Color.rgb(most >> 16 & 0xff, most >> 8 & 0xff, most & 0xff);
    Color drawn =
        ground.interpolate(
            Color.color(fill.getRed(), fill.getGreen(), fill.getBlue()), fill.getOpacity());
    // A text that something else is drawn over leaves none of its color.
    if (counts.keySet().stream().noneMatch(argb -> near(argb, drawn))) {
      return;
    }
    double ratio = ratio(ground, drawn);
    if (ratio < LEAST - ROUNDING) {
      found.add(String.format(Locale.ROOT, "faint: \"%s\" has %.2f : 1", text.getText(), ratio));
    }
  }

  private static boolean near(int argb, Color color) {
    return Math.abs((argb >> 16 & 0xff) - color.getRed() * 255) < 12
        && Math.abs((argb >> 8 & 0xff) - color.getGreen() * 255) < 12
        && Math.abs((argb & 0xff) - color.getBlue() * 255) < 12;
  }

  private static double ratio(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
