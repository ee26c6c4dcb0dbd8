package dev.meshwright.data.worker;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Value;
import dev.meshwright.model.json.JsonWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// Spells cells as JSON with all that they say. Decimals of more digits than a binary number of 64
/// bits gives back are strings, as are numbers that JSON has not (`"NaN"`); what is JSON already
/// stays as it is written.
final class JsonCells {

  /// Of a decimal that a binary number of 64 bits gives back as it was.
  private static final int EXACT_DIGITS = 15;

  private static final DataType UNKNOWN = new DataType.Scalar("");

  private final JsonWriter json;

  private JsonCells(StringBuilder out) {
    this.json = JsonWriter.compact(out);
  }

  /// Adds a value to a text.
  static void write(Value value, DataType type, StringBuilder out) {
    new JsonCells(out).write(value, type);
  }

  private void write(Value value, DataType type) {
    switch (value) {
      case Value.Null none -> json.nothing();
      case Value.Bool bool -> json.value(bool.value());
      case Value.Exact exact -> exact(exact.value(), type);
      case Value.Real real -> json.value(real.value(), Double.toString(real.value()));
      case Value.Single single -> json.value(single.value(), Float.toString(single.value()));
      case Value.Text text when type.sql().equals("JSON") ->
          // Line breaks stand only between the parts of a document: inside of texts they are
          // escaped.
          json.raw(text.shown().replace('\n', ' ').replace('\r', ' '));
      case Value.Text text -> json.value(text.shown());
      case Value.Bytes bytes -> json.value(bytes(bytes.hex()));
      case Value.Temporal temporal -> json.value(temporal.iso());
      case Value.Items items -> items(items.items(), type);
      case Value.Struct struct -> members(struct.fields(), type);
      case Value.Entries entries -> entries(entries.entries(), type);
    }
  }

  private void exact(BigDecimal number, DataType type) {
    if (type instanceof DataType.Decimal decimal && decimal.precision() > EXACT_DIGITS) {
      json.value(number.toPlainString());
    } else {
      json.raw(plain(number));
    }
  }

  private static String plain(BigDecimal number) {
    return number.scale() > 0
        ? number.stripTrailingZeros().toPlainString()
        : number.toPlainString();
  }

  /// As the engine writes them: what is no visible character of ASCII as `\x0A`.
  private static String bytes(String hex) {
    StringBuilder text = new StringBuilder();
    for (byte b : HexFormat.of().parseHex(hex)) {
      boolean visible = b >= ' ' && b <= '~' && b != '\\' && b != '\'' && b != '"';
      text.append(
          visible
              ? new String(new byte[] {b}, StandardCharsets.US_ASCII)
              : "\\x" + HexFormat.of().withUpperCase().toHexDigits(b));
    }
    return text.toString();
  }

  private void items(List<Value> items, DataType type) {
    DataType item =
        type instanceof DataType.ListOf list
            ? list.item()
            : type instanceof DataType.ArrayOf array ? array.item() : UNKNOWN;
    json.array(items, value -> write(value, item));
  }

  private void members(List<Value.Field> fields, DataType type) {
    List<Column> columns = type instanceof DataType.StructOf struct ? struct.fields() : List.of();
    json.object(() -> {
      for (int i = 0; i < fields.size(); i++) {
        DataType member = i < columns.size() ? columns.get(i).type() : UNKNOWN;
        member(fields.get(i).name(), fields.get(i).value(), member);
      }
    });
  }

  private void entries(List<Value.Entry> entries, DataType type) {
    DataType key = type instanceof DataType.MapOf map ? map.key() : UNKNOWN;
    DataType value = type instanceof DataType.MapOf map ? map.value() : UNKNOWN;
    json.object(
        () -> entries.forEach(entry -> member(key(entry.key(), key), entry.value(), value)));
  }

  private void member(String name, Value value, DataType type) {
    json.name(name);
    write(value, type);
  }

  private static String key(Value key, DataType type) {
    return switch (key) {
      case Value.Text text -> text.shown();
      case Value.Temporal temporal -> temporal.iso();
      case Value.Exact exact -> exact.value().toPlainString();
      case Value.Bytes bytes -> bytes(bytes.hex());
      case Value.Real real -> Double.toString(real.value());
      case Value.Single single -> Float.toString(single.value());
      case Value.Bool bool -> Boolean.toString(bool.value());
      case Value.Null none -> "null";
      case Value.Items items -> spelled(items, type);
      case Value.Struct struct -> spelled(struct, type);
      case Value.Entries entries -> spelled(entries, type);
    };
  }

  private static String spelled(Value key, DataType type) {
    StringBuilder text = new StringBuilder();
    write(key, type, text);
    return text.toString();
  }
}
