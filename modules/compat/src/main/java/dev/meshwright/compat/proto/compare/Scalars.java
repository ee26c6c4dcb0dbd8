package dev.meshwright.compat.proto.compare;

import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.proto.ProtoScalar;
import java.math.BigInteger;

/// What a reader of one scalar type makes of another's bytes.
final class Scalars {

  private Scalars() {}

  /// @param written the type that the bytes were written as
  /// @param read the type that they are read as
  static Effect read(ProtoScalar written, ProtoScalar read) {
    if (written == read) {
      return Effect.OK;
    }
    if (written.wireType() != read.wireType() || isZigZag(written) != isZigZag(read)) {
      return Effect.BREAK;
    }
    return switch (written) {
      case STRING -> Effect.OK;
      // Bytes need not be valid UTF-8, and then the whole message is refused.
      case BYTES, FLOAT, DOUBLE -> Effect.BREAK;
      case FIXED32, SFIXED32, FIXED64, SFIXED64 ->
          read == ProtoScalar.FLOAT || read == ProtoScalar.DOUBLE ? Effect.BREAK : Effect.LOSSY;
      case BOOL, INT32, INT64, UINT32, UINT64, SINT32, SINT64 ->
          least(read).compareTo(least(written)) <= 0 && most(read).compareTo(most(written)) >= 0
              ? Effect.OK
              : Effect.LOSSY;
    };
  }

  static boolean isZigZag(ProtoScalar type) {
    return type == ProtoScalar.SINT32 || type == ProtoScalar.SINT64;
  }

  /// The least value of an integer type; 0 for all others.
  static BigInteger least(ProtoScalar type) {
    return switch (type) {
      case INT32, SINT32, SFIXED32 -> BigInteger.TWO.pow(31).negate();
      case INT64, SINT64, SFIXED64 -> BigInteger.TWO.pow(63).negate();
      case UINT32, FIXED32, UINT64, FIXED64, BOOL, FLOAT, DOUBLE, STRING, BYTES -> BigInteger.ZERO;
    };
  }

  /// The greatest value of an integer type; 1 of bool, 0 for all others.
  static BigInteger most(ProtoScalar type) {
    return switch (type) {
      case BOOL -> BigInteger.ONE;
      case INT32, SINT32, SFIXED32 -> BigInteger.TWO.pow(31).subtract(BigInteger.ONE);
      case UINT32, FIXED32 -> BigInteger.TWO.pow(32).subtract(BigInteger.ONE);
      case INT64, SINT64, SFIXED64 -> BigInteger.TWO.pow(63).subtract(BigInteger.ONE);
      case UINT64, FIXED64 -> BigInteger.TWO.pow(64).subtract(BigInteger.ONE);
      case FLOAT, DOUBLE, STRING, BYTES -> BigInteger.ZERO;
    };
  }
}
