package dev.meshwright.data.json;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Adds documents to a shape, checking each byte of them on the way.
final class ShapeReader {

  private final JsonTokenizer tokens = new JsonTokenizer();
  private byte[] buffer = {0};
  private int cutAt;
  private DocumentPosition place = new DocumentPosition(0, 1, 1);
  private long objects;
  private int deepest;

  /// A document that is cut off at the limit may be read again, with more bytes.
  ///
  /// @param limit of the bytes that may be read; there is a zero byte
  /// @param more whether the document may go on behind the limit
  /// @return behind the value that begins at `from`
  int read(byte[] bytes, int from, int limit, boolean more, DocumentPosition where, JsonShape shape)
      throws MalformedJsonException {
    tokens.in(bytes, limit);
    buffer = bytes;
    cutAt = more ? limit : Integer.MAX_VALUE;
    place = where;
    return value(from, shape, 0);
  }

  /// Levels of nesting that were met.
  int deepest() {
    return deepest;
  }

  private int value(int at, JsonShape shape, int depth) throws MalformedJsonException {
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
        shape.see(JsonShape.Kind.TRUTH, place);
        yield end;
      }
    };
  }

  private int text(int at, JsonShape shape) throws MalformedJsonException {
    int end = tokens.string(at);
    shape.see(JsonShape.Kind.TEXT, place);
    if (!shape.isText()) {
      shape.see(tokens.escaped() ? TextForm.TEXT : TextForm.of(buffer, at + 1, end - 1), place);
    }
    return end;
  }

  private int number(int at, JsonShape shape) throws MalformedJsonException {
    int end = tokens.number(at);
    shape.see(JsonShape.Kind.NUMBER, place);
    if (end < cutAt) {
      shape.numbers().add(buffer, at, tokens.point(), tokens.exponent(), end, place);
    } // else only the first of its digits are here
    return end;
  }

  private int array(int at, JsonShape shape, int depth) throws MalformedJsonException {
    deeper(at, depth);
    shape.see(JsonShape.Kind.ARRAY, place);
    int p = tokens.space(at + 1);
    if (buffer[p] == ']') {
      return p + 1;
    }
    JsonShape items = shape.items();
    while (true) {
      p = tokens.space(value(p, items, depth + 1));
      if (buffer[p] == ']') {
        return p + 1;
      }
      p = comma(p, "array");
      if (buffer[p] == ']') {
        throw new MalformedJsonException(p, "JSON has no comma behind the last item");
      }
    }
  }

  private int object(int at, JsonShape shape, int depth) throws MalformedJsonException {
    deeper(at, depth);
    shape.see(JsonShape.Kind.OBJECT, place);
    int first = tokens.space(at + 1);
    return buffer[first] == '}' ? first + 1 : members(first, shape, depth + 1);
  }

  private int members(int at, JsonShape shape, int depth) throws MalformedJsonException {
    long object = ++objects;
    Fields fields = shape.fields();
    fields.begin();
    int p = at;
    while (true) {
      int value = fields.behindNext(buffer, p);
      JsonShape member;
      if (value >= 0) {
        Field field = fields.found();
        once(field.isFirstIn(object), p, value - 1);
        member = field.shape();
      } else {
        int end = key(p);
        member = member(p, end, shape, object);
        value = tokens.space(end);
        if (buffer[value] != ':') {
          throw new MalformedJsonException(value, "a colon is missing behind this key");
        }
        value++;
      }
      p = tokens.space(value(tokens.space(value), member, depth));
      if (buffer[p] == '}') {
        return p + 1;
      }
      p = comma(p, "object");
    }
  }

  /// The shape of the member whose key, from `key` to `end`, is not where it was expected.
  private JsonShape member(int key, int end, JsonShape shape, long object)
      throws MalformedJsonException {
    String name = tokens.text(key + 1, end - 1);
    Optional<Field> known = shape.fields().find(name);
    if (known.isEmpty() && shape.isMap()) {
      once(shape.addKey(name, object), key, end);
      return shape.items();
    }
    Field field =
        known.isPresent() ? known.get() : shape.add(name.getBytes(StandardCharsets.UTF_8), name);
    once(field.isFirstIn(object), key, end);
    return field.shape();
  }

  private int key(int at) throws MalformedJsonException {
    if (buffer[at] != '"') {
      throw new MalformedJsonException(
          at, buffer[at] == '}' ? "JSON has no comma behind the last member" : noKey(at));
    }
    return tokens.string(at);
  }

  private String noKey(int at) {
    return at >= tokens.limit()
        ? "the object is not closed"
        : "a key in double quotes is missing here";
  }

  private int comma(int at, String what) throws MalformedJsonException {
    if (buffer[at] == ',') {
      return tokens.space(at + 1);
    }
    throw new MalformedJsonException(
        at,
        at >= tokens.limit()
            ? "the " + what + " is not closed"
            : "a comma or the end of the " + what + " is missing before this");
  }

  private void once(boolean first, int key, int end) throws MalformedJsonException {
    if (!first) {
      throw new MalformedJsonException(
          key, "the key " + tokens.text(key, end) + " is in this object twice, with two values");
    }
  }

  private void deeper(int at, int depth) throws MalformedJsonException {
    deepest = Math.max(deepest, depth + 1);
    if (depth >= JsonTokenizer.MAX_DEPTH) {
      throw new MalformedJsonException(
          at, "values are nested more than " + JsonTokenizer.MAX_DEPTH + " levels deep");
    }
  }
}
