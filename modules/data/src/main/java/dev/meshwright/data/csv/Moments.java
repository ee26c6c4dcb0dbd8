package dev.meshwright.data.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Dates and times in the bytes of a cell.
final class Moments {

  private static final int DATE_LENGTH = 10;
  private static final int SECONDS_LENGTH = 8;
  private static final int MOST_FRACTION = 6;

  private static final int NONE = 0;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// `0000-00-`, its first byte lowest.
  private static final long YEAR_AND_MONTH = 0x2D30302D30303030L;

  /// Lifts what is beyond 9, and where a dash belongs everything else, to a high bit.
  private static final long NOT_DIGITS = 0x7F76767F76767676L;

  private static final long YEAR = 0xFFFFFFFFL;
  private static final long HIGHS = 0x8080808080808080L;

  private Moments() {}

  /// Whether there is a date in its usual spelling, with a day that all months have: most dates are
  /// known by this.
  static boolean isUsualDate(byte[] b, int from) {
    long digits = (long) LONG.get(b, from) ^ YEAR_AND_MONTH;
    int month = 10 * (int) ((digits >>> 40) & 0xFF) + (int) ((digits >>> 48) & 0xFF);
    int tens = b[from + 8] - '0';
    int ones = b[from + 9] - '0';
    int day = 10 * tens + ones;
    return ((((digits & ~HIGHS) + NOT_DIGITS) | digits) & HIGHS) == 0
        && (digits & YEAR) != 0
        && month >= 1
        && month <= 12
        && ones >= 0
        && ones <= 9
        && tens >= 0
        && day >= 1
        && day <= 28;
  }

  /// The kinds that a cell fits.
  static int kinds(byte[] b, int from, int to) {
    int length = to - from;
    if (length < SECONDS_LENGTH) {
      return NONE;
    }
    if (b[from + 2] == ':') {
      return time(b, from, to) ? CellKind.TIME.bit() : NONE;
    }
    if (length < DATE_LENGTH) {
      return NONE;
    }
    int dates = dates(b, from);
    if (dates == NONE || length == DATE_LENGTH) {
      return dates;
    }
    byte between = b[from + DATE_LENGTH];
    boolean iso = dates == CellKind.DATE.bit();
    if (between != ' ' && !(iso && between == 'T')) {
      return NONE;
    }
    boolean zoned = b[to - 1] == 'Z';
    if (!time(b, from + DATE_LENGTH + 1, zoned ? to - 1 : to)) {
      return NONE;
    }
    if (iso) {
      return zoned ? CellKind.INSTANT.bit() : CellKind.TIMESTAMP.bit();
    }
    boolean whole = length == DATE_LENGTH + 1 + SECONDS_LENGTH;
    return zoned || !whole ? NONE : timestamps(dates);
  }

  private static int timestamps(int dates) {
    return ((dates & CellKind.DATE_DOTS.bit()) != 0 ? CellKind.TIMESTAMP_DOTS.bit() : NONE)
        | ((dates & CellKind.DATE_DAY_SLASHES.bit()) != 0
            ? CellKind.TIMESTAMP_DAY_SLASHES.bit()
            : NONE)
        | ((dates & CellKind.DATE_MONTH_SLASHES.bit()) != 0
            ? CellKind.TIMESTAMP_MONTH_SLASHES.bit()
            : NONE);
  }

  private static int dates(byte[] b, int at) {
    byte sign = b[at + 4];
    if ((sign == '-' || sign == '/') && b[at + 7] == sign) {
      boolean date = date(b, at, at + 5, at + 8);
      return !date ? NONE : sign == '-' ? CellKind.DATE.bit() : CellKind.DATE_YEAR_SLASHES.bit();
    }
    sign = b[at + 2];
    if (b[at + 5] != sign) {
      return NONE;
    }
    boolean dayFirst = date(b, at + 6, at + 3, at);
    boolean monthFirst = date(b, at + 6, at, at + 3);
    return switch (sign) {
      case '.' -> dayFirst ? CellKind.DATE_DOTS.bit() : NONE;
      case '/' ->
          (dayFirst ? CellKind.DATE_DAY_SLASHES.bit() : NONE)
              | (monthFirst ? CellKind.DATE_MONTH_SLASHES.bit() : NONE);
      case '-' ->
          (dayFirst ? CellKind.DATE_DAY_DASHES.bit() : NONE)
              | (monthFirst ? CellKind.DATE_MONTH_DASHES.bit() : NONE);
      default -> NONE;
    };
  }

  private static boolean date(byte[] b, int yearAt, int monthAt, int dayAt) {
    int year = number(b, yearAt, 4);
    int month = number(b, monthAt, 2);
    int day = number(b, dayAt, 2);
    return year > 0 && month > 0 && month <= 12 && day > 0 && day <= days(year, month);
  }

  private static int days(int year, int month) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /// `HH:MM:SS`, with up to microseconds.
  private static boolean time(byte[] b, int from, int to) {
    int length = to - from;
    if (length < SECONDS_LENGTH || b[from + 2] != ':' || b[from + 5] != ':') {
      return false;
    }
    int hour = number(b, from, 2);
    int minute = number(b, from + 3, 2);
    int second = number(b, from + 6, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return false;
    }
    int fraction = length - SECONDS_LENGTH - 1;
    return length == SECONDS_LENGTH
        || (b[from + SECONDS_LENGTH] == '.'
            && fraction >= 1
            && fraction <= MOST_FRACTION
            && number(b, from + SECONDS_LENGTH + 1, fraction) >= 0);
  }

  /// A number of so many digits; -1 for anything else.
  private static int number(byte[] b, int at, int digits) {
    int number = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = b[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
