package dev.meshwright.data.csv;

import java.util.Optional;

/// What cells can be such that their typed value says all that their text says. Narrower kinds come
/// first.
public enum Kind {
  /// Of 64 bits.
  LONG("whole numbers"),
  /// Of up to 38 digits.
  INTEGER("whole numbers"),
  /// A number whose shortest text, as a binary number of 64 bits, is its text.
  FLOAT("numbers"),
  /// Of up to 38 digits, without an exponent.
  NUMBER("numbers"),
  BOOLEAN("true or false"),
  DATE("dates"),
  DATE_DOTS("dates", "%d.%m.%Y"),
  DATE_DAY_SLASHES("dates", "%d/%m/%Y"),
  DATE_MONTH_SLASHES("dates", "%m/%d/%Y"),
  DATE_YEAR_SLASHES("dates", "%Y/%m/%d"),
  DATE_DAY_DASHES("dates", "%d-%m-%Y"),
  DATE_MONTH_DASHES("dates", "%m-%d-%Y"),
  TIME("times"),
  TIMESTAMP("timestamps"),
  TIMESTAMP_DOTS("timestamps", "%d.%m.%Y %H:%M:%S"),
  TIMESTAMP_DAY_SLASHES("timestamps", "%d/%m/%Y %H:%M:%S"),
  TIMESTAMP_MONTH_SLASHES("timestamps", "%m/%d/%Y %H:%M:%S"),
  /// With `Z` at the end.
  INSTANT("timestamps");

  private final String title;
  private final Optional<String> format;

  Kind(String title) {
    this.title = title;
    this.format = Optional.empty();
  }

  Kind(String title, String format) {
    this.title = title;
    this.format = Optional.of(format);
  }

  int bit() {
    return 1 << ordinal();
  }

  /// For people, many of them.
  public String title() {
    return title;
  }

  /// As `strptime` takes it, where it is not that of ISO 8601.
  public Optional<String> format() {
    return format;
  }

  static int bits(Kind... kinds) {
    int bits = 0;
    for (Kind kind : kinds) {
      bits |= kind.bit();
    }
    return bits;
  }
}
