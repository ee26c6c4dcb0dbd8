package dev.meshwright.schema.proto.option;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import java.io.IOException;

/// Writes single numbers without their tags.
final class ScalarWriter {

  private ScalarWriter() {}

  static int wireType(ProtoField field) {
    return switch (scalar(field).wireType()) {
      case VARINT -> WireFormat.WIRETYPE_VARINT;
      case I64 -> WireFormat.WIRETYPE_FIXED64;
      case LEN -> WireFormat.WIRETYPE_LENGTH_DELIMITED;
      case I32 -> WireFormat.WIRETYPE_FIXED32;
      case GROUP -> WireFormat.WIRETYPE_START_GROUP;
    };
  }

  /// Enums are written like `int32`.
  private static ProtoScalar scalar(ProtoField field) {
    return field.type().target() instanceof ProtoTarget.OfScalar scalar
        ? scalar.type()
        : ProtoScalar.INT32;
  }

  static void write(ProtoField field, Object value, CodedOutputStream out) throws IOException {
    double decimal = value instanceof Number number ? number.doubleValue() : 0;
    long whole =
        value instanceof Number number ? number.longValue() : Boolean.TRUE.equals(value) ? 1 : 0;
    switch (scalar(field)) {
      case DOUBLE -> out.writeDoubleNoTag(decimal);
      case FLOAT -> out.writeFloatNoTag((float) decimal);
      case INT64, UINT64 -> out.writeUInt64NoTag(whole);
      case INT32 -> out.writeInt32NoTag((int) whole);
      case UINT32 -> out.writeUInt32NoTag((int) whole);
      case FIXED64, SFIXED64 -> out.writeFixed64NoTag(whole);
      case FIXED32, SFIXED32 -> out.writeFixed32NoTag((int) whole);
      case BOOL -> out.writeBoolNoTag(whole != 0);
      case SINT32 -> out.writeSInt32NoTag((int) whole);
      case SINT64 -> out.writeSInt64NoTag(whole);
      case STRING, BYTES -> throw new IllegalArgumentException("no number: " + field.fullName());
    }
  }
}
