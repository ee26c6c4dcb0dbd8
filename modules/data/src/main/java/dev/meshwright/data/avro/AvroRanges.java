package dev.meshwright.data.avro;

/// Bounds of the engine's types. Behind them it has its infinities, or another value.
final class AvroRanges {

  private static final long MICROS_OF_DAY = 86_400_000_000L;

  /// 290309-12-22 (BC) 00:00:00.
  private static final long FIRST_MICROS = -9_223_372_022_400_000_000L;

  private AvroRanges() {}

  static int days(int days) {
    return Math.abs((long) days) >= Integer.MAX_VALUE
        ? Math.toIntExact(outside(days, "day", "DATE"))
        : days;
  }

  static long ofDay(long micros) {
    return micros < 0 || micros > MICROS_OF_DAY
        ? outside(micros, "microsecond", "a time of day")
        : micros;
  }

  static long micros(long micros) {
    return micros < FIRST_MICROS || micros == Long.MAX_VALUE
        ? outside(micros, "microsecond", "TIMESTAMP")
        : micros;
  }

  static long nanos(long nanos) {
    return nanos == Long.MIN_VALUE || Math.abs(nanos) == Long.MAX_VALUE
        ? outside(nanos, "nanosecond", "TIMESTAMP_NS")
        : nanos;
  }

  private static long outside(long value, String unit, String type) {
    throw new ArithmeticException(unit + " " + value + " is outside of " + type);
  }
}
