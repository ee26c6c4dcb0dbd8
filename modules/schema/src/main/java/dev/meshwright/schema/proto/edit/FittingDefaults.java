package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoValue;
import java.math.BigInteger;

/// Whether a default can be one of another type.
final class FittingDefaults {

  private FittingDefaults() {}

  static boolean fits(ProtoScalar type, ProtoValue value) {
    return switch (type) {
      case STRING, BYTES -> value instanceof ProtoValue.Text;
      case BOOL -> value.canonical().equals("true") || value.canonical().equals("false");
      case FLOAT, DOUBLE ->
          value instanceof ProtoValue.Whole || value instanceof ProtoValue.Decimal;
      case INT32, SINT32, SFIXED32 -> isWithin(value, 31, true);
      case INT64, SINT64, SFIXED64 -> isWithin(value, 63, true);
      case UINT32, FIXED32 -> isWithin(value, 32, false);
      case UINT64, FIXED64 -> isWithin(value, 64, false);
    };
  }

  private static boolean isWithin(ProtoValue value, int bits, boolean signed) {
    if (!(value instanceof ProtoValue.Whole whole)) {
      return false;
    }
    BigInteger limit = BigInteger.TWO.pow(bits);
    return whole.value().compareTo(limit) < 0
        && whole.value().compareTo(signed ? limit.negate() : BigInteger.ZERO) >= 0;
  }
}
