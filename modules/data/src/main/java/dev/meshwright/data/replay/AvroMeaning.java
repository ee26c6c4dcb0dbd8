package dev.meshwright.data.replay;

import dev.meshwright.data.avro.MomentText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericFixed;
import org.jspecify.annotations.Nullable;

/// Whether two Avro values mean the same: a widened number does, the same bytes under another scale
/// or unit do not.
final class AvroMeaning {

  private AvroMeaning() {}

  static boolean same(Schema from, @Nullable Object written, Schema to, @Nullable Object read) {
    if (written == null || read == null) {
      return written == null && read == null;
    }
    Optional<BigDecimal> before = number(from, written);
    Optional<BigDecimal> after = number(to, read);
    if (before.isPresent() && after.isPresent()) {
      return before.get().compareTo(after.get()) == 0 && kind(from).equals(kind(to));
    }
    Optional<byte[]> left = bytes(written);
    Optional<byte[]> right = bytes(read);
    if (left.isPresent() && right.isPresent() && before.isPresent() == after.isPresent()) {
      return Arrays.equals(left.get(), right.get());
    }
    return Objects.equals(text(from, written), text(to, read));
  }

  /// As people read it.
  static String text(Schema schema, @Nullable Object value) {
    if (value == null) {
      return "null";
    }
    return decimal(schema, value)
        .map(BigDecimal::toPlainString)
        .orElseGet(() ->
            switch (value) {
              case CharSequence text -> text.toString();
              case Long number -> MomentText.of(logical(schema), number);
              case Integer number -> MomentText.of(logical(schema), number);
              default -> GenericData.get().toString(value);
            });
  }

  /// Numbers on one line: decimals by their scale, moments in nanoseconds.
  private static Optional<BigDecimal> number(Schema schema, Object value) {
    Optional<BigDecimal> decimal = decimal(schema, value);
    if (decimal.isPresent() || !(value instanceof Number number)) {
      return decimal;
    }
    double real = number.doubleValue();
    if (Double.isNaN(real) || Double.isInfinite(real)) {
      return Optional.empty();
    }
    BigDecimal exact =
        value instanceof Double || value instanceof Float
            ? new BigDecimal(real)
            : BigDecimal.valueOf(number.longValue());
    return Optional.of(exact.multiply(BigDecimal.valueOf(unit(schema))));
  }

  private static Optional<BigDecimal> decimal(Schema schema, Object value) {
    return LogicalTypes.fromSchemaIgnoreInvalid(schema) instanceof LogicalTypes.Decimal decimal
        ? bytes(value).map(bytes -> new BigDecimal(new BigInteger(bytes), decimal.getScale()))
        : Optional.empty();
  }

  private static Optional<byte[]> bytes(Object value) {
    return switch (value) {
      case GenericFixed fixed -> Optional.of(fixed.bytes());
      case ByteBuffer buffer -> {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        yield Optional.of(bytes);
      }
      default -> Optional.empty();
    };
  }

  private static long unit(Schema schema) {
    return MomentText.unit(logical(schema));
  }

  /// What numbers of a schema stand for, whatever their unit.
  private static String kind(Schema schema) {
    return logical(schema).replaceAll("-(millis|micros|nanos)$", "");
  }

  private static String logical(Schema schema) {
    LogicalType logical = LogicalTypes.fromSchemaIgnoreInvalid(schema);
    return logical == null ? "" : logical.getName();
  }
}
