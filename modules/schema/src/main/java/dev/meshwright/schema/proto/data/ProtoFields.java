package dev.meshwright.schema.proto.data;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.Locale;
import java.util.Optional;

/// Fields of messages by the names of columns.
final class ProtoFields {

  private ProtoFields() {}

  /// The field of that name; else that of the same JSON name, or the same letters and digits.
  static Optional<FieldDescriptor> find(Descriptor message, String column) {
    FieldDescriptor exact = message.findFieldByName(column);
    if (exact != null) {
      return Optional.of(exact);
    }
    String plain = plain(column);
    return message.getFields().stream()
        .filter(field -> field.getJsonName().equals(column) || plain(field.getName()).equals(plain))
        .findFirst();
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /// The type as a schema writes it.
  static String type(FieldDescriptor field) {
    return switch (field.getType()) {
      case MESSAGE, GROUP -> field.getMessageType().getFullName();
      case ENUM -> field.getEnumType().getFullName();
      default -> field.getType().name().toLowerCase(Locale.ROOT);
    };
  }
}
