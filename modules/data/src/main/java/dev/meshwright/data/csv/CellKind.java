package dev.meshwright.data.csv;

import java.util.Optional;

/// What cells can be such that their typed value says all that their text says. Narrower kinds come
/// first.
public enum CellKind {
  /// Of 64 bits.
  LONG(0, "whole numbers"),
  /// Of up to 38 digits.
  INTEGER(1, "whole numbers"),
  /// A number whose shortest text, as a binary number of 64 bits, is its text.
  FLOAT(2, "numbers"),
  /// Of up to 38 digits, without an exponent.
  NUMBER(3, "numbers"),
  BOOLEAN(4, "true or false"),
  DATE(5, "dates"),
  DATE_DOTS(6, "dates", "%d.%m.%Y"),
  DATE_DAY_SLASHES(7, "dates", "%d/%m/%Y"),
  DATE_MONTH_SLASHES(8, "dates", "%m/%d/%Y"),
  DATE_YEAR_SLASHES(9, "dates", "%Y/%m/%d"),
  DATE_DAY_DASHES(10, "dates", "%d-%m-%Y"),
  DATE_MONTH_DASHES(11, "dates", "%m-%d-%Y"),
  TIME(12, "times"),
  TIMESTAMP(13, "timestamps"),
  TIMESTAMP_DOTS(14, "timestamps", "%d.%m.%Y %H:%M:%S"),
  TIMESTAMP_DAY_SLASHES(15, "timestamps", "%d/%m/%Y %H:%M:%S"),
  TIMESTAMP_MONTH_SLASHES(16, "timestamps", "%m/%d/%Y %H:%M:%S"),
  /// With `Z` at the end.
  INSTANT(17, "timestamps");

  private final int place;
  private final String title;
  private final Optional<String> format;

  CellKind(int place, String title) {
    this.place = place;
    this.title = title;
    this.format = Optional.empty();
  }

  CellKind(int place, String title, String format) {
    this.place = place;
    this.title = title;
    this.format = Optional.of(format);
  }

  /// Among all kinds, from 0.
  int place() {
    return place;
  }

  int bit() {
    return 1 << place;
  }

  /// For people, many of them.
  public String title() {
    return title;
  }

  /// As `strptime` takes it, where it is not that of ISO 8601.
  public Optional<String> format() {
    return format;
  }

  static int bits(CellKind... kinds) {
    int bits = 0;
    for (CellKind kind : kinds) {
      bits |= kind.bit();
    }
    return bits;
  }
}
