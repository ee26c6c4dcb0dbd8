package dev.meshwright.schema.proto.lint;

import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which group of rules fits a type.
final class ValidateTypes {

  /// The groups of rules, by type.
  private static final Set<String> GROUPS =
      Set.of(
          "float",
          "double",
          "int32",
          "int64",
          "uint32",
          "uint64",
          "sint32",
          "sint64",
          "fixed32",
          "fixed64",
          "sfixed32",
          "sfixed64",
          "bool",
          "string",
          "bytes",
          "enum",
          "repeated",
          "map",
          "any",
          "duration",
          "timestamp",
          "field_mask");

  private static final Map<String, String> MESSAGES =
      Map.ofEntries(
          Map.entry("google.protobuf.Any", "any"),
          Map.entry("google.protobuf.Duration", "duration"),
          Map.entry("google.protobuf.Timestamp", "timestamp"),
          Map.entry("google.protobuf.FieldMask", "field_mask"),
          Map.entry("google.protobuf.FloatValue", "float"),
          Map.entry("google.protobuf.DoubleValue", "double"),
          Map.entry("google.protobuf.Int32Value", "int32"),
          Map.entry("google.protobuf.Int64Value", "int64"),
          Map.entry("google.protobuf.UInt32Value", "uint32"),
          Map.entry("google.protobuf.UInt64Value", "uint64"),
          Map.entry("google.protobuf.BoolValue", "bool"),
          Map.entry("google.protobuf.StringValue", "string"),
          Map.entry("google.protobuf.BytesValue", "bytes"));

  private ValidateTypes() {}

  static boolean isGroup(String name) {
    return GROUPS.contains(name);
  }

  /// The group for a single value of a type.
  static Optional<String> of(ProtoTypeRef type) {
    return switch (type.target()) {
      case ProtoTarget.OfScalar scalar -> Optional.of(scalar.type().text());
      case ProtoTarget.OfEnum enumeration -> Optional.of("enum");
      case ProtoTarget.OfMessage message -> Optional.ofNullable(MESSAGES.get(message.fullName()));
      case ProtoTarget.Unresolved unknown -> Optional.ofNullable(MESSAGES.get(name(type)));
    };
  }

  /// Whether it is not known what the type is.
  static boolean isUnknown(ProtoTypeRef type) {
    return type.target() instanceof ProtoTarget.Unresolved && !MESSAGES.containsKey(name(type));
  }

  private static String name(ProtoTypeRef type) {
    return type.text().startsWith(".") ? type.text().substring(1) : type.text();
  }
}
