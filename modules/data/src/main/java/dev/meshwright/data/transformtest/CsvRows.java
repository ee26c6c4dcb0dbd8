package dev.meshwright.data.transformtest;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.transformtest.TestRow;
import dev.meshwright.model.transformtest.TestRows;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The little CSV of a dbt test: commas, double quotes, a header, an empty cell for null.
final class CsvRows {

  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?");

  private final String text;
  private int at;

  private CsvRows(String text) {
    this.text = text;
  }

  /// @param range what the cells give as their place
  /// @param complain takes what is wrong with the rows
  static TestRows.Written read(String text, TextRange range, Consumer<String> complain) {
    List<List<String>> lines = new CsvRows(text.strip()).lines();
    if (lines.isEmpty()) {
      return new TestRows.Written(List.of(), List.of());
    }
    List<String> header = lines.getFirst().stream().map(String::strip).toList();
    List<TestRow> rows = new ArrayList<>();
    Set<String> names = new HashSet<>();
    header.stream()
        .filter(name -> !names.add(name.toLowerCase(Locale.ROOT)))
        .forEach(name -> complain.accept("Two columns are called " + name + "."));
    for (List<String> line : lines.subList(1, lines.size())) {
      if (line.size() != header.size()) {
        complain.accept(
            "Row "
                + (rows.size() + 1)
                + " has "
                + line.size()
                + " cells; the header has "
                + header.size()
                + ".");
      }
      Map<String, TreeNode> cells = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        cells.put(header.get(i), cell(i < line.size() ? line.get(i) : "", range));
      }
      rows.add(new TestRow(range, cells));
    }
    return new TestRows.Written(List.of(), rows);
  }

  private static TreeNode cell(String written, TextRange range) {
    return written.isEmpty()
        ? new NullNode(range)
        : NUMBER.matcher(written).matches()
            ? new NumberNode(range, written)
            : new StringNode(range, written);
  }

  private List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    while (at < text.length()) {
      List<String> cells = new ArrayList<>();
      do {
        cells.add(cell());
      } while (take(','));
      take('\r');
      take('\n');
      lines.add(cells);
    }
    return lines;
  }

  private String cell() {
    StringBuilder cell = new StringBuilder();
    if (take('"')) {
      while (at < text.length() && (!take('"') || take('"', cell))) {
        if (at < text.length() && text.charAt(at) != '"') {
          cell.append(text.charAt(at++));
        }
      }
      return cell.toString();
    }
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      cell.append(text.charAt(at++));
    }
    return cell.toString().strip();
  }

  private boolean take(char mark) {
    boolean here = at < text.length() && text.charAt(at) == mark;
    at += here ? 1 : 0;
    return here;
  }

  /// A doubled quote is one of the cell.
  private boolean take(char mark, StringBuilder cell) {
    boolean here = take(mark);
    if (here) {
      cell.append(mark);
    }
    return here;
  }
}
