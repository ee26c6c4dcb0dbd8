package dev.meshwright.data.conformance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/// Dates and times as the numbers of Avro's logical types.
final class AvroMoments {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private AvroMoments() {}

  static String logical(Schema schema) {
    LogicalType logical = LogicalTypes.fromSchemaIgnoreInvalid(schema);
    return logical == null ? "" : logical.getName();
  }

  /// The number; empty when the text is of another kind, infinite, or finer than the type.
  static Optional<Long> of(Schema schema, String iso) {
    String logical = logical(schema);
    try {
      if (logical.equals("date")) {
        return Optional.of(LocalDate.parse(iso).toEpochDay());
      }
      if (logical.startsWith("time-")) {
        return exactly(LocalTime.parse(iso).toNanoOfDay(), 0, unit(logical));
      }
      boolean zoned = iso.endsWith("+00");
      if (logical.startsWith("timestamp-") || logical.startsWith("local-timestamp-")) {
        String local = (zoned ? iso.substring(0, iso.length() - 3) : iso).replace(' ', 'T');
        LocalDateTime moment = LocalDateTime.parse(local);
        return exactly(
            moment.get(ChronoField.NANO_OF_SECOND),
            moment.toEpochSecond(ZoneOffset.UTC),
            unit(logical));
      }
      return Optional.empty();
    } catch (DateTimeException | ArithmeticException other) {
      return Optional.empty();
    }
  }

  private static Optional<Long> exactly(long nanos, long seconds, long unit) {
    return nanos % unit != 0
        ? Optional.empty()
        : Optional.of(
            Math.addExact(Math.multiplyExact(seconds, NANOS_PER_SECOND / unit), nanos / unit));
  }

  /// In nanoseconds.
  private static long unit(String logical) {
    return logical.endsWith("-millis") ? 1_000_000 : logical.endsWith("-micros") ? 1_000 : 1;
  }
}
