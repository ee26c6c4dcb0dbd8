package dev.meshwright.schema.proto.data;

import com.google.protobuf.Descriptors.Descriptor;
import dev.meshwright.model.data.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Values that SQL has types for and Protobuf has messages for: moments, dates, times, wrapped
/// scalars.
final class ProtoWellKnown {

  private static final Set<String> WRAPPERS =
      Set.of(
          "google.protobuf.DoubleValue",
          "google.protobuf.FloatValue",
          "google.protobuf.Int64Value",
          "google.protobuf.UInt64Value",
          "google.protobuf.Int32Value",
          "google.protobuf.UInt32Value",
          "google.protobuf.BoolValue",
          "google.protobuf.StringValue",
          "google.protobuf.BytesValue");

  private static final Pattern DURATION = Pattern.compile("-?\\d{1,12}(\\.\\d{1,9})?s");
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private static final long FIRST_SECOND = -62_135_596_800L;
  private static final long LAST_SECOND = 253_402_300_799L;

  private ProtoWellKnown() {}

  static boolean isWrapper(Descriptor type) {
    return WRAPPERS.contains(type.getFullName());
  }

  /// Whether a Timestamp may hold these: the years 1 to 9999.
  static boolean isMoment(long seconds, int nanos) {
    return seconds >= FIRST_SECOND && seconds <= LAST_SECOND && nanos >= 0 && nanos < 1_000_000_000;
  }

  /// The fields that stand for the value; empty when the message is none of these, or the value
  /// does not fit it.
  static Optional<Value.Struct> struct(Descriptor type, Value value) {
    String name = type.getFullName();
    if (WRAPPERS.contains(name) && !(value instanceof Value.Struct)) {
      return Optional.of(fields(new Value.Field("value", value)));
    }
    try {
      if (value instanceof Value.Text text && !text.cut()) {
        return written(name, text.shown());
      }
      if (!(value instanceof Value.Temporal temporal)) {
        return Optional.empty();
      }
      return switch (name) {
        case "google.protobuf.Timestamp" -> Optional.of(timestamp(temporal.iso()));
        case "google.type.Date" -> Optional.of(date(LocalDate.parse(temporal.iso())));
        case "google.type.TimeOfDay" -> Optional.of(time(LocalTime.parse(temporal.iso())));
        default -> Optional.empty();
      };
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  /// As JSON writes them: rows of JSON and CSV have such texts.
  private static Optional<Value.Struct> written(String name, String text) {
    return switch (name) {
      case "google.protobuf.Timestamp" -> {
        Instant moment = OffsetDateTime.parse(text).toInstant();
        yield isMoment(moment.getEpochSecond(), moment.getNano())
            ? Optional.of(parts(moment.getEpochSecond(), moment.getNano()))
            : Optional.empty();
      }
      case "google.protobuf.Duration" ->
          duration(text).map(all -> parts(all[0].longValueExact(), all[1].intValueExact()));
      case "google.type.Date" -> Optional.of(date(LocalDate.parse(text)));
      case "google.type.TimeOfDay" -> Optional.of(time(LocalTime.parse(text)));
      default -> Optional.empty();
    };
  }

  /// The seconds and nanoseconds of a text such as `1.5s`; empty for another text.
  static Optional<BigDecimal[]> duration(String text) {
    if (!DURATION.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal seconds = new BigDecimal(text.substring(0, text.length() - 1));
    return Optional.of(seconds.multiply(BILLION).divideAndRemainder(BILLION));
  }

  private static Value.Struct parts(long seconds, long nanos) {
    return fields(
        new Value.Field("seconds", Value.exact(seconds)),
        new Value.Field("nanos", Value.exact(nanos)));
  }

  private static Value.Struct timestamp(String iso) {
    String local = iso.endsWith("+00") ? iso.substring(0, iso.length() - 3) : iso;
    LocalDateTime moment =
        local.length() == 10
            ? LocalDate.parse(local).atStartOfDay()
            : LocalDateTime.parse(local.replace(' ', 'T'));
    if (moment.getYear() < 1 || moment.getYear() > 9999) {
      throw new DateTimeException("outside the years of a Timestamp");
    }
    return parts(moment.toEpochSecond(ZoneOffset.UTC), moment.get(ChronoField.NANO_OF_SECOND));
  }

  private static Value.Struct date(LocalDate date) {
    return fields(
        new Value.Field("year", Value.exact(date.getYear())),
        new Value.Field("month", Value.exact(date.getMonthValue())),
        new Value.Field("day", Value.exact(date.getDayOfMonth())));
  }

  private static Value.Struct time(LocalTime time) {
    return fields(
        new Value.Field("hours", Value.exact(time.getHour())),
        new Value.Field("minutes", Value.exact(time.getMinute())),
        new Value.Field("seconds", Value.exact(time.getSecond())),
        new Value.Field("nanos", Value.exact(time.getNano())));
  }

  private static Value.Struct fields(Value.Field... fields) {
    return new Value.Struct(List.of(fields));
  }
}
