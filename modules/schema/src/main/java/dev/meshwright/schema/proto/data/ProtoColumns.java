package dev.meshwright.schema.proto.data;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The SQL type of each field.
///
/// `uint32` is BIGINT and `uint64` HUGEINT, so that lists and maps of them have a type too; an enum
/// is the name of its value. Timestamps are moments, wrapped scalars what they wrap. A message
/// inside itself, one without fields, and Protobuf's own Struct, Value and ListValue become the
/// text of their JSON.
final class ProtoColumns {

  private static final int MAX_DEPTH = 40;
  private static final DataType TEXT = new DataType.Scalar("VARCHAR");
  private static final Set<String> JSON =
      Set.of("google.protobuf.Struct", "google.protobuf.Value", "google.protobuf.ListValue");

  private ProtoColumns() {}

  static List<Column> of(Descriptor message) {
    return columns(message, new HashSet<>(Set.of(message.getFullName())));
  }

  private static List<Column> columns(Descriptor message, Set<String> around) {
    List<Column> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (FieldDescriptor field : message.getFields()) {
      // SQL finds names in any case.
      boolean free = names.add(field.getName().toLowerCase(Locale.ROOT));
      String name = free ? field.getName() : field.getName() + "_" + field.getNumber();
      columns.add(new Column(name, type(field, around)));
    }
    return columns;
  }

  private static DataType type(FieldDescriptor field, Set<String> around) {
    if (field.isMapField()) {
      Descriptor entry = field.getMessageType();
      return new DataType.MapOf(
          single(entry.findFieldByNumber(1), around), single(entry.findFieldByNumber(2), around));
    }
    DataType single = single(field, around);
    return field.isRepeated() ? new DataType.ListOf(single) : single;
  }

  private static DataType single(FieldDescriptor field, Set<String> around) {
    return switch (field.getType()) {
      case DOUBLE -> new DataType.Scalar("DOUBLE");
      case FLOAT -> new DataType.Scalar("FLOAT");
      case INT32, SINT32, SFIXED32 -> new DataType.Scalar("INTEGER");
      case INT64, SINT64, SFIXED64, UINT32, FIXED32 -> new DataType.Scalar("BIGINT");
      case UINT64, FIXED64 -> new DataType.Scalar("HUGEINT");
      case BOOL -> new DataType.Scalar("BOOLEAN");
      case BYTES -> new DataType.Scalar("BLOB");
      case STRING, ENUM -> TEXT;
      case MESSAGE, GROUP -> message(field.getMessageType(), around);
    };
  }

  private static DataType message(Descriptor type, Set<String> around) {
    String name = type.getFullName();
    if (name.equals("google.protobuf.Timestamp")) {
      return new DataType.Scalar("TIMESTAMP WITH TIME ZONE");
    }
    if (ProtoWellKnown.isWrapper(type)) {
      return single(type.findFieldByNumber(1), around);
    }
    if (JSON.contains(name)
        || type.getFields().isEmpty()
        || around.size() > MAX_DEPTH
        || !around.add(name)) {
      return TEXT;
    }
    DataType struct = new DataType.StructOf(columns(type, around));
    around.remove(name);
    return struct;
  }
}
