package dev.meshwright.schema.proto.option;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import dev.meshwright.model.proto.ProtoFeatures;
import dev.meshwright.model.proto.ProtoField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The fields of an options message, ready to be written.
final class OptionTree {

  private record Slot(ProtoField field, List<Object> values) {}

  private final Map<Long, Slot> slots = new TreeMap<>();

  /// Adds a value: a number, boolean, string or byte string as the wire has it, or a tree.
  void add(ProtoField field, Object value) {
    Slot slot =
        slots.computeIfAbsent(field.number().value(), n -> new Slot(field, new ArrayList<>()));
    if (!field.isRepeated()) {
      slot.values.clear();
    }
    slot.values.add(value);
  }

  /// The tree inside a field that holds one message.
  OptionTree inside(ProtoField field) {
    Slot slot =
        slots.computeIfAbsent(field.number().value(), n -> new Slot(field, new ArrayList<>()));
    if (slot.values.isEmpty()) {
      slot.values.add(new OptionTree());
    }
    return slot.values.getFirst() instanceof OptionTree tree ? tree : new OptionTree();
  }

  ByteString bytes() {
    ByteString.Output out = ByteString.newOutput();
    try {
      CodedOutputStream coded = CodedOutputStream.newInstance(out);
      for (Slot slot : slots.values()) {
        write(slot, coded);
      }
      coded.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toByteString();
  }

  private static void write(Slot slot, CodedOutputStream out) throws IOException {
    int number = (int) slot.field.number().value();
    boolean packed =
        slot.field.isRepeated()
            && !(slot.values.getFirst() instanceof OptionTree)
            && !(slot.values.getFirst() instanceof ByteString)
            && slot.field.features().repeatedFieldEncoding()
                == ProtoFeatures.RepeatedFieldEncoding.PACKED;
    if (packed) {
      ByteString.Output inner = ByteString.newOutput();
      CodedOutputStream coded = CodedOutputStream.newInstance(inner);
      for (Object value : slot.values) {
        ScalarWriter.write(slot.field, value, coded);
      }
      coded.flush();
      out.writeBytes(number, inner.toByteString());
      return;
    }
    for (Object value : slot.values) {
      if (value instanceof OptionTree tree && group(slot.field)) {
        out.writeTag(number, WireFormat.WIRETYPE_START_GROUP);
        out.writeRawBytes(tree.bytes());
        out.writeTag(number, WireFormat.WIRETYPE_END_GROUP);
      } else if (value instanceof OptionTree tree) {
        out.writeBytes(number, tree.bytes());
      } else if (value instanceof ByteString bytes) {
        out.writeBytes(number, bytes);
      } else {
        out.writeTag(number, ScalarWriter.wireType(slot.field));
        ScalarWriter.write(slot.field, value, out);
      }
    }
  }

  private static boolean group(ProtoField field) {
    return !field.isMap()
        && field.features().messageEncoding() == ProtoFeatures.MessageEncoding.DELIMITED;
  }
}
