package dev.meshwright.app.explorer;

import java.util.List;

/// What the explorer shows.
sealed interface ExplorerState {

  /// The workspace has no file that Meshwright knows.
  record Empty() implements ExplorerState {}

  /// The workspace has files, none of which the filter lets through.
  record NothingMatches(String filter) implements ExplorerState {}

  record Ready(List<ExplorerItem.ProductItem> products) implements ExplorerState {
    public Ready {
      products = List.copyOf(products);
    }
  }
}
