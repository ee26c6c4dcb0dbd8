package dev.meshwright.uikit.graph;

import dev.meshwright.model.graph.NodeShape;
import java.util.function.DoubleConsumer;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;

/// How large a graph is at 100 %: its letters follow those of the window.
final class GraphScale {

  static final CssMetaData<GraphCanvas, Number> DATA =
      new CssMetaData<>("-mw-graph-letters", StyleConverter.getSizeConverter(), NodeShape.FONT) {
        @Override
        public boolean isSettable(GraphCanvas canvas) {
          return true;
        }

        @Override
        public StyleableProperty<Number> getStyleableProperty(GraphCanvas canvas) {
          return canvas.base().pixels;
        }
      };

  private final StyleableObjectProperty<Number> pixels;

  /// @param changed told what the scale was before
  GraphScale(GraphCanvas canvas, DoubleConsumer changed) {
    pixels = new SimpleStyleableObjectProperty<>(DATA, canvas, "letters", NodeShape.FONT);
    pixels.addListener((property, was, is) -> changed.accept(was.doubleValue() / NodeShape.FONT));
  }

  double get() {
    return pixels.get().doubleValue() / NodeShape.FONT;
  }
}
