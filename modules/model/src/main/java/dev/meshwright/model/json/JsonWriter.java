package dev.meshwright.model.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes one JSON document as it goes, so that its size costs no memory: the one place that sets
/// brackets, commas and blanks.
public final class JsonWriter {

  private final Appendable out;
  private final Layout layout;
  private final JsonQuotes.Escaped escaped;
  private final Deque<Boolean> filled = new ArrayDeque<>();
  private boolean afterName;

  private JsonWriter(Appendable out, Layout layout, JsonQuotes.Escaped escaped) {
    this.out = out;
    this.layout = layout;
    this.escaped = escaped;
  }

  private enum Layout {
    COMPACT(":", ","),
    SPACED(": ", ", "),
    INDENTED(": ", ",");

    private final String colon;
    private final String comma;

    Layout(String colon, String comma) {
      this.colon = colon;
      this.comma = comma;
    }
  }

  /// Without blanks.
  public static JsonWriter compact(Appendable out) {
    return new JsonWriter(out, Layout.COMPACT, (text, at) -> false);
  }

  /// On one line, with a blank after each comma and colon.
  public static JsonWriter spaced(Appendable out) {
    return new JsonWriter(out, Layout.SPACED, (text, at) -> false);
  }

  /// Over several lines, with a line break at the end.
  public static JsonWriter indented(Appendable out) {
    return new JsonWriter(out, Layout.INDENTED, (text, at) -> false);
  }

  /// The same for a document that is not begun, with further characters as escapes.
  public JsonWriter escaping(JsonQuotes.Escaped further) {
    return new JsonWriter(out, layout, further);
  }

  /// An object with the members that `body` writes.
  public JsonWriter object(Runnable body) {
    begin('{');
    body.run();
    return end('}');
  }

  /// An array with the items that `body` writes.
  public JsonWriter array(Runnable body) {
    begin('[');
    body.run();
    return end(']');
  }

  /// An array with one item for each element, written by `item`.
  public <T> JsonWriter array(Collection<T> elements, Consumer<? super T> item) {
    return array(() -> elements.forEach(item));
  }

  /// The name of the member that is written next.
  public JsonWriter name(String name) {
    separate();
    quote(name);
    print(layout.colon);
    afterName = true;
    return this;
  }

  public JsonWriter value(String text) {
    separate();
    quote(text);
    return this;
  }

  public JsonWriter value(long number) {
    return raw(Long.toString(number));
  }

  public JsonWriter value(boolean truth) {
    return raw(Boolean.toString(truth));
  }

  /// A number, or a string when JSON has no such number (NaN, infinities).
  ///
  /// @param digits of the number
  public JsonWriter value(double number, String digits) {
    return Double.isFinite(number) ? raw(digits) : value(digits);
  }

  public JsonWriter nothing() {
    return raw("null");
  }

  public JsonWriter value(JsonValue value) {
    switch (value) {
      case JsonNull() -> nothing();
      case JsonBoolean(boolean truth) -> value(truth);
      case JsonNumber number -> raw(number.text());
      case JsonString(String text) -> value(text);
      case JsonArray array -> {
        begin('[');
        array.items().forEach(this::value);
        end(']');
      }
      case JsonObject object -> {
        begin('{');
        object.members().forEach((name, member) -> name(name).value(member));
        end('}');
      }
    }
    return this;
  }

  /// A number or other text that is JSON already.
  public JsonWriter raw(String json) {
    separate();
    print(json);
    return this;
  }

  public JsonWriter member(String name, String text) {
    return name(name).value(text);
  }

  public JsonWriter member(String name, long number) {
    return name(name).value(number);
  }

  public JsonWriter member(String name, boolean truth) {
    return name(name).value(truth);
  }

  /// A member that is left out when there is no value.
  public JsonWriter member(String name, Optional<String> text) {
    text.ifPresent(present -> member(name, present));
    return this;
  }

  /// A member with an array of strings.
  public JsonWriter member(String name, Collection<String> texts) {
    return name(name).array(texts, this::value);
  }

  private void begin(char open) {
    separate();
    print(String.valueOf(open));
    filled.push(false);
  }

  private JsonWriter end(char close) {
    if (filled.pop()) {
      breakLine();
    }
    print(String.valueOf(close));
    if (filled.isEmpty() && layout == Layout.INDENTED) {
      print("\n");
    }
    return this;
  }

  private void separate() {
    if (afterName) {
      afterName = false;
      return;
    }
    if (filled.isEmpty()) {
      return;
    }
    if (filled.pop()) {
      print(layout.comma);
    }
    filled.push(true);
    breakLine();
  }

  private void breakLine() {
    if (layout == Layout.INDENTED) {
      print("\n");
      print("  ".repeat(filled.size()));
    }
  }

  private void quote(String text) {
    print(JsonQuotes.quote(text, escaped));
  }

  private void print(String text) {
    try {
      out.append(text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
