package dev.meshwright.uikit.graph;

import dev.meshwright.model.graph.ChangeSign;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleableObjectProperty;
import javafx.scene.paint.Color;

/// The colors that a graph has now.
final class GraphInks {

  static final List<InkData> DATA = Stream.of(GraphInk.values()).map(InkData::new).toList();

  private final Map<GraphInk, StyleableObjectProperty<Color>> inks = new EnumMap<>(GraphInk.class);

  /// @param changed told when the theme gives other colors
  GraphInks(GraphCanvas canvas, Runnable changed) {
    for (InkData data : DATA) {
      GraphInk ink = data.ink();
      StyleableObjectProperty<Color> color =
          new SimpleStyleableObjectProperty<>(data, canvas, ink.name(), Color.GRAY);
      color.addListener((property, was, is) -> changed.run());
      inks.put(ink, color);
    }
  }

  StyleableObjectProperty<Color> property(GraphInk ink) {
    return Objects.requireNonNull(inks.get(ink));
  }

  Color get(GraphInk ink) {
    return property(ink).get();
  }

  /// What became of a part is told by its sign too.
  Color of(ChangeSign change, GraphInk same) {
    return get(
        switch (change) {
          case SAME -> same;
          case ADDED -> GraphInk.ADDED;
          case REMOVED -> GraphInk.REMOVED;
          case CHANGED -> GraphInk.CHANGED;
        });
  }
}
