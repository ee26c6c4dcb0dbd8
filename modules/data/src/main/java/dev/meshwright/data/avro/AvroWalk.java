package dev.meshwright.data.avro;

import dev.meshwright.model.data.MalformedMessageException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.Schema;

/// Walks through the bytes of a value by its schema and says where they break. Bytes that it has
/// passed cannot make a reader allocate more than they hold.
final class AvroWalk {

  private static final int MAX_DEPTH = 200;

  /// Items that take no bytes: a few bytes could claim any number of them.
  private static final long MOST_EMPTY_ITEMS = 100_000;

  private static final int MAX_SHIFT = 63;

  private final byte[] bytes;
  private int at;
  private long emptyItems;

  AvroWalk(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  /// @throws MalformedMessageException where the bytes do not fit the schema, or there are more
  void whole(Schema schema) throws MalformedMessageException {
    value(schema, "", 0);
    int left = bytes.length - at;
    if (left > 0) {
      throw new MalformedMessageException(
          "",
          at,
          (left == 1 ? "1 byte is" : left + " bytes are")
              + " left behind the last field: another schema wrote it");
    }
  }

  private void value(Schema schema, String path, int depth) throws MalformedMessageException {
    if (depth > MAX_DEPTH) {
      throw new MalformedMessageException(path, at, "it is nested deeper than " + MAX_DEPTH);
    }
    switch (schema.getType()) {
      case NULL -> {}
      case BOOLEAN -> truth(path);
      case INT -> whole32(path);
      case LONG -> number(path);
      case FLOAT -> skip(Float.BYTES, path);
      case DOUBLE -> skip(Double.BYTES, path);
      case BYTES -> at += length(path);
      case STRING -> text(path);
      case FIXED -> skip(schema.getFixedSize(), path);
      case ENUM -> index(schema.getEnumSymbols().size(), "symbols", path);
      case UNION ->
          value(
              schema.getTypes().get(index(schema.getTypes().size(), "branches", path)),
              path,
              depth + 1);
      case RECORD -> {
        for (Schema.Field field : schema.getFields()) {
          value(
              field.schema(), path.isEmpty() ? field.name() : path + "." + field.name(), depth + 1);
        }
      }
      case ARRAY -> blocks(schema.getElementType(), false, path, depth);
      case MAP -> blocks(schema.getValueType(), true, path, depth);
    }
  }

  private void blocks(Schema item, boolean named, String path, int depth)
      throws MalformedMessageException {
    long number = 0;
    for (long count = count(path); count != 0; count = count(path)) {
      for (long i = 0; i < count; i++) {
        int before = at;
        String inside = path + "[" + number + "]";
        if (named) {
          int start = at;
          text(inside);
          inside = path + "." + key(start);
        }
        value(item, inside, depth + 1);
        if (at == before && ++emptyItems > MOST_EMPTY_ITEMS) {
          throw new MalformedMessageException(
              path, at, "it claims more than " + MOST_EMPTY_ITEMS + " items that take no bytes");
        }
        number++;
      }
    }
  }

  /// How many items the next block has. A block may tell its length in bytes, too.
  private long count(String path) throws MalformedMessageException {
    int start = at;
    long count = number(path);
    if (count >= 0) {
      return count;
    }
    number(path);
    if (count == Long.MIN_VALUE) {
      throw new MalformedMessageException(path, start, "its number of items is damaged");
    }
    return -count;
  }

  private String key(int start) throws MalformedMessageException {
    int end = at;
    at = start;
    int length = length("");
    String key = new String(bytes, at, length, StandardCharsets.UTF_8);
    at = end;
    return key;
  }

  private void truth(String path) throws MalformedMessageException {
    int start = at;
    skip(1, path);
    if (bytes[start] != 0 && bytes[start] != 1) {
      throw new MalformedMessageException(
          path, start, "a boolean is 0 or 1, not " + (bytes[start] & 0xFF));
    }
  }

  private void whole32(String path) throws MalformedMessageException {
    int start = at;
    long value = number(path);
    if (value != (int) value) {
      throw new MalformedMessageException(path, start, value + " is too large for an int");
    }
  }

  private int index(int size, String of, String path) throws MalformedMessageException {
    int start = at;
    long index = number(path);
    if (index < 0 || index >= size) {
      throw new MalformedMessageException(
          path, start, "it is number " + index + " of " + size + " " + of + ", counted from 0");
    }
    return (int) index;
  }

  private void text(String path) throws MalformedMessageException {
    int length = length(path);
    ByteBuffer text = ByteBuffer.wrap(bytes, at, length);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(text);
    } catch (CharacterCodingException malformed) {
      throw new MalformedMessageException(path, text.position(), "the text is not UTF-8");
    }
    at += length;
  }

  private int length(String path) throws MalformedMessageException {
    int start = at;
    long length = number(path);
    if (length < 0 || length > bytes.length - at) {
      throw new MalformedMessageException(
          path,
          start,
          "its length would be " + length + " bytes, but " + (bytes.length - at) + " are left");
    }
    return (int) length;
  }

  private void skip(int count, String path) throws MalformedMessageException {
    if (bytes.length - at < count) {
      throw new MalformedMessageException(
          path, at, "it takes " + count + " bytes, but " + (bytes.length - at) + " are left");
    }
    at += count;
  }

  private long number(String path) throws MalformedMessageException {
    int start = at;
    long value = 0;
    for (int shift = 0; shift <= MAX_SHIFT; shift += 7) {
      if (at >= bytes.length) {
        throw new MalformedMessageException(path, start, "it ends inside a number");
      }
      byte next = bytes[at++];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new MalformedMessageException(path, start, "a number is longer than 10 bytes");
  }
}
