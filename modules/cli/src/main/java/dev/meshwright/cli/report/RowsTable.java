package dev.meshwright.cli.report;

import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Row;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// Rows as a table of text: names, types, one line a row.
public final class RowsTable {

  private static final int WIDEST = 40;

  private final PrintStream out;

  public RowsTable(PrintStream out) {
    this.out = out;
  }

  public void write(List<Column> columns, List<Row> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns.stream().map(column -> cut(column.name())).toList());
    if (columns.stream().anyMatch(column -> !column.type().sql().isEmpty())) {
      lines.add(columns.stream().map(column -> cut(column.type().sql())).toList());
    }
    int head = lines.size();
    rows.forEach(row -> lines.add(cells(row)));
    int[] widths = new int[columns.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      out.println(padded(lines.get(i), widths));
      if (i == head - 1) {
        out.println(rule(widths));
      }
    }
  }

  static List<String> cells(Row row) {
    return row.values().stream().map(value -> cut(ReportedValue.of(value))).toList();
  }

  private static String padded(List<String> line, int[] widths) {
    StringBuilder padded = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      padded.append(line.get(i)).repeat(' ', widths[i] - line.get(i).length() + 2);
    }
    return padded.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    StringBuilder rule = new StringBuilder();
    for (int width : widths) {
      rule.repeat('-', width).append("  ");
    }
    return rule.toString().stripTrailing();
  }

  /// Never between the halves of one character.
  private static int end(String plain) {
    int end = WIDEST - 3;
    return Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end;
  }

  private static String cut(String text) {
    String plain = TerminalText.line(text);
    return plain.length() <= WIDEST ? plain : plain.substring(0, end(plain)) + "...";
  }
}
