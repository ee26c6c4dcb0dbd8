package dev.meshwright.schema.convert;

import dev.meshwright.model.jsonschema.KeywordValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/// Reads the size of numbers from their bounds.
final class JsonNumberTypes {

  private static final int MOST_DIGITS = 1_000;

  private JsonNumberTypes() {}

  /// The narrowest type that has all integers within the bounds.
  static NeutralType integer(KeywordUse schema) {
    Optional<BigDecimal> least = amount(schema, "minimum");
    Optional<BigDecimal> most = amount(schema, "maximum");
    if (least.isEmpty() || most.isEmpty()) {
      return NeutralType.of(NeutralType.Kind.INTEGER);
    }
    NeutralType.Kind kind =
        within(least.get(), most.get(), signed(31))
            ? NeutralType.Kind.INT32
            : within(least.get(), most.get(), unsigned(32))
                ? NeutralType.Kind.UINT32
                : within(least.get(), most.get(), signed(63))
                    ? NeutralType.Kind.INT64
                    : within(least.get(), most.get(), unsigned(64))
                        ? NeutralType.Kind.UINT64
                        : NeutralType.Kind.INTEGER;
    if (exactly(least.get(), most.get(), kind)) {
      schema.use("minimum");
      schema.use("maximum");
    }
    return NeutralType.of(kind);
  }

  /// A decimal when steps and bounds are powers of ten.
  static NeutralType number(KeywordUse schema) {
    Optional<BigDecimal> step = amount(schema, "multipleOf");
    Optional<BigDecimal> least = amount(schema, "exclusiveMinimum");
    Optional<BigDecimal> end = amount(schema, "exclusiveMaximum");
    if (step.isPresent()
        && end.isPresent()
        && least.filter(end.get().negate()::equals).isPresent()
        && isPower(step.get())
        && isPower(end.get())) {
      int scale = step.get().scale();
      int precision = scale + end.get().precision() - end.get().scale() - 1;
      if (scale >= 0 && precision >= Math.max(1, scale) && precision <= MOST_DIGITS) {
        schema.use("multipleOf");
        schema.use("exclusiveMinimum");
        schema.use("exclusiveMaximum");
        return new NeutralType.Decimal(precision, scale);
      }
    }
    if (schema.text("format").filter("float"::equals).isPresent()) {
      schema.use("format");
      return NeutralType.of(NeutralType.Kind.FLOAT);
    }
    return NeutralType.of(NeutralType.Kind.NUMBER);
  }

  private static boolean isPower(BigDecimal number) {
    return number.signum() > 0 && number.unscaledValue().equals(BigInteger.ONE);
  }

  private static Optional<BigDecimal> amount(KeywordUse schema, String keyword) {
    return schema
        .schema()
        .value(keyword, KeywordValue.Amount.class)
        .map(amount -> amount.number().value());
  }

  /// The two ends of a type, both included.
  private record Ends(BigDecimal least, BigDecimal most) {}

  private static Ends signed(int bits) {
    BigInteger end = BigInteger.ONE.shiftLeft(bits);
    return new Ends(new BigDecimal(end.negate()), new BigDecimal(end.subtract(BigInteger.ONE)));
  }

  private static Ends unsigned(int bits) {
    return new Ends(
        BigDecimal.ZERO, new BigDecimal(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE)));
  }

  private static boolean within(BigDecimal least, BigDecimal most, Ends ends) {
    return least.compareTo(ends.least) >= 0 && most.compareTo(ends.most) <= 0;
  }

  private static boolean exactly(BigDecimal least, BigDecimal most, NeutralType.Kind kind) {
    Ends ends =
        switch (kind) {
          case INT32 -> signed(31);
          case INT64 -> signed(63);
          case UINT32 -> unsigned(32);
          case UINT64 -> unsigned(64);
          default -> new Ends(BigDecimal.ONE, BigDecimal.ZERO);
        };
    return least.compareTo(ends.least) == 0 && most.compareTo(ends.most) == 0;
  }
}
