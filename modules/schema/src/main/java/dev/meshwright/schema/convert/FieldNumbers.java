package dev.meshwright.schema.convert;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Numbers of fields: those that were given once, and for other fields the free ones from 1 on,
/// without those that Protobuf keeps for itself.
final class FieldNumbers {

  private static final int RESERVED_FROM = 19_000;
  private static final int RESERVED_TO = 19_999;
  private static final int MOST = (1 << 29) - 1;

  private final Set<Integer> given = new HashSet<>();
  private final Set<Integer> used = new HashSet<>();
  private int last;

  /// @param fields that will have a number
  FieldNumbers(List<NeutralField> fields) {
    fields.forEach(field -> field.number().ifPresent(given::add));
  }

  static boolean isAllowed(BigInteger number) {
    return number.signum() > 0
        && number.bitLength() < 30
        && number.intValue() <= MOST
        && (number.intValue() < RESERVED_FROM || number.intValue() > RESERVED_TO);
  }

  /// The number of a field: the one that it was given, unless another one has it.
  int of(NeutralField field) {
    return field.number().isPresent() && used.add(field.number().getAsInt())
        ? field.number().getAsInt()
        : next();
  }

  int next() {
    do {
      last = last + 1 == RESERVED_FROM ? RESERVED_TO + 1 : last + 1;
    } while (given.contains(last));
    return last;
  }
}
