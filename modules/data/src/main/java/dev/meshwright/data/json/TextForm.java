package dev.meshwright.data.json;

import java.time.DateTimeException;
import java.time.LocalDate;

/// A type that a text can be kept as, because the type is written just like the text.
enum TextForm {
  DATE,
  UUID,
  TEXT;

  private static final int DATE_LENGTH = 10;
  private static final int UUID_LENGTH = 36;

  /// @param from behind the opening quote
  /// @param to the closing quote
  static TextForm of(byte[] buffer, int from, int to) {
    return switch (to - from) {
      case DATE_LENGTH -> isDate(buffer, from) ? DATE : TEXT;
      case UUID_LENGTH -> isUuid(buffer, from) ? UUID : TEXT;
      default -> TEXT;
    };
  }

  private static boolean isDate(byte[] buffer, int from) {
    for (int i = 0; i < DATE_LENGTH; i++) {
      byte b = buffer[from + i];
      boolean dash = i == 4 || i == 7;
      if (dash ? b != '-' : (b < '0' || b > '9')) {
        return false;
      }
    }
    int year = number(buffer, from, 4);
    int month = number(buffer, from + 5, 2);
    int day = number(buffer, from + 8, 2);
    if (year == 0 || month == 0 || month > 12 || day == 0) {
      return false;
    }
    try {
      return day <= 28 || LocalDate.of(year, month, 1).lengthOfMonth() >= day;
    } catch (DateTimeException none) {
      return false;
    }
  }

  private static int number(byte[] buffer, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      number = number * 10 + buffer[i] - '0';
    }
    return number;
  }

  private static boolean isUuid(byte[] buffer, int from) {
    for (int i = 0; i < UUID_LENGTH; i++) {
      byte b = buffer[from + i];
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? b != '-' : !((b >= '0' && b <= '9') || (b >= 'a' && b <= 'f'))) {
        return false;
      }
    }
    return true;
  }
}
