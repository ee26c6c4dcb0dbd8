package dev.meshwright.compat.proto.compare;

import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoScalar;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;

/// What happens between enums and integers, and between enums, on the wire.
final class EnumNumbers {

  private EnumNumbers() {}

  /// Numbers written as an enum, read as an integer.
  static Effect asInteger(ProtoEnum written, ProtoScalar read) {
    if (read.wireType() != ProtoScalar.WireType.VARINT || Scalars.isZigZag(read)) {
      return Effect.BREAK;
    }
    boolean fits =
        written.values().stream()
            .map(v -> BigInteger.valueOf(v.number().value()))
            .allMatch(
                n -> n.compareTo(Scalars.least(read)) >= 0 && n.compareTo(Scalars.most(read)) <= 0);
    return fits ? Effect.OK : Effect.LOSSY;
  }

  /// Integers read as an enum: a closed one loses what has no name.
  static Effect asEnum(ProtoScalar written, ProtoEnum read) {
    if (written.wireType() != ProtoScalar.WireType.VARINT || Scalars.isZigZag(written)) {
      return Effect.BREAK;
    }
    if (read.isClosed()) {
      boolean onlyBool = written == ProtoScalar.BOOL && numbers(read).containsAll(Set.of(0L, 1L));
      return onlyBool ? Effect.OK : Effect.LOSSY;
    }
    return Scalars.read(written, ProtoScalar.INT32);
  }

  /// Numbers of one enum read as another.
  static Effect asOther(ProtoEnum written, ProtoEnum read) {
    return read.isClosed() && !numbers(read).containsAll(numbers(written))
        ? Effect.LOSSY
        : Effect.OK;
  }

  static Set<Long> numbers(ProtoEnum type) {
    Set<Long> numbers = new HashSet<>();
    type.values().forEach(v -> numbers.add(v.number().value()));
    return numbers;
  }
}
