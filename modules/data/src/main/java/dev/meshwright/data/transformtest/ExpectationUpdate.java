package dev.meshwright.data.transformtest;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.transformtest.Expectation;
import dev.meshwright.model.transformtest.TestRow;
import dev.meshwright.model.transformtest.TestRows;
import dev.meshwright.model.transformtest.TransformationTest;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The edits that make the actual rows of a test the expected ones. Cells, rows and comments that
/// stay right are not touched; when the columns themselves differ, columns and rows are written
/// anew.
final class ExpectationUpdate {

  private final TransformationTest test;
  private final String text;
  private final TestTable expected;
  private final TestTable actual;
  private final TestComparison comparison;

  ExpectationUpdate(
      TransformationTest test,
      String text,
      TestTable expected,
      TestTable actual,
      TestComparison comparison) {
    this.test = test;
    this.text = text;
    this.expected = expected;
    this.actual = actual;
    this.comparison = comparison;
  }

  /// Empty when the expectation is computed, or a value is too long to be written.
  Optional<Fix> fix() {
    Expectation expect = test.expect();
    boolean cut =
        actual.rows().stream().flatMap(row -> row.values().stream()).anyMatch(TestValues::cut);
    if (cut || expect.rowsAt().isEmpty() || !(expect.rows() instanceof TestRows.Written written)) {
      return Optional.empty();
    }
    boolean sameColumns =
        comparison.removedColumns().isEmpty()
            && comparison.addedColumns().isEmpty()
            && comparison.retypedColumns().isEmpty()
            && comparison.sameColumnOrder();
    List<TextEdit> edits =
        sameColumns
            ? cells(written, expect.rowsAt().get())
            : anew(written, expect.rowsAt().get(), expect.columnsAt());
    return Optional.of(Fix.inFile("Accept the actual rows as expected", test.file(), edits));
  }

  private List<TextEdit> cells(TestRows.Written written, TextRange rowsAt) {
    if (written.rows().isEmpty() || actual.rows().isEmpty()) {
      return List.of(rows(rowsAt, expected.columns()));
    }
    List<TextEdit> edits = new ArrayList<>();
    List<Row> added = new ArrayList<>();
    int lastKept = -1;
    for (RowMatching.Pair pair : comparison.pairs()) {
      if (pair.expected().isEmpty()) {
        added.add(actual.rows().get(pair.actual().orElseThrow()));
      } else if (pair.actual().isEmpty()) {
        edits.add(TextEdit.delete(lines(written.rows().get(pair.expected().get()).range())));
      } else {
        lastKept = Math.max(lastKept, pair.expected().get());
        TestRow row = written.rows().get(pair.expected().get());
        Row now = actual.rows().get(pair.actual().get());
        for (int place : comparison.changed(pair)) {
          Column column = expected.columns().get(place);
          String value = TestValues.yaml(now.values().get(actual.indexOf(column.name())));
          Optional<TreeNode> cell = row.cell(column.name());
          if (cell.isEmpty()) {
            return List.of(rows(rowsAt, expected.columns()));
          }
          edits.add(TextEdit.replace(cell.get().range(), spaced(cell.get().range(), value)));
        }
      }
    }
    if (lastKept < 0 || (!added.isEmpty() && comparison.ordered())) {
      return List.of(rows(rowsAt, expected.columns()));
    }
    if (!added.isEmpty()) {
      // Before a deletion that may begin at the same place.
      edits.addFirst(insertBehind(written.rows().get(lastKept), added));
    }
    return edits;
  }

  private TextEdit insertBehind(TestRow row, List<Row> added) {
    int end = lines(row.range()).end();
    boolean lastLine = text.charAt(end - 1) != '\n';
    String indent = indentOf(row.range().start());
    return TextEdit.insert(
        end,
        added.stream()
            .map(each -> indent + "- " + row(expected.columns(), each))
            .collect(Collectors.joining("\n", lastLine ? "\n" : "", lastLine ? "" : "\n")));
  }

  /// An empty cell stands directly behind its colon.
  private String spaced(TextRange range, String value) {
    boolean glued = range.start() > 0 && text.charAt(range.start() - 1) == ':';
    return glued ? " " + value : value;
  }

  private List<TextEdit> anew(
      TestRows.Written written, TextRange rowsAt, Optional<TextRange> columnsAt) {
    List<Column> columns =
        test.expect().rules().otherColumns()
            ? actual.columns().stream()
                .filter(column -> expected.indexOf(column.name()) >= 0)
                .toList()
            : actual.columns();
    List<TextEdit> edits = new ArrayList<>();
    edits.add(rows(rowsAt, columns));
    boolean typed = written.columns().stream().anyMatch(column -> column.type().isPresent());
    if (columnsAt.isPresent() && typed) {
      String indent = indentOf(columnsAt.get().start());
      boolean flow = text.charAt(columnsAt.get().start()) == '{';
      edits.add(
          TextEdit.replace(
              new TextRange(columnsAt.get().start(), endOfContent(columnsAt.get().end())),
              flow
                  ? columns.stream()
                      .map(TransformationTestText::column)
                      .collect(Collectors.joining(", ", "{", "}"))
                  : columns.stream()
                      .map(TransformationTestText::column)
                      .collect(Collectors.joining("\n" + indent))));
    }
    return edits;
  }

  /// All rows, in place of those that stand there.
  private TextEdit rows(TextRange rowsAt, List<Column> columns) {
    TextRange range = new TextRange(rowsAt.start(), endOfContent(rowsAt.end()));
    boolean flow = text.startsWith("[", rowsAt.start()) || rowsAt.isEmpty();
    if (actual.rows().isEmpty()) {
      return flow ? TextEdit.replace(range, spaced(range, "[]")) : TextEdit.replace(range, "[]");
    }
    String indent = flow ? indentOf(rowsAt.start()) + "  " : indentOf(rowsAt.start());
    String rows =
        actual.rows().stream()
            .map(row -> "- " + row(columns, row))
            .collect(Collectors.joining("\n" + indent));
    return TextEdit.replace(range, flow ? "\n" + indent + rows : rows);
  }

  private String row(List<Column> columns, Row row) {
    return TestValues.yaml(
        columns.stream().map(Column::name).toList(),
        new Row(
            columns.stream()
                .map(column -> row.values().get(actual.indexOf(column.name())))
                .toList()));
  }

  /// Block nodes may reach into the line behind them.
  private int endOfContent(int end) {
    int last = end;
    while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  /// The lines of an item, with their line end.
  private TextRange lines(TextRange range) {
    int start = text.lastIndexOf('\n', range.start()) + 1;
    int end = text.indexOf('\n', endOfContent(range.end()));
    return new TextRange(start, end < 0 ? text.length() : end + 1);
  }

  private String indentOf(int offset) {
    int start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    int end = start;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return " ".repeat(end - start);
  }
}
