package dev.meshwright.data.avro;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Says the numbers of Avro's dates and times as people read them.
public final class MomentText {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private MomentText() {}

  /// @param logical name of the logical type
  /// @return the number itself when it is no moment, or one that no calendar has
  public static String of(String logical, long number) {
    try {
      if (logical.equals("date")) {
        return LocalDate.ofEpochDay(number).toString();
      }
      if (logical.startsWith("time-")) {
        return time(LocalTime.ofNanoOfDay(Math.multiplyExact(number, unit(logical))));
      }
      if (logical.startsWith("timestamp-")) {
        return dateTime(logical, number) + "+00";
      }
      return logical.startsWith("local-timestamp-")
          ? dateTime(logical, number)
          : String.valueOf(number);
    } catch (DateTimeException | ArithmeticException outside) {
      return String.valueOf(number);
    }
  }

  private static String dateTime(String logical, long number) {
    long perSecond = NANOS_PER_SECOND / unit(logical);
    LocalDateTime moment =
        LocalDateTime.ofEpochSecond(
            Math.floorDiv(number, perSecond),
            (int) (Math.floorMod(number, perSecond) * unit(logical)),
            ZoneOffset.UTC);
    return moment.toLocalDate() + " " + time(moment.toLocalTime());
  }

  private static String time(LocalTime time) {
    String text = DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    return text.indexOf('.') < 0 ? text : text.replaceAll("0+$", "");
  }

  /// In nanoseconds.
  public static long unit(String logical) {
    return logical.endsWith("-millis") ? 1_000_000 : logical.endsWith("-micros") ? 1_000 : 1;
  }
}
