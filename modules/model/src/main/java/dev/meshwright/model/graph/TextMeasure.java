package dev.meshwright.model.graph;

/// How wide a text is drawn.
@FunctionalInterface
public interface TextMeasure {

  double width(String text);
}
