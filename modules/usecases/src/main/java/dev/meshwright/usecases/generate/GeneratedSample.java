package dev.meshwright.usecases.generate;

import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.json.PrettyJson;
import dev.meshwright.text.JsonText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Rows made from a schema.
///
/// @param left how many of those wanted could not be made
public record GeneratedSample(List<GeneratedRow> rows, int left) {

  public GeneratedSample {
    rows = List.copyOf(rows);
  }

  /// @param json on one line
  /// @param fault what is wrong with it on purpose; empty for a row that fits
  public record GeneratedRow(String json, Optional<Fault> fault) {

    /// For people, on several lines.
    public String pretty() {
      return JsonValues.of(JsonText.parse("row", json).root()).map(PrettyJson::of).orElse(json);
    }
  }

  /// @param path of the part: `lines[0].price`
  /// @param words what was done to it
  /// @param refusal what the schema says of it
  public record Fault(String path, String words, String refusal) {}

  /// The rows as one list, one a line.
  public String list() {
    return rows.stream()
        .map(GeneratedRow::json)
        .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
  }

  /// The rows, one a line.
  public String lines() {
    StringBuilder lines = new StringBuilder();
    rows.forEach(row -> lines.append(row.json()).append('\n'));
    return lines.toString();
  }
}
