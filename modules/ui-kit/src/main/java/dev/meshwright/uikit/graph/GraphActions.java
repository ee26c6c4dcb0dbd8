package dev.meshwright.uikit.graph;

/// What a person does to a part of a graph beyond looking at it.
public interface GraphActions {

  /// Goes to where it comes from.
  void open(GraphSpot spot);

  /// Shows the rows of a box, or more of them; or no longer any.
  void fold(String node, boolean open);
}
