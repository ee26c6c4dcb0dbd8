package dev.meshwright.schema.proto.data;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.Value;
import dev.meshwright.model.data.ValueWords;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/// Values as scalars and enum values of Protobuf, with their ranges.
final class ProtoScalars {

  private static final BigInteger TWO = BigInteger.TWO;

  private final Consumer<CellProblem> problems;

  ProtoScalars(Consumer<CellProblem> problems) {
    this.problems = problems;
  }

  Optional<Object> of(FieldDescriptor field, Value value, String path) {
    return switch (field.getType()) {
      case INT32, SINT32, SFIXED32 ->
          integer(field, value, path, -31, 31).map(BigInteger::intValue);
      case UINT32, FIXED32 -> integer(field, value, path, 0, 32).map(BigInteger::intValue);
      case INT64, SINT64, SFIXED64 ->
          integer(field, value, path, -63, 63).map(BigInteger::longValue);
      case UINT64, FIXED64 -> integer(field, value, path, 0, 64).map(BigInteger::longValue);
      case FLOAT -> real(field, value, path).map(Double::floatValue);
      case DOUBLE -> real(field, value, path).map(number -> number);
      case BOOL ->
          value instanceof Value.Bool bool
              ? Optional.of(bool.value())
              : mismatch(value, "bool", path);
      case STRING -> string(value, path);
      case BYTES -> bytes(value, path);
      case ENUM -> symbol(field, value, path);
      case MESSAGE, GROUP -> mismatch(value, ProtoFields.type(field), path);
    };
  }

  <T> Optional<T> mismatch(Value value, String type, String path) {
    problems.accept(
        new CellProblem(
            path,
            "type-mismatch",
            ValueWords.of(value) + " is not of type " + type,
            "Cast the column in the query, or change the type in the schema."));
    return Optional.empty();
  }

  private <T> Optional<T> outOfRange(Value value, String type, String path) {
    problems.accept(
        new CellProblem(
            path,
            "out-of-range",
            ValueWords.of(value) + " does not fit into " + type,
            "Widen the type in the schema, or correct the value."));
    return Optional.empty();
  }

  /// @param from bits below zero, negated; 0 for a type without sign
  private Optional<BigInteger> integer(
      FieldDescriptor field, Value value, String path, int from, int to) {
    if (!(value instanceof Value.Exact exact)) {
      return mismatch(value, ProtoFields.type(field), path);
    }
    BigDecimal number = exact.value().stripTrailingZeros();
    if (number.scale() > 0) {
      return mismatch(value, ProtoFields.type(field), path);
    }
    BigInteger whole = number.toBigIntegerExact();
    BigInteger least = from == 0 ? BigInteger.ZERO : TWO.pow(-from).negate();
    boolean fits = whole.compareTo(least) >= 0 && whole.compareTo(TWO.pow(to)) < 0;
    return fits ? Optional.of(whole) : outOfRange(value, ProtoFields.type(field), path);
  }

  private Optional<Double> real(FieldDescriptor field, Value value, String path) {
    return switch (value) {
      case Value.Real real -> Optional.of(real.value());
      case Value.Single single -> Optional.of((double) single.value());
      case Value.Exact exact -> Optional.of(exact.value().doubleValue());
      default -> mismatch(value, ProtoFields.type(field), path);
    };
  }

  /// Protobuf has no decimal: a string holds one as its digits, so that none is lost.
  private Optional<Object> string(Value value, String path) {
    return switch (value) {
      case Value.Text text -> encodable(text.shown(), path);
      case Value.Exact exact when exact.value().scale() > 0 ->
          Optional.of(exact.value().toPlainString());
      default -> mismatch(value, "string", path);
    };
  }

  private Optional<Object> encodable(String text, String path) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      problems.accept(
          new CellProblem(
              path, "not-encodable", "half a character, which UTF-8 cannot hold", "Correct it."));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private Optional<Object> bytes(Value value, String path) {
    return value instanceof Value.Bytes bytes
        ? Optional.of(ByteString.copyFrom(HexFormat.of().parseHex(bytes.hex())))
        : mismatch(value, "bytes", path);
  }

  private Optional<Object> symbol(FieldDescriptor field, Value value, String path) {
    EnumDescriptor type = field.getEnumType();
    Optional<EnumValueDescriptor> found =
        switch (value) {
          case Value.Text text -> Optional.ofNullable(type.findValueByName(text.shown()));
          case Value.Exact exact -> number(type, exact.value());
          default -> Optional.empty();
        };
    boolean kind = value instanceof Value.Text || value instanceof Value.Exact;
    if (!kind) {
      return mismatch(value, type.getFullName(), path);
    }
    if (found.isEmpty()) {
      problems.accept(
          new CellProblem(
              path,
              "unknown-symbol",
              ValueWords.of(value) + " is not a value of " + type.getName(),
              "Add the value to the schema, or map it in the query."));
    }
    return found.map(symbol -> symbol);
  }

  /// Open enums take any number of 32 bits.
  private static Optional<EnumValueDescriptor> number(EnumDescriptor type, BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    if (plain.scale() > 0 || plain.toBigInteger().bitLength() >= Integer.SIZE) {
      return Optional.empty();
    }
    int number = plain.intValue();
    return type.isClosed()
        ? Optional.ofNullable(type.findValueByNumber(number))
        : Optional.of(type.findValueByNumberCreatingIfUnknown(number));
  }
}
