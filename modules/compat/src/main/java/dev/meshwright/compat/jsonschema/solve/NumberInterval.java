package dev.meshwright.compat.jsonschema.solve;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A range of numbers that is narrowed step by step.
final class NumberInterval {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private @Nullable BigDecimal low;
  private boolean lowOpen;
  private @Nullable BigDecimal high;
  private boolean highOpen;

  void from(BigDecimal bound, boolean exclusive) {
    int order = low == null ? 1 : bound.compareTo(low);
    if (order > 0) {
      low = bound;
      lowOpen = exclusive;
    } else if (order == 0) {
      lowOpen |= exclusive;
    }
  }

  void to(BigDecimal bound, boolean exclusive) {
    int order = high == null ? -1 : bound.compareTo(high);
    if (order < 0) {
      high = bound;
      highOpen = exclusive;
    } else if (order == 0) {
      highOpen |= exclusive;
    }
  }

  boolean isEmpty() {
    if (low == null || high == null) {
      return false;
    }
    int order = low.compareTo(high);
    return order > 0 || (order == 0 && (lowOpen || highOpen));
  }

  boolean contains(BigDecimal number) {
    return (low == null || number.compareTo(low) >= (lowOpen ? 1 : 0))
        && (high == null || number.compareTo(high) <= (highOpen ? -1 : 0));
  }

  /// The factor of the multiple of `unit` in this span that is nearest to zero, or one just outside
  /// when the span holds none.
  BigInteger nearestToZero(BigDecimal unit) {
    if (low != null && (low.signum() > 0 || (low.signum() == 0 && lowOpen))) {
      BigInteger factor = low.divide(unit, 0, RoundingMode.CEILING).toBigInteger();
      boolean out = unit.multiply(new BigDecimal(factor)).compareTo(low) == 0 && lowOpen;
      return out ? factor.add(BigInteger.ONE) : factor;
    }
    if (high != null && (high.signum() < 0 || (high.signum() == 0 && highOpen))) {
      BigInteger factor = high.divide(unit, 0, RoundingMode.FLOOR).toBigInteger();
      boolean out = unit.multiply(new BigDecimal(factor)).compareTo(high) == 0 && highOpen;
      return out ? factor.subtract(BigInteger.ONE) : factor;
    }
    return BigInteger.ZERO;
  }

  /// Numbers to try, the plainest first. The last has more decimal places than both bounds and
  /// `scale`, and lies inside whenever there is more than one number inside.
  List<BigDecimal> candidates(int scale) {
    List<BigDecimal> all = new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ONE));
    all.add(BigDecimal.ONE.negate());
    BigDecimal from = low != null ? low : high == null ? BigDecimal.ZERO : high.subtract(TWO);
    BigDecimal to = high != null ? high : from.add(TWO);
    all.add(from);
    all.add(to);
    all.add(from.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE));
    all.add(to.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE));
    BigDecimal middle = from.add(to).divide(TWO);
    all.add(middle);
    BigDecimal room = to.subtract(from);
    if (room.signum() > 0) {
      int digits = Math.max(Math.max(from.scale(), to.scale()), scale) + 1;
      // One unit of the last place must be a small part of the room.
      int finer = Math.max(digits, room.scale() - room.precision() + 3);
      BigDecimal unit = BigDecimal.ONE.movePointLeft(finer);
      BigDecimal fine = middle.setScale(finer, RoundingMode.FLOOR);
      boolean plain = fine.stripTrailingZeros().scale() < finer;
      all.add(plain ? fine.add(unit) : fine);
    }
    return all;
  }
}
