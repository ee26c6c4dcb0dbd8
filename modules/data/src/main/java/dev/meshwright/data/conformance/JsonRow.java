package dev.meshwright.data.conformance;

import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonBoolean;
import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.text.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A row as the JSON object that a producer would send: exact numbers, moments in RFC 3339, bytes
/// in base64. What JSON has no value for becomes a problem.
final class JsonRow {

  private final List<Column> columns;
  private final List<CellProblem> problems = new ArrayList<>();

  JsonRow(List<Column> columns) {
    this.columns = columns;
  }

  List<CellProblem> problems() {
    return problems;
  }

  static boolean hasNulls(Row row) {
    return row.values().stream().anyMatch(JsonRow::hasNulls);
  }

  private static boolean hasNulls(Value value) {
    return switch (value) {
      case Value.Null none -> true;
      case Value.Struct struct ->
          struct.fields().stream().anyMatch(field -> hasNulls(field.value()));
      case Value.Items items -> items.items().stream().anyMatch(JsonRow::hasNulls);
      case Value.Entries entries ->
          entries.entries().stream().anyMatch(entry -> hasNulls(entry.value()));
      case Value.Bool bool -> false;
      case Value.Exact exact -> false;
      case Value.Real real -> false;
      case Value.Single single -> false;
      case Value.Text text -> false;
      case Value.Bytes bytes -> false;
      case Value.Temporal temporal -> false;
    };
  }

  /// @param nulls whether members that are null are written
  JsonValue of(Row row, boolean nulls) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Value value = row.values().get(i);
      if (nulls || !(value instanceof Value.Null)) {
        boolean json = column.type().equals(new DataType.Scalar("JSON"));
        members.put(
            column.name(),
            json && value instanceof Value.Text text
                ? parsed(text)
                : json(value, column.name(), nulls));
      }
    }
    return new JsonObject(members);
  }

  private static JsonValue parsed(Value.Text text) {
    return JsonValues.of(JsonText.parse("", text.shown()).root())
        .orElse(new JsonString(text.shown()));
  }

  private JsonValue json(Value value, String path, boolean nulls) {
    return switch (value) {
      case Value.Null none -> new JsonNull();
      case Value.Bool bool -> new JsonBoolean(bool.value());
      case Value.Exact exact -> new JsonNumber(exact.value());
      case Value.Real real -> real(real.value(), Double.toString(real.value()), path);
      case Value.Single single -> real(single.value(), Float.toString(single.value()), path);
      case Value.Text text -> new JsonString(text.shown());
      case Value.Bytes bytes ->
          new JsonString(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(bytes.hex())));
      case Value.Temporal temporal -> new JsonString(moment(temporal.iso()));
      case Value.Items items -> {
        List<JsonValue> list = new ArrayList<>();
        for (int i = 0; i < items.items().size(); i++) {
          list.add(json(items.items().get(i), path + "[" + i + "]", nulls));
        }
        yield new JsonArray(list);
      }
      case Value.Struct struct -> {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (Value.Field field : struct.fields()) {
          if (nulls || !(field.value() instanceof Value.Null)) {
            members.put(field.name(), json(field.value(), path + "." + field.name(), nulls));
          }
        }
        yield new JsonObject(members);
      }
      case Value.Entries entries -> {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (Value.Entry entry : entries.entries()) {
          String key = key(entry.key());
          members.put(key, json(entry.value(), path + "." + key, nulls));
        }
        yield new JsonObject(members);
      }
    };
  }

  private JsonValue real(double number, String text, String path) {
    if (Double.isFinite(number)) {
      return new JsonNumber(new BigDecimal(text));
    }
    problems.add(
        new CellProblem(
            path, "not-encodable", text + " is not a JSON number", "Use null in the query."));
    return new JsonNull();
  }

  private static String key(Value key) {
    return switch (key) {
      case Value.Text text -> text.shown();
      case Value.Exact exact -> exact.value().toPlainString();
      case Value.Temporal temporal -> moment(temporal.iso());
      default -> key.toString();
    };
  }

  /// `2026-01-31 12:00:00+00` as `2026-01-31T12:00:00Z`, `12:00:00+02` as `12:00:00+02:00`.
  private static String moment(String iso) {
    boolean stamp = iso.length() > 10 && iso.charAt(10) == ' ';
    String joined = stamp ? iso.substring(0, 10) + 'T' + iso.substring(11) : iso;
    int sign = joined.length() - 3;
    boolean hours =
        joined.indexOf(':') > 0 && (joined.charAt(sign) == '+' || joined.charAt(sign) == '-');
    if (!hours) {
      return joined;
    }
    return joined.endsWith("+00") ? joined.substring(0, sign) + "Z" : joined + ":00";
  }
}
