package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Value;
import java.util.List;

/// Says a value in a few words. Numbers are said exactly; texts and lists are cut.
final class ValueText {

  private final StringBuilder text = new StringBuilder();
  private final int limit;

  private ValueText(int limit) {
    this.limit = limit;
  }

  /// On one line, of at most about `limit` characters; an ellipsis says that there is more.
  static String oneLine(Value value, int limit) {
    ValueText text = new ValueText(limit);
    text.top(value);
    return text.text.toString();
  }

  private void top(Value value) {
    if (value instanceof Value.Text(String shown, long length)) {
      cut(singleLine(shown), shown.length() < length);
    } else {
      add(value, 0);
    }
  }

  private void add(Value value, int depth) {
    switch (value) {
      case Value.Null() -> text.append("null");
      case Value.Bool(boolean bool) -> text.append(bool);
      case Value.Exact(var number) -> text.append(number.toPlainString());
      case Value.Real real -> text.append(real.digits());
      case Value.Single single -> text.append(single.digits());
      case Value.Temporal(String iso) -> text.append(iso);
      case Value.Text(String shown, long length) -> {
        text.append('"');
        cut(singleLine(shown), shown.length() < length);
        text.append('"');
      }
      case Value.Bytes bytes -> cut("0x" + bytes.hex(), bytes.cut());
      case Value.Items items -> list("[", "]", items.items(), items.cut(), depth, this::add);
      case Value.Struct(List<Value.Field> fields) ->
          list("{", "}", fields, false, depth, this::addField);
      case Value.Entries entries ->
          list("{", "}", entries.entries(), entries.cut(), depth, this::addEntry);
    }
  }

  private interface Part<T> {
    void add(T part, int depth);
  }

  private <T> void list(
      String open, String close, List<T> parts, boolean cut, int depth, Part<T> adder) {
    text.append(open);
    String separator = "";
    boolean more = cut;
    for (T part : parts) {
      if (text.length() > limit || depth > 20) {
        more = true;
        break;
      }
      text.append(separator);
      adder.add(part, depth + 1);
      separator = ", ";
    }
    text.append(more ? separator + "\u2026" : "").append(close);
  }

  private void addField(Value.Field field, int depth) {
    text.append(field.name()).append(": ");
    add(field.value(), depth);
  }

  private void addEntry(Value.Entry entry, int depth) {
    add(entry.key(), depth);
    text.append(": ");
    add(entry.value(), depth);
  }

  private void cut(String whole, boolean more) {
    int room = Math.max(8, limit - text.length());
    if (whole.length() > room) {
      text.append(whole, 0, room).append('\u2026');
    } else {
      text.append(whole).append(more ? "\u2026" : "");
    }
  }

  /// Line ends and tabs as signs, so that a row stays a row.
  private static String singleLine(String whole) {
    String head = whole.length() > 2_000 ? whole.substring(0, 2_000) : whole;
    return head.replace("\r\n", "\u23ce")
        .replace('\n', '\u23ce')
        .replace('\r', '\u23ce')
        .replace('\t', '\u21e5');
  }

  /// Whether it is compared by size, and stands to the right.
  static boolean isNumber(Value value) {
    return switch (value) {
      case Value.Exact exact -> true;
      case Value.Real real -> true;
      case Value.Single single -> true;
      case Value.Null nothing -> false;
      case Value.Bool bool -> false;
      case Value.Text shown -> false;
      case Value.Bytes bytes -> false;
      case Value.Temporal temporal -> false;
      case Value.Items items -> false;
      case Value.Struct struct -> false;
      case Value.Entries entries -> false;
    };
  }
}
