package dev.meshwright.cli.json;

import dev.meshwright.cli.frame.Plain;
import dev.meshwright.model.json.JsonQuotes;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes one JSON document as it goes, so that its size costs no memory.
public final class JsonOut {

  private final PrintStream out;
  private final boolean indented;
  private final Deque<Boolean> filled = new ArrayDeque<>();
  private boolean afterName;

  private JsonOut(PrintStream out, boolean indented) {
    this.out = out;
    this.indented = indented;
  }

  /// Over several lines, for one document.
  public static JsonOut indented(PrintStream out) {
    return new JsonOut(out, true);
  }

  /// On one line, without a line break behind it.
  public static JsonOut compact(PrintStream out) {
    return new JsonOut(out, false);
  }

  /// An object with the members that `body` writes.
  public JsonOut object(Runnable body) {
    return nested('{', '}', body);
  }

  /// An array with the items that `body` writes.
  public JsonOut array(Runnable body) {
    return nested('[', ']', body);
  }

  /// An array with one item for each element, written by `item`.
  public <T> JsonOut array(Collection<T> elements, Consumer<? super T> item) {
    return array(() -> elements.forEach(item));
  }

  /// The name of the member that is written next.
  public JsonOut name(String name) {
    separate();
    quote(name);
    out.print(indented ? ": " : ":");
    afterName = true;
    return this;
  }

  public JsonOut value(String text) {
    separate();
    quote(text);
    return this;
  }

  public JsonOut value(long number) {
    return raw(Long.toString(number));
  }

  public JsonOut value(boolean truth) {
    return raw(Boolean.toString(truth));
  }

  public JsonOut nothing() {
    return raw("null");
  }

  /// A number or other text that is JSON already.
  public JsonOut raw(String json) {
    separate();
    out.print(json);
    return this;
  }

  public JsonOut member(String name, String text) {
    return name(name).value(text);
  }

  public JsonOut member(String name, long number) {
    return name(name).value(number);
  }

  public JsonOut member(String name, boolean truth) {
    return name(name).value(truth);
  }

  /// A member that is left out when there is no value.
  public JsonOut member(String name, Optional<String> text) {
    text.ifPresent(present -> member(name, present));
    return this;
  }

  /// A member with an array of strings.
  public JsonOut member(String name, Collection<String> texts) {
    return name(name).array(texts, this::value);
  }

  private JsonOut nested(char open, char close, Runnable body) {
    separate();
    out.print(open);
    filled.push(false);
    body.run();
    boolean any = filled.pop();
    if (any) {
      breakLine();
    }
    out.print(close);
    if (filled.isEmpty() && indented) {
      out.print('\n');
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
      out.print(',');
    }
    filled.push(true);
    breakLine();
  }

  private void breakLine() {
    if (indented) {
      out.print('\n');
      out.print("  ".repeat(filled.size()));
    }
  }

  private void quote(String text) {
    out.print(JsonQuotes.quote(text, JsonOut::isOrder));
  }

  /// What a terminal or the log of a build obeys is harmless as an escape.
  private static boolean isOrder(String text, int index) {
    char c = text.charAt(index);
    return Plain.isOrder(c) || (c == '#' && index > 0 && text.charAt(index - 1) == '#');
  }
}
