package dev.meshwright.schema.proto.data;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.meshwright.model.data.MalformedMessageException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Walks through the bytes of a message that could not be parsed, to say where they break.
final class WireScan {

  private static final int MAX_DEPTH = 100;
  private static final int MAX_SHIFT = 63;
  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int WITH_LENGTH = 2;
  private static final int GROUP_START = 3;
  private static final int GROUP_END = 4;
  private static final int FOUR_BYTES = 5;

  private final byte[] bytes;
  private int at;

  WireScan(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  /// The first break; empty when the walk finds none.
  Optional<MalformedMessageException> find(Descriptor message) {
    try {
      fields(Optional.of(message), bytes.length, "", 0, 0);
      return Optional.empty();
    } catch (MalformedMessageException found) {
      return Optional.of(found);
    }
  }

  /// @param group number of the group whose end ends the fields; 0 for none
  private void fields(Optional<Descriptor> type, int end, String path, int group, int depth)
      throws MalformedMessageException {
    if (depth > MAX_DEPTH) {
      throw new MalformedMessageException(path, at, "messages are nested deeper than " + MAX_DEPTH);
    }
    Map<Integer, Integer> seen = new HashMap<>();
    while (at < end) {
      int start = at;
      long tag = varint(end, path);
      int number = (int) (tag >>> 3);
      int wire = (int) (tag & 7);
      if (number <= 0 || tag >>> 32 != 0) {
        throw new MalformedMessageException(path, start, "there is no field number " + (tag >>> 3));
      }
      if (wire == GROUP_END) {
        if (number == group) {
          return;
        }
        throw new MalformedMessageException(
            path, start, "group " + number + " ends but did not begin");
      }
      Optional<FieldDescriptor> field =
          type.flatMap(known -> Optional.ofNullable(known.findFieldByNumber(number)));
      int item = seen.merge(number, 1, Integer::sum) - 1;
      value(field, wire, end, inside(path, field, number, item), number, depth);
    }
    if (group != 0) {
      throw new MalformedMessageException(path, at, "it ends inside a group");
    }
  }

  private static String inside(String path, Optional<FieldDescriptor> field, int number, int item) {
    String name = field.map(FieldDescriptor::getName).orElse("number " + number);
    boolean repeated = field.isPresent() && field.get().isRepeated();
    return (path.isEmpty() ? "" : path + ".") + name + (repeated ? "[" + item + "]" : "");
  }

  private void value(
      Optional<FieldDescriptor> field, int wire, int end, String path, int number, int depth)
      throws MalformedMessageException {
    switch (wire) {
      case VARINT -> varint(end, path);
      case EIGHT_BYTES -> skip(Long.BYTES, end, path);
      case FOUR_BYTES -> skip(Integer.BYTES, end, path);
      case WITH_LENGTH -> lengthDelimited(field, end, path, depth);
      case GROUP_START -> fields(field.flatMap(WireScan::message), end, path, number, depth + 1);
      default -> throw new MalformedMessageException(path, at, "there is no wire type " + wire);
    }
  }

  private void lengthDelimited(Optional<FieldDescriptor> field, int end, String path, int depth)
      throws MalformedMessageException {
    int start = at;
    long length = varint(end, path);
    if (length < 0 || length > end - at) {
      throw new MalformedMessageException(
          path,
          start,
          "its length would be "
              + Long.toUnsignedString(length)
              + " bytes, but "
              + (end - at)
              + " are left");
    }
    int inner = at + (int) length;
    Optional<Descriptor> message = field.flatMap(WireScan::message);
    if (message.isPresent()) {
      fields(message, inner, path, 0, depth + 1);
    } else if (field.isPresent() && field.get().needsUtf8Check()) {
      utf8(at, inner, path);
    } else if (field.isPresent() && field.get().isPackable()) {
      packed(field.get(), inner, path);
    }
    at = inner;
  }

  private void packed(FieldDescriptor field, int end, String path)
      throws MalformedMessageException {
    int size =
        switch (field.getLiteType().getWireType()) {
          case EIGHT_BYTES -> Long.BYTES;
          case FOUR_BYTES -> Integer.BYTES;
          default -> 0;
        };
    while (at < end) {
      if (size == 0) {
        varint(end, path);
      } else {
        skip(size, end, path);
      }
    }
  }

  private void utf8(int from, int to, String path) throws MalformedMessageException {
    ByteBuffer text = ByteBuffer.wrap(bytes, from, to - from);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(text);
    } catch (CharacterCodingException malformed) {
      throw new MalformedMessageException(path, text.position(), "the text is not UTF-8");
    }
  }

  private static Optional<Descriptor> message(FieldDescriptor field) {
    return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
        ? Optional.of(field.getMessageType())
        : Optional.empty();
  }

  private void skip(int count, int end, String path) throws MalformedMessageException {
    if (end - at < count) {
      throw new MalformedMessageException(
          path, at, "it ends inside a number of " + count + " bytes");
    }
    at += count;
  }

  private long varint(int end, String path) throws MalformedMessageException {
    int start = at;
    long value = 0;
    for (int shift = 0; shift <= MAX_SHIFT; shift += 7) {
      if (at >= end) {
        throw new MalformedMessageException(path, start, "it ends inside a number");
      }
      byte next = bytes[at++];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new MalformedMessageException(path, start, "a number is longer than 10 bytes");
  }
}
