package dev.meshwright.app.explorer;

import java.util.List;

/// What the explorer shows.
public sealed interface ExplorerState {

  /// The workspace has no file that Meshwright knows.
  record Empty() implements ExplorerState {}

  record Ready(List<ExplorerItem.ProductItem> products) implements ExplorerState {
    public Ready {
      products = List.copyOf(products);
    }
  }
}
