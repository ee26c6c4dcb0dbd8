package dev.meshwright.data.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What the numbers of one place of all documents need to be held: digits, and whether DOUBLE gives
/// each of them back.
final class NumberStatistics {

  /// A DOUBLE gives every number of so many digits back.
  private static final int SAFE_DIGITS = 15;

  /// No DOUBLE has a longer text without an exponent.
  private static final int SHORTEST_DIGITS = 24;

  private static final int LONG_DIGITS = 18;
  private static final int LONGEST = 1_000;

  private boolean fractions;
  private int whole;
  private int scale;
  private boolean beyondLong;
  private Optional<DocumentPosition> inexact = Optional.empty();
  private Optional<DocumentPosition> inexactFraction = Optional.empty();
  private Optional<DocumentPosition> tooLong = Optional.empty();

  /// Whether one is written with a fraction or an exponent.
  boolean fractions() {
    return fractions;
  }

  /// Most digits before the point.
  int whole() {
    return whole;
  }

  /// Most digits behind the point.
  int scale() {
    return scale;
  }

  /// Whether one is an integer that BIGINT does not hold.
  boolean beyondLong() {
    return beyondLong;
  }

  /// The first that DOUBLE does not hold.
  Optional<DocumentPosition> inexact() {
    return inexact;
  }

  /// The first with a fraction or an exponent that DOUBLE does not hold.
  Optional<DocumentPosition> inexactFraction() {
    return inexactFraction;
  }

  /// The first of more digits than DECIMAL has.
  Optional<DocumentPosition> tooLong() {
    return tooLong;
  }

  /// @param from the number's first byte
  /// @param point negative when there is none
  /// @param to behind its last byte
  void add(byte[] buffer, int from, int point, boolean exponent, int to, DocumentPosition place) {
    int start = buffer[from] == '-' ? from + 1 : from;
    int digits = to - start;
    if (!exponent && digits <= SAFE_DIGITS) {
      whole = Math.max(whole, point < 0 ? digits : point - start);
      if (point >= 0) {
        fractions = true;
        scale = Math.max(scale, to - point - 1);
      }
      return;
    }
    if (!exponent && point >= 0 && to - from <= SHORTEST_DIGITS) {
      String text = new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
      // Most writers write the shortest text that gives a DOUBLE back.
      if (Double.toString(Double.parseDouble(text)).equals(text)) {
        fractions = true;
        whole = Math.max(whole, point - start);
        scale = Math.max(scale, to - point - 1);
        return;
      }
    }
    addLong(buffer, from, to, point >= 0 || exponent, place);
  }

  private void addLong(byte[] buffer, int from, int to, boolean fraction, DocumentPosition place) {
    int digits = buffer[from] == '-' ? to - from - 1 : to - from;
    fractions |= fraction;
    if (to - from > LONGEST) {
      noted(fraction, place);
      tooLong = tooLong.or(() -> Optional.of(place));
      return;
    }
    String text = new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    if (!fraction && text.length() <= LONG_DIGITS) {
      whole = Math.max(whole, digits);
      long value = Long.parseLong(text);
      if ((long) (double) value != value) {
        noted(false, place);
      }
      return;
    }
    BigDecimal exact;
    try {
      exact = new BigDecimal(text);
    } catch (ArithmeticException | NumberFormatException beyond) {
      noted(fraction, place);
      tooLong = tooLong.or(() -> Optional.of(place));
      return;
    }
    if (!fraction) {
      beyondLong |= exact.toBigInteger().bitLength() >= Long.SIZE;
    }
    double real = exact.doubleValue();
    // Numbers so small that digits are missing have another shortest text in each library.
    boolean subnormal = real != 0 && Math.abs(real) < Double.MIN_NORMAL;
    if (!Double.isFinite(real)
        || subnormal
        || new BigDecimal(Double.toString(real)).compareTo(exact) != 0) {
      noted(fraction, place);
    }
    // As long with an exponent: not zero at 1e-400.
    long places = Math.max(0L, exact.scale());
    long before = Math.max(1L, (long) exact.precision() - exact.scale());
    whole = (int) Math.min(LONGEST, Math.max(whole, before));
    scale = (int) Math.min(LONGEST, Math.max(scale, places));
    if (before + places > JsonShape.MAX_DECIMAL) {
      tooLong = tooLong.or(() -> Optional.of(place));
    }
  }

  private void noted(boolean fraction, DocumentPosition place) {
    inexact = inexact.or(() -> Optional.of(place));
    if (fraction) {
      inexactFraction = inexactFraction.or(() -> Optional.of(place));
    }
  }

  void merge(NumberStatistics later, long rows, long lines) {
    fractions |= later.fractions;
    whole = Math.max(whole, later.whole);
    scale = Math.max(scale, later.scale);
    beyondLong |= later.beyondLong;
    inexact = inexact.or(() -> later.inexact.map(place -> place.behind(rows, lines)));
    inexactFraction =
        inexactFraction.or(() -> later.inexactFraction.map(place -> place.behind(rows, lines)));
    tooLong = tooLong.or(() -> later.tooLong.map(place -> place.behind(rows, lines)));
  }
}
