package dev.meshwright.app.common;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;

/// A place in a pane whose nodes are made anew only when they would say something else: what is
/// shown at each key must not be built at each key.
public final class CachedNode {

  private final Consumer<Node> place;
  private Optional<Object> said = Optional.empty();

  /// @param place takes the node to show
  public CachedNode(Consumer<Node> place) {
    this.place = place;
  }

  /// Shows a node, unless the one there was made for an equal value.
  ///
  /// @param says everything that the node shows
  public void show(Object says, Supplier<? extends Node> node) {
    if (said.filter(says::equals).isEmpty()) {
      said = Optional.of(says);
      place.accept(node.get());
    }
  }
}
