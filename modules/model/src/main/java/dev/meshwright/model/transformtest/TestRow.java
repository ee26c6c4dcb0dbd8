package dev.meshwright.model.transformtest;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.TreeNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A row as a test writes it.
///
/// @param range of the row in the test's file
/// @param cells by column; a column that is left out is null
public record TestRow(TextRange range, Map<String, TreeNode> cells) {

  public TestRow {
    cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /// The cell of a column, whose name is matched without regard to case.
  public Optional<TreeNode> cell(String column) {
    String name = column.toLowerCase(Locale.ROOT);
    return cells.entrySet().stream()
        .filter(cell -> cell.getKey().toLowerCase(Locale.ROOT).equals(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
