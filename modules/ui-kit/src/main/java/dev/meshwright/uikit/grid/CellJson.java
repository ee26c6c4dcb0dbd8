package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Value;
import dev.meshwright.model.json.JsonWriter;
import java.util.List;

/// Writes values as JSON. Numbers keep all their digits; what JSON cannot say is a string.
final class CellJson {

  private final JsonWriter json;

  private CellJson(StringBuilder text) {
    this.json = JsonWriter.spaced(text);
  }

  static String of(Value value) {
    StringBuilder text = new StringBuilder();
    new CellJson(text).add(value);
    return text.toString();
  }

  /// A row as an object.
  static String of(List<String> columns, List<Value> row) {
    StringBuilder text = new StringBuilder();
    CellJson cells = new CellJson(text);
    cells.json.object(() -> {
      for (int i = 0; i < row.size(); i++) {
        cells.member(columns.get(i), row.get(i));
      }
    });
    return text.toString();
  }

  private void add(Value value) {
    switch (value) {
      case Value.Null() -> json.nothing();
      case Value.Bool(boolean bool) -> json.value(bool);
      case Value.Exact(var number) -> json.raw(number.toPlainString());
      case Value.Real(double number) -> json.value(number, String.valueOf(number));
      case Value.Single(float number) -> json.value(number, String.valueOf(number));
      case Value.Temporal(String iso) -> json.value(iso);
      case Value.Text(String shown, long length) -> json.value(shown);
      case Value.Bytes(String hex, long length) -> json.value(hex);
      case Value.Items(var items, long length) -> json.array(items, this::add);
      case Value.Struct(var fields) ->
          json.object(() -> fields.forEach(field -> member(field.name(), field.value())));
      case Value.Entries(var entries, long length) ->
          json.object(() -> entries.forEach(entry -> member(key(entry.key()), entry.value())));
    }
  }

  private static String key(Value key) {
    return key instanceof Value.Text(String shown, long length) ? shown : of(key);
  }

  private void member(String name, Value value) {
    json.name(name);
    add(value);
  }
}
