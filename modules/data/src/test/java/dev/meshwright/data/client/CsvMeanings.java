package dev.meshwright.data.client;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the texts of a CSV file mean in columns of some types.
final class CsvMeanings {

  private CsvMeanings() {}

  static List<List<@Nullable Object>> of(WrittenCsv csv, List<Column> columns) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (List<String> texts : csv.rows()) {
      List<@Nullable Object> row = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        row.add(meaning(texts.get(i), columns.get(i).type()));
      }
      rows.add(row);
    }
    return rows;
  }

  private static @Nullable Object meaning(String text, DataType type) {
    if (text.isEmpty()) {
      return null;
    }
    return switch (type.sql()) {
      case "VARCHAR" -> text;
      case "BOOLEAN" -> Boolean.valueOf(text);
      case "DOUBLE" -> Double.valueOf(text);
      case "DATE", "TIME", "TIMESTAMP" -> moment(text);
      default -> new BigDecimal(text);
    };
  }

  private static String moment(String text) {
    return text.replaceFirst("^(\\d\\d)\\.(\\d\\d)\\.(\\d{4})", "$3-$2-$1")
        .replaceFirst("^(\\d\\d)/(\\d\\d)/(\\d{4})", "$3-$1-$2")
        .replace('T', ' ');
  }
}
