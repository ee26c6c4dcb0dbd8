package dev.meshwright.compat.proto.buf;

import dev.meshwright.model.proto.ProtoFeatures;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import java.util.Map;

/// Groups of types and cardinalities that buf takes for compatible.
final class FieldKinds {

  private static final Map<ProtoScalar, Integer> WIRE =
      Map.ofEntries(
          Map.entry(ProtoScalar.INT32, 1),
          Map.entry(ProtoScalar.INT64, 1),
          Map.entry(ProtoScalar.UINT32, 1),
          Map.entry(ProtoScalar.UINT64, 1),
          Map.entry(ProtoScalar.BOOL, 1),
          Map.entry(ProtoScalar.SINT32, 2),
          Map.entry(ProtoScalar.SINT64, 2),
          Map.entry(ProtoScalar.STRING, 3),
          Map.entry(ProtoScalar.BYTES, 4),
          Map.entry(ProtoScalar.FIXED32, 5),
          Map.entry(ProtoScalar.SFIXED32, 5),
          Map.entry(ProtoScalar.FIXED64, 6),
          Map.entry(ProtoScalar.SFIXED64, 6),
          Map.entry(ProtoScalar.DOUBLE, 7),
          Map.entry(ProtoScalar.FLOAT, 8));

  private static final Map<ProtoScalar, Integer> JSON =
      Map.ofEntries(
          Map.entry(ProtoScalar.INT32, 1),
          Map.entry(ProtoScalar.UINT32, 1),
          Map.entry(ProtoScalar.INT64, 2),
          Map.entry(ProtoScalar.UINT64, 2),
          Map.entry(ProtoScalar.FIXED32, 3),
          Map.entry(ProtoScalar.SFIXED32, 3),
          Map.entry(ProtoScalar.FIXED64, 4),
          Map.entry(ProtoScalar.SFIXED64, 4),
          Map.entry(ProtoScalar.BOOL, 5),
          Map.entry(ProtoScalar.SINT32, 6),
          Map.entry(ProtoScalar.SINT64, 7),
          Map.entry(ProtoScalar.STRING, 8),
          Map.entry(ProtoScalar.BYTES, 9),
          Map.entry(ProtoScalar.DOUBLE, 10),
          Map.entry(ProtoScalar.FLOAT, 11));

  private FieldKinds() {}

  /// How often a field occurs, and how it tells that it does not.
  enum Cardinality {
    EXPLICIT("optional with explicit presence", 1, 1),
    IMPLICIT("optional with implicit presence", 1, 1),
    REQUIRED("required", 2, 2),
    REPEATED("repeated", 3, 3),
    MAP("map", 3, 4);

    final String text;
    final int wire;
    final int json;

    Cardinality(String text, int wire, int json) {
      this.text = text;
      this.wire = wire;
      this.json = json;
    }
  }

  static Cardinality cardinality(ProtoField field) {
    if (field.isMap()) {
      return Cardinality.MAP;
    }
    return switch (field.presence()) {
      case REPEATED -> Cardinality.REPEATED;
      case REQUIRED -> Cardinality.REQUIRED;
      case EXPLICIT -> Cardinality.EXPLICIT;
      case IMPLICIT -> Cardinality.IMPLICIT;
    };
  }

  /// A group of types; types of one group are compatible.
  static int group(ProtoField field, boolean json) {
    if (field.isMap()) {
      return 20;
    }
    return switch (field.type().target()) {
      case ProtoTarget.OfScalar scalar -> (json ? JSON : WIRE).getOrDefault(scalar.type(), 0);
      case ProtoTarget.OfMessage _ -> delimited(field) ? 19 : 20;
      case ProtoTarget.OfEnum _ -> 21;
      case ProtoTarget.Unresolved _ -> 22;
    };
  }

  static boolean delimited(ProtoField field) {
    return field.features().messageEncoding() == ProtoFeatures.MessageEncoding.DELIMITED
        && field.type().target() instanceof ProtoTarget.OfMessage
        && !field.isMap();
  }

  /// The kind of type, for messages.
  static String kind(ProtoField field) {
    if (field.isMap()) {
      return "message";
    }
    return switch (field.type().target()) {
      case ProtoTarget.OfScalar scalar -> scalar.type().text();
      case ProtoTarget.OfMessage _ -> delimited(field) ? "group" : "message";
      case ProtoTarget.OfEnum _ -> "enum";
      case ProtoTarget.Unresolved _ -> "unknown";
    };
  }
}
