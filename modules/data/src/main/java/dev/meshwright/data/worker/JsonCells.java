package dev.meshwright.data.worker;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Value;
import dev.meshwright.model.json.JsonQuotes;
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

  private final StringBuilder out;

  JsonCells(StringBuilder out) {
    this.out = out;
  }

  void write(Value value, DataType type) {
    switch (value) {
      case Value.Null none -> out.append("null");
      case Value.Bool bool -> out.append(bool.value());
      case Value.Exact exact -> exact(exact.value(), type);
      case Value.Real real -> real(real.value(), Double.toString(real.value()));
      case Value.Single single -> real(single.value(), Float.toString(single.value()));
      case Value.Text text when type.sql().equals("JSON") ->
          // Line breaks stand only between the parts of a document: inside of texts they are
          // escaped.
          out.append(text.shown().replace('\n', ' ').replace('\r', ' '));
      case Value.Text text -> out.append(JsonQuotes.quote(text.shown()));
      case Value.Bytes bytes -> out.append(JsonQuotes.quote(bytes(bytes.hex())));
      case Value.Temporal temporal -> out.append(JsonQuotes.quote(temporal.iso()));
      case Value.Items items -> items(items.items(), type);
      case Value.Struct struct -> members(struct.fields(), type);
      case Value.Entries entries -> entries(entries.entries(), type);
    }
  }

  private void exact(BigDecimal number, DataType type) {
    if (type instanceof DataType.Decimal decimal && decimal.precision() > EXACT_DIGITS) {
      out.append('"').append(number.toPlainString()).append('"');
    } else {
      out.append(plain(number));
    }
  }

  private static String plain(BigDecimal number) {
    return number.scale() > 0
        ? number.stripTrailingZeros().toPlainString()
        : number.toPlainString();
  }

  private void real(double number, String text) {
    if (Double.isFinite(number)) {
      out.append(text);
    } else {
      out.append('"').append(text).append('"');
    }
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
    String before = "[";
    for (Value value : items) {
      out.append(before);
      write(value, item);
      before = ",";
    }
    out.append(items.isEmpty() ? "[]" : "]");
  }

  private void members(List<Value.Field> fields, DataType type) {
    List<Column> columns = type instanceof DataType.StructOf struct ? struct.fields() : List.of();
    for (int i = 0; i < fields.size(); i++) {
      DataType member = i < columns.size() ? columns.get(i).type() : UNKNOWN;
      member(i == 0 ? "{" : ",", fields.get(i).name(), fields.get(i).value(), member);
    }
    out.append(fields.isEmpty() ? "{}" : "}");
  }

  private void entries(List<Value.Entry> entries, DataType type) {
    DataType key = type instanceof DataType.MapOf map ? map.key() : UNKNOWN;
    DataType value = type instanceof DataType.MapOf map ? map.value() : UNKNOWN;
    String before = "{";
    for (Value.Entry entry : entries) {
      member(before, key(entry.key(), key), entry.value(), value);
      before = ",";
    }
    out.append(entries.isEmpty() ? "{}" : "}");
  }

  /// @param before the bracket, or the comma
  void member(String before, String name, Value value, DataType type) {
    out.append(before).append(JsonQuotes.quote(name)).append(':');
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
    new JsonCells(text).write(key, type);
    return text.toString();
  }
}
