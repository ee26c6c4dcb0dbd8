package dev.meshwright.data.transformtest;

import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import dev.meshwright.text.YamlEdits;
import java.util.List;
import java.util.stream.Collectors;

/// Values as a test file writes them.
final class TestValues {

  private TestValues() {}

  /// Whether a value, or a part of one, is not there as a whole.
  static boolean cut(Value value) {
    return switch (value) {
      case Value.Text text -> text.cut();
      case Value.Bytes bytes -> bytes.cut();
      case Value.Items items -> items.cut() || items.items().stream().anyMatch(TestValues::cut);
      case Value.Struct struct -> struct.fields().stream().anyMatch(field -> cut(field.value()));
      case Value.Entries entries ->
          entries.cut()
              || entries.entries().stream()
                  .anyMatch(entry -> cut(entry.key()) || cut(entry.value()));
      case Value.Null none -> false;
      case Value.Bool bool -> false;
      case Value.Exact exact -> false;
      case Value.Real real -> false;
      case Value.Single single -> false;
      case Value.Temporal temporal -> false;
    };
  }

  static String yaml(Value value) {
    return switch (value) {
      case Value.Null none -> "null";
      case Value.Bool bool -> Boolean.toString(bool.value());
      case Value.Exact exact -> exact.value().toPlainString();
      case Value.Real real -> Double.toString(real.value());
      case Value.Single single -> Float.toString(single.value());
      case Value.Text text -> YamlEdits.spell(text.shown());
      case Value.Bytes bytes -> YamlEdits.spell("0x" + bytes.hex());
      case Value.Temporal temporal -> YamlEdits.spell(temporal.iso());
      case Value.Items items ->
          items.items().stream().map(TestValues::yaml).collect(Collectors.joining(", ", "[", "]"));
      case Value.Struct struct ->
          struct.fields().stream()
              .map(field -> YamlEdits.spell(field.name()) + ": " + yaml(field.value()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Value.Entries entries ->
          entries.entries().stream()
              .map(entry -> "{key: " + yaml(entry.key()) + ", value: " + yaml(entry.value()) + "}")
              .collect(Collectors.joining(", ", "[", "]"));
    };
  }

  /// A row in flow style: `{id: 1, total: 2.50}`.
  static String yaml(List<String> columns, Row row) {
    StringBuilder written = new StringBuilder("{");
    for (int i = 0; i < columns.size(); i++) {
      written
          .append(i == 0 ? "" : ", ")
          .append(YamlEdits.spell(columns.get(i)))
          .append(": ")
          .append(yaml(row.values().get(i)));
    }
    return written.append('}').toString();
  }
}
