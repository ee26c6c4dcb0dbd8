package dev.meshwright.usecases.mapping;

import dev.meshwright.model.Fix;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The items of a query's SELECT beside the columns that it gives.
final class SelectList {

  private final String file;
  private final String sql;
  private final LineIndex lines;
  private final SelectItems.Found found;
  private final List<Column> columns;
  private final List<Optional<SelectItem>> items;

  private SelectList(String file, String sql, List<Column> columns) {
    this.file = file;
    this.sql = sql;
    this.lines = LineIndex.of(sql);
    this.found = SelectItems.of(sql);
    this.columns = List.copyOf(columns);
    this.items = matched();
  }

  /// @param columns as the engine describes the query
  static SelectList of(String file, String sql, List<Column> columns) {
    return new SelectList(file, sql, columns);
  }

  /// Where a column comes from; the beginning of the file when that cannot be told.
  Location location(int column) {
    return items
        .get(column)
        .map(item -> Location.of(file, lines, item.range()))
        .orElseGet(() -> Location.startOf(file));
  }

  /// The place of the whole list.
  Location location() {
    List<TextRange> ranges = found.items();
    return ranges.isEmpty()
        ? Location.startOf(file)
        : Location.of(file, lines, ranges.getFirst().union(ranges.getLast()));
  }

  /// What can be changed for a column to change; empty when rows of several SELECTs are combined.
  Optional<SelectItem> item(int column) {
    return found.combined() ? Optional.empty() : items.get(column);
  }

  /// Adds a column of nulls.
  Optional<Fix> addNull(String name, String type) {
    if (found.combined() || found.items().isEmpty()) {
      return Optional.empty();
    }
    TextRange last = found.items().getLast();
    String added = "CAST(NULL AS " + type + ") AS " + Column.written(name);
    return Optional.of(
        Fix.inFile(
            "Add " + name + " as null",
            file,
            List.of(TextEdit.insert(last.end(), "," + between(last) + added))));
  }

  /// A new line as the last item has one, else a blank.
  private String between(TextRange last) {
    int lineStart = lines.lineStart(lines.position(last.start()).line());
    String indent = sql.substring(lineStart, last.start());
    return indent.isBlank() ? "\n" + indent : " ";
  }

  /// Items and columns go in step up to a star, and from the end back to the last star. What an
  /// item says of its name must agree, else only names count.
  private List<Optional<SelectItem>> matched() {
    int first = 0;
    int count = found.items().size();
    while (first < count && !isStar(first)) {
      first++;
    }
    int behind = 0;
    while (behind < count - first && !isStar(count - 1 - behind)) {
      behind++;
    }
    boolean oneStar = first + behind + 1 == count;
    boolean noStar = first == count;
    boolean counted = noStar ? count == columns.size() : first + behind <= columns.size();
    List<Optional<SelectItem>> matched = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Optional<Integer> item = Optional.empty();
      if (counted && i < first) {
        item = Optional.of(i);
      } else if (counted && i >= columns.size() - behind) {
        item = Optional.of(count - (columns.size() - i));
      } else if (counted && oneStar) {
        item = Optional.of(first);
      }
      matched.add(item.map(index -> item(index, columns.get(index(matched)))));
    }
    return agree(matched) ? matched : byName();
  }

  private static int index(List<?> soFar) {
    return soFar.size();
  }

  private boolean isStar(int item) {
    return SelectItem.isStar(found.items().get(item).of(sql));
  }

  private SelectItem item(int index, Column column) {
    TextRange range = found.items().get(index);
    return new SelectItem(file, range, range.of(sql), column);
  }

  private static boolean agree(List<Optional<SelectItem>> matched) {
    return matched.stream()
        .flatMap(Optional::stream)
        .filter(item -> !item.isStar())
        .allMatch(item ->
            SelectItem.name(item.text())
                .map(name -> name.equalsIgnoreCase(item.column().name()))
                .orElse(true));
  }

  private List<Optional<SelectItem>> byName() {
    List<Optional<SelectItem>> matched = new ArrayList<>();
    for (Column column : columns) {
      Optional<SelectItem> named = Optional.empty();
      for (int i = 0; i < found.items().size() && named.isEmpty(); i++) {
        SelectItem item = item(i, column);
        boolean same =
            SelectItem.name(item.text()).filter(column.name()::equalsIgnoreCase).isPresent();
        named = same ? Optional.of(item) : Optional.empty();
      }
      matched.add(named);
    }
    return matched;
  }
}
