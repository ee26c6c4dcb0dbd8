package dev.meshwright.app.preview;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.uikit.view.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Says in words how two results differ.
final class DifferenceWords {

  private final Texts texts;

  DifferenceWords(Texts texts) {
    this.texts = texts;
  }

  /// The figures first, then how rows were matched and what became of columns.
  List<String> lines(DataDiff diff) {
    List<String> lines = new ArrayList<>();
    lines.add(texts.get("diff.figures", diff.added(), diff.removed(), diff.changed(), diff.same()));
    String key = String.join(", ", diff.key());
    lines.add(
        diff.key().isEmpty()
            ? texts.get("diff.multiset")
            : diff.keyInferred()
                ? texts.get("diff.key.inferred", key)
                : texts.get("diff.key", key));
    if (!diff.changesByColumn().isEmpty()) {
      lines.add(texts.get("diff.by.column", byColumn(diff.changesByColumn())));
    }
    if (!diff.addedColumns().isEmpty()) {
      lines.add(texts.get("diff.columns.added", columns(diff.addedColumns())));
    }
    if (!diff.removedColumns().isEmpty()) {
      lines.add(texts.get("diff.columns.removed", columns(diff.removedColumns())));
    }
    if (!diff.retyped().isEmpty()) {
      lines.add(texts.get("diff.columns.retyped", columns(diff.retyped())));
    }
    return List.copyOf(lines);
  }

  private String byColumn(Map<String, Long> changes) {
    return changes.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> texts.get("diff.column", entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String columns(List<Column> columns) {
    return columns.stream()
        .map(column -> column.name() + " " + column.type().sql())
        .collect(Collectors.joining(", "));
  }
}
