package dev.meshwright.data.worker;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Optional;

/// Dates and times as SQL writes them. The engine's infinities come as the ends of its ranges.
final class Temporals {

  private static final LocalDate MAX_DATE = LocalDate.of(5881580, 7, 11);
  private static final LocalDate MIN_DATE = LocalDate.of(-5877641, 6, 24);
  private static final int MAX_TIMESTAMP_YEAR = 294247;
  private static final int MIN_TIMESTAMP_YEAR = -290308;

  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4, 10, SignStyle.NORMAL)
          .appendPattern("-MM-dd")
          .toFormatter(java.util.Locale.ROOT);

  private Temporals() {}

  static String date(LocalDate date) {
    return date.equals(MAX_DATE)
        ? "infinity"
        : date.equals(MIN_DATE) ? "-infinity" : DATE.format(date);
  }

  static String dateTime(LocalDateTime value) {
    return infinity(value).orElseGet(() -> DATE.format(value) + " " + time(value.toLocalTime()));
  }

  static String zoned(OffsetDateTime value) {
    LocalDateTime utc = value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    return infinity(utc).orElseGet(() -> dateTime(utc) + "+00");
  }

  static String time(LocalTime time) {
    String text = DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    return text.indexOf('.') < 0 ? text : text.replaceAll("0+$", "");
  }

  static String time(OffsetTime time) {
    String offset = time.getOffset().getId();
    return time(time.toLocalTime()) + (offset.equals("Z") ? "+00" : offset);
  }

  private static Optional<String> infinity(LocalDateTime value) {
    // The last and the first representable moment, which the engine keeps for its infinities.
    if (value.getYear() == MAX_TIMESTAMP_YEAR
        && value.getDayOfYear() == 10
        && value.toLocalTime().isAfter(LocalTime.of(4, 0, 54, 775_806_000))) {
      return Optional.of("infinity");
    }
    boolean first =
        (value.getYear() == MIN_TIMESTAMP_YEAR && value.getMonthValue() == 12)
            || (value.getYear() == MIN_TIMESTAMP_YEAR + 1 && value.getDayOfYear() == 1);
    return first ? Optional.of("-infinity") : Optional.empty();
  }
}
