package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Value;
import dev.meshwright.model.json.JsonQuotes;
import java.util.Iterator;

/// Writes values as JSON. Numbers keep all their digits; what JSON cannot say is a string.
final class CellJson {

  private final StringBuilder text = new StringBuilder();

  private CellJson() {}

  static String of(Value value) {
    CellJson json = new CellJson();
    json.add(value);
    return json.text.toString();
  }

  private void add(Value value) {
    switch (value) {
      case Value.Null() -> text.append("null");
      case Value.Bool(boolean bool) -> text.append(bool);
      case Value.Exact(var number) -> text.append(number.toPlainString());
      case Value.Real(double number) -> real(number, String.valueOf(number));
      case Value.Single(float number) -> real(number, String.valueOf(number));
      case Value.Temporal(String iso) -> string(iso);
      case Value.Text(String shown, long length) -> string(shown);
      case Value.Bytes(String hex, long length) -> string(hex);
      case Value.Items(var items, long length) -> {
        text.append('[');
        for (Iterator<Value> each = items.iterator(); each.hasNext(); ) {
          add(each.next());
          text.append(each.hasNext() ? ", " : "");
        }
        text.append(']');
      }
      case Value.Struct(var fields) -> {
        text.append('{');
        for (Iterator<Value.Field> each = fields.iterator(); each.hasNext(); ) {
          Value.Field field = each.next();
          member(field.name(), field.value(), each.hasNext());
        }
        text.append('}');
      }
      case Value.Entries(var entries, long length) -> {
        text.append('{');
        for (Iterator<Value.Entry> each = entries.iterator(); each.hasNext(); ) {
          Value.Entry entry = each.next();
          String key =
              entry.key() instanceof Value.Text(String shown, long keyLength)
                  ? shown
                  : of(entry.key());
          member(key, entry.value(), each.hasNext());
        }
        text.append('}');
      }
    }
  }

  private void member(String name, Value value, boolean more) {
    string(name);
    text.append(": ");
    add(value);
    text.append(more ? ", " : "");
  }

  private void real(double number, String said) {
    if (Double.isFinite(number)) {
      text.append(said);
    } else {
      string(said);
    }
  }

  private void string(String string) {
    text.append(JsonQuotes.quote(string));
  }
}
