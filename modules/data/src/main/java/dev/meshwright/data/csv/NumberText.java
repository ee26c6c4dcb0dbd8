package dev.meshwright.data.csv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A number in the bytes of a cell, when it is written in the one way that its value would be
/// written again: no plus, no zeros before it, no grouping.
final class NumberText {

  private static final int MOST_DIGITS = 38;

  /// Digits of a decimal that a binary number of 64 bits always gives back.
  private static final int BINARY_DIGITS = 15;

  /// Digits of a decimal that it may give back.
  private static final int MOST_BINARY_DIGITS = 17;

  private static final int LONG_DIGITS = 19;
  private static final int ZEROS_BEFORE_EXPONENT = 4;
  private static final Pattern SCIENTIFIC =
      Pattern.compile("-?[1-9](\\.\\d{0,16}[1-9])?e([+-]\\d{2,3})");

  private int kinds;
  private int whole;
  private int scale;

  /// Looks at a cell of digits, minus and point.
  void read(byte[] b, int from, int to, char point) {
    kinds = 0;
    boolean negative = b[from] == '-';
    int at = negative ? from + 1 : from;
    int start = at;
    boolean zero = true;
    while (at < to && b[at] >= '0' && b[at] <= '9') {
      zero &= b[at] == '0';
      at++;
    }
    whole = at - start;
    scale = 0;
    if (whole == 0 || (whole > 1 && b[start] == '0')) {
      return;
    }
    if (at < to) {
      if (b[at] != point || at + 1 == to) {
        return;
      }
      for (int i = at + 1; i < to; i++) {
        if (b[i] < '0' || b[i] > '9') {
          return;
        }
        zero &= b[i] == '0';
      }
      scale = to - at - 1;
    }
    if ((negative && zero) || whole + scale > MOST_DIGITS) {
      return;
    }
    kinds = CellKind.NUMBER.bit() | (scale == 0 ? integer(b, from, to) : 0);
    if (binary(b, from, to, start)) {
      kinds |= CellKind.FLOAT.bit();
    }
  }

  /// Whether a cell of digits and points is one of those decimals that are most common: no longer
  /// than others, and a binary number that is written so where that counts.
  static boolean isShortDecimal(
      byte[] b, int from, int to, char point, int whole, int scale, int kinds) {
    int at = from;
    while (at < to && b[at] != point) {
      at++;
    }
    int fraction = to - at - 1;
    int digits = at - from;
    if (digits == 0 || digits > whole || fraction <= 0 || fraction > scale) {
      return false;
    }
    for (int i = at + 1; i < to; i++) {
      if (b[i] == point) {
        return false;
      }
    }
    boolean binary =
        whole + scale <= BINARY_DIGITS
            && (fraction == 1 || b[to - 1] != '0')
            && (b[from] != '0' || fraction <= ZEROS_BEFORE_EXPONENT);
    return (digits == 1 || b[from] != '0') && (binary || (kinds & CellKind.FLOAT.bit()) == 0);
  }

  private int integer(byte[] b, int from, int to) {
    return CellKind.INTEGER.bit() | (fitsLong(b, from, to) ? CellKind.LONG.bit() : 0);
  }

  private boolean fitsLong(byte[] b, int from, int to) {
    if (whole != LONG_DIGITS) {
      return whole < LONG_DIGITS;
    }
    try {
      Long.parseLong(new String(b, from, to - from, StandardCharsets.ISO_8859_1));
      return true;
    } catch (NumberFormatException beyond) {
      return false;
    }
  }

  private boolean binary(byte[] b, int from, int to, int start) {
    boolean zeroAtEnd = scale > 1 && b[to - 1] == '0';
    boolean small = b[start] == '0' && scale > ZEROS_BEFORE_EXPONENT && zeros(b, start + 2);
    if (zeroAtEnd || small || whole > BINARY_DIGITS) {
      return false;
    }
    int digits = whole + scale;
    return digits <= BINARY_DIGITS
        || (digits <= MOST_BINARY_DIGITS + 1 && binary(text(b, from, to)));
  }

  private static boolean zeros(byte[] b, int at) {
    for (int i = at; i < at + ZEROS_BEFORE_EXPONENT; i++) {
      if (b[i] != '0') {
        return false;
      }
    }
    return true;
  }

  private static boolean binary(String text) {
    String plain = text.replace(',', '.');
    String shortest = Double.toString(Double.parseDouble(plain));
    return shortest.equals(plain) || new BigDecimal(shortest).compareTo(new BigDecimal(plain)) == 0;
  }

  /// Looks at a cell that may have an exponent.
  void readScientific(byte[] b, int from, int to) {
    kinds = 0;
    whole = 0;
    scale = 0;
    String text = text(b, from, to);
    var match = SCIENTIFIC.matcher(text);
    if (match.matches()) {
      int exponent = Integer.parseInt(match.group(2));
      boolean written = exponent < -ZEROS_BEFORE_EXPONENT || exponent > BINARY_DIGITS;
      boolean finite = Double.isFinite(Double.parseDouble(text));
      kinds = written && finite && binary(text) ? CellKind.FLOAT.bit() : 0;
    }
  }

  private static String text(byte[] b, int from, int to) {
    return new String(b, from, to - from, StandardCharsets.ISO_8859_1);
  }

  int kinds() {
    return kinds;
  }

  /// Digits before the point.
  int whole() {
    return whole;
  }

  /// Digits behind the point.
  int scale() {
    return scale;
  }
}
