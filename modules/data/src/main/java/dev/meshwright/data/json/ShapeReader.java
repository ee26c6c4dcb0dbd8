package dev.meshwright.data.json;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/// Adds documents to a shape, checking each byte of them on the way.
final class ShapeReader {

  private final Tokens tokens = new Tokens();
  private byte[] buffer = {0};
  private Place place = new Place(0, 1, 1);
  private long objects;
  private int deepest;

  /// @param limit of the bytes that may be read; there is a zero byte
  /// @return behind the value that begins at `from`
  int read(byte[] bytes, int from, int limit, Place where, Shape shape) throws MalformedJson {
    tokens.in(bytes, limit);
    buffer = bytes;
    place = where;
    return value(from, shape, 0);
  }

  /// Levels of nesting that were met.
  int deepest() {
    return deepest;
  }

  private int value(int at, Shape shape, int depth) throws MalformedJson {
    return switch (buffer[at]) {
      case '{' -> object(at, shape, depth);
      case '[' -> array(at, shape, depth);
      case '"' -> text(at, shape);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(at, shape);
      case 'n' -> {
        shape.seeNull();
        yield tokens.word(at);
      }
      default -> {
        int end = tokens.word(at);
        shape.see(Shape.Kind.TRUTH, place);
        yield end;
      }
    };
  }

  private int text(int at, Shape shape) throws MalformedJson {
    int end = tokens.string(at);
    shape.see(Shape.Kind.TEXT, place);
    if (!shape.forms().containsKey(TextForm.TEXT)) {
      shape.see(tokens.escaped() ? TextForm.TEXT : TextForm.of(buffer, at + 1, end - 1), place);
    }
    return end;
  }

  private int number(int at, Shape shape) throws MalformedJson {
    int end = tokens.number(at);
    shape.see(Shape.Kind.NUMBER, place);
    shape.numbers().add(buffer, at, tokens.point(), tokens.exponent(), end, place);
    return end;
  }

  private int array(int at, Shape shape, int depth) throws MalformedJson {
    deeper(at, depth);
    shape.see(Shape.Kind.ARRAY, place);
    int p = tokens.space(at + 1);
    if (buffer[p] == ']') {
      return p + 1;
    }
    Shape items = shape.items();
    while (true) {
      p = tokens.space(value(p, items, depth + 1));
      if (buffer[p] == ']') {
        return p + 1;
      }
      p = comma(p, "array");
      if (buffer[p] == ']') {
        throw new MalformedJson(p, "JSON has no comma behind the last item");
      }
    }
  }

  private int object(int at, Shape shape, int depth) throws MalformedJson {
    deeper(at, depth);
    shape.see(Shape.Kind.OBJECT, place);
    long number = ++objects;
    Set<String> keys = Set.of();
    int next = 0;
    int p = tokens.space(at + 1);
    if (buffer[p] == '}') {
      return p + 1;
    }
    while (true) {
      int key = p;
      int end = shape.fields().behindKey(next, buffer, key);
      Shape member;
      if (end >= 0) {
        Field field = shape.fields().get(next++);
        once(field.isFirstIn(number), key, end);
        member = field.shape();
      } else {
        end = key(key);
        String name = tokens.text(key + 1, end - 1);
        int index = shape.fields().index(name);
        if (index >= 0) {
          Field field = shape.fields().get(index);
          next = index + 1;
          once(field.isFirstIn(number), key, end);
          member = field.shape();
        } else if (shape.isMap()) {
          keys = keys.isEmpty() ? new HashSet<>() : keys;
          once(keys.add(name), key, end);
          member = shape.items();
        } else {
          Field field = shape.add(name.getBytes(StandardCharsets.UTF_8), name);
          next = shape.fields().size();
          once(field.isFirstIn(number), key, end);
          member = field.shape();
        }
      }
      p = tokens.space(end);
      if (buffer[p] != ':') {
        throw new MalformedJson(p, "a colon is missing behind this key");
      }
      p = tokens.space(p + 1);
      p = tokens.space(value(p, member, depth + 1));
      if (buffer[p] == '}') {
        return p + 1;
      }
      p = comma(p, "object");
    }
  }

  private int key(int at) throws MalformedJson {
    if (buffer[at] != '"') {
      throw new MalformedJson(
          at, buffer[at] == '}' ? "JSON has no comma behind the last member" : noKey(at));
    }
    return tokens.string(at);
  }

  private String noKey(int at) {
    return at >= tokens.limit()
        ? "the object is not closed"
        : "a key in double quotes is missing here";
  }

  private int comma(int at, String what) throws MalformedJson {
    if (buffer[at] == ',') {
      return tokens.space(at + 1);
    }
    throw new MalformedJson(
        at,
        at >= tokens.limit()
            ? "the " + what + " is not closed"
            : "a comma or the end of the " + what + " is missing before this");
  }

  private void once(boolean first, int key, int end) throws MalformedJson {
    if (!first) {
      throw new MalformedJson(
          key, "the key " + tokens.text(key, end) + " is in this object twice, with two values");
    }
  }

  private void deeper(int at, int depth) throws MalformedJson {
    deepest = Math.max(deepest, depth + 1);
    if (depth >= Tokens.MAX_DEPTH) {
      throw new MalformedJson(
          at, "values are nested more than " + Tokens.MAX_DEPTH + " levels deep");
    }
  }
}
