package dev.meshwright.uikit.graph;

import java.util.Locale;
import javafx.css.CssMetaData;
import javafx.css.StyleConverter;
import javafx.css.StyleableProperty;
import javafx.scene.paint.Color;

/// How the style sheet calls a color of a graph: `-mw-graph-box`.
final class InkData extends CssMetaData<GraphCanvas, Color> {

  private final GraphInk ink;

  InkData(GraphInk ink) {
    super(
        "-mw-graph-" + ink.name().toLowerCase(Locale.ROOT),
        StyleConverter.getColorConverter(),
        Color.GRAY);
    this.ink = ink;
  }

  GraphInk ink() {
    return ink;
  }

  @Override
  public boolean isSettable(GraphCanvas canvas) {
    return true;
  }

  @Override
  public StyleableProperty<Color> getStyleableProperty(GraphCanvas canvas) {
    return canvas.inks().property(ink);
  }
}
