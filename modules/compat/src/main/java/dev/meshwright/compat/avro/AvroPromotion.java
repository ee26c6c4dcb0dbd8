package dev.meshwright.compat.avro;

import dev.meshwright.model.avro.AvroPrimitive.Kind;

/// Which primitive values Avro reads as another primitive type.
final class AvroPromotion {

  private AvroPromotion() {}

  static boolean reads(Kind reader, Kind writer) {
    return reader == writer
        || switch (reader) {
          case LONG -> writer == Kind.INT;
          case FLOAT -> writer == Kind.INT || writer == Kind.LONG;
          case DOUBLE -> writer == Kind.INT || writer == Kind.LONG || writer == Kind.FLOAT;
          case BYTES -> writer == Kind.STRING;
          case STRING -> writer == Kind.BYTES;
          case NULL, BOOLEAN, INT -> false;
        };
  }

  /// Whether the promotion can lose digits: a float holds 24 bits exactly, a double 53.
  static boolean losesDigits(Kind reader, Kind writer) {
    return (reader == Kind.FLOAT && (writer == Kind.INT || writer == Kind.LONG))
        || (reader == Kind.DOUBLE && writer == Kind.LONG);
  }
}
