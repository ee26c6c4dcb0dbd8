package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Value;
import java.util.List;
import java.util.function.Function;

/// Writes cells as text for the clipboard.
final class CellCopy {

  private CellCopy() {}

  /// @param columns names of the columns
  /// @param rows values of these columns
  static String write(CopyFormat format, List<String> columns, List<List<Value>> rows) {
    return switch (format) {
      case CSV -> csv(columns, rows);
      case TSV -> lines(rows, "\t", CellCopy::tsvCell);
      case JSON -> json(columns, rows);
    };
  }

  private static String csv(List<String> columns, List<List<Value>> rows) {
    String header = String.join(",", columns.stream().map(CellCopy::quoted).toList());
    return header + "\n" + lines(rows, ",", value -> quoted(plain(value)));
  }

  private static String lines(
      List<List<Value>> rows, String separator, Function<Value, String> cell) {
    StringBuilder text = new StringBuilder();
    for (List<Value> row : rows) {
      text.append(String.join(separator, row.stream().map(cell).toList())).append('\n');
    }
    return text.toString();
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String tsvCell(Value value) {
    return plain(value).replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
  }

  /// Null is the empty cell, as spreadsheets have it; nested values are JSON.
  private static String plain(Value value) {
    return switch (value) {
      case Value.Null() -> "";
      case Value.Text(String shown, long length) -> shown;
      case Value.Bool bool -> CellJson.of(value);
      case Value.Exact exact -> CellJson.of(value);
      case Value.Real(double number) -> String.valueOf(number);
      case Value.Single(float number) -> String.valueOf(number);
      case Value.Temporal(String iso) -> iso;
      case Value.Bytes(String hex, long length) -> hex;
      case Value.Items items -> CellJson.of(value);
      case Value.Struct struct -> CellJson.of(value);
      case Value.Entries entries -> CellJson.of(value);
    };
  }

  private static String json(List<String> columns, List<List<Value>> rows) {
    StringBuilder text = new StringBuilder("[");
    String separator = "\n";
    for (List<Value> row : rows) {
      text.append(separator).append("  ").append(CellJson.of(columns, row));
      separator = ",\n";
    }
    return text.append("\n]\n").toString();
  }
}
