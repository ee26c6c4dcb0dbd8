package dev.meshwright.cli.report;

import dev.meshwright.model.data.Value;
import dev.meshwright.model.json.JsonWriter;
import java.util.stream.Collectors;

/// Values as text and as JSON.
public final class ReportedValue {

  private ReportedValue() {}

  public static String of(Value value) {
    return switch (value) {
      case Value.Null() -> "NULL";
      case Value.Bool(boolean truth) -> String.valueOf(truth);
      case Value.Exact(var number) -> number.toPlainString();
      case Value.Real real -> real.digits();
      case Value.Single single -> single.digits();
      case Value.Text text -> text.cut() ? text.shown() + "..." : text.shown();
      case Value.Bytes bytes -> "0x" + (bytes.cut() ? bytes.hex() + "..." : bytes.hex());
      case Value.Temporal(String iso) -> iso;
      case Value.Items items ->
          items.items().stream()
              .map(ReportedValue::of)
              .collect(Collectors.joining(", ", "[", items.cut() ? ", ...]" : "]"));
      case Value.Struct struct ->
          struct.fields().stream()
              .map(field -> field.name() + ": " + of(field.value()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Value.Entries entries ->
          entries.entries().stream()
              .map(entry -> of(entry.key()) + " = " + of(entry.value()))
              .collect(Collectors.joining(", ", "{", entries.cut() ? ", ...}" : "}"));
    };
  }

  /// Numbers are exact; what JSON has no number for (NaN, infinities) becomes a string.
  public static void write(JsonWriter json, Value value) {
    switch (value) {
      case Value.Null() -> json.nothing();
      case Value.Bool(boolean truth) -> json.value(truth);
      case Value.Exact(var number) -> json.raw(number.toString());
      case Value.Real(double number) -> json.value(number, String.valueOf(number));
      case Value.Single(float number) -> json.value(number, String.valueOf(number));
      case Value.Items items -> json.array(items.items(), item -> write(json, item));
      case Value.Struct struct ->
          json.object(() ->
              struct
                  .fields()
                  .forEach(field -> {
                    json.name(field.name());
                    write(json, field.value());
                  }));
      case Value.Entries entries ->
          json.object(() ->
              entries
                  .entries()
                  .forEach(entry -> {
                    json.name(of(entry.key()));
                    write(json, entry.value());
                  }));
      case Value.Text text -> json.value(of(text));
      case Value.Bytes bytes -> json.value(of(bytes));
      case Value.Temporal(String iso) -> json.value(iso);
    }
  }
}
