package dev.meshwright.compat.proto.pair;

import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a field reads as when it is not set, as a value of its type: `1`, `1.0` and `1e0` are one
/// float, two names of one number one enum value, and a default that is the type's own is none.
public final class DefaultValue {

  private DefaultValue() {}

  /// Whether the field can have one.
  public static boolean canHave(ProtoField field) {
    return !field.isRepeated() && !field.isMessage();
  }

  /// Whether two fields read differently when they are not set.
  public static boolean differ(
      ProtoField before, ProtoVersion old, ProtoField after, ProtoVersion current) {
    boolean written = before.option("default").isPresent() || after.option("default").isPresent();
    return written
        && canHave(before)
        && canHave(after)
        && !of(before, old).equals(of(after, current));
  }

  /// The value in a form that is the same for the same value. Booleans and enum values count as the
  /// numbers that they are on the wire.
  public static String of(ProtoField field, ProtoVersion side) {
    return field
        .option("default")
        .map(option -> of(field, option.value(), side))
        .orElseGet(() -> ofType(field, side));
  }

  /// A value of a field's type in that form.
  public static String of(ProtoField field, ProtoValue value, ProtoVersion side) {
    return switch (field.type().target()) {
      case ProtoTarget.OfScalar scalar -> of(value, scalar.type());
      case ProtoTarget.OfEnum type ->
          side.enumeration(type)
              .flatMap(in -> number(in.type().values(), value))
              .orElseGet(value::canonical);
      case ProtoTarget.OfMessage _, ProtoTarget.Unresolved _ -> value.canonical();
    };
  }

  /// What the type means without a value.
  public static String ofType(ProtoField field, ProtoVersion side) {
    return switch (field.type().target()) {
      case ProtoTarget.OfScalar scalar -> zero(scalar.type());
      case ProtoTarget.OfEnum type ->
          side.enumeration(type)
              .flatMap(in -> in.type().values().stream().findFirst())
              .map(first -> Long.toString(first.number().value()))
              .orElse("");
      case ProtoTarget.OfMessage _, ProtoTarget.Unresolved _ -> "";
    };
  }

  private static Optional<String> number(List<ProtoEnumValue> values, ProtoValue value) {
    return values.stream()
        .filter(v -> value.canonical().equals(v.name().text()))
        .findFirst()
        .map(v -> Long.toString(v.number().value()));
  }

  private static String of(ProtoValue value, ProtoScalar type) {
    boolean isFloat = type == ProtoScalar.FLOAT;
    return switch (value) {
      case ProtoValue.Whole whole when isFloat || type == ProtoScalar.DOUBLE ->
          real(whole.value().doubleValue(), isFloat);
      case ProtoValue.Whole whole -> whole.value().toString();
      case ProtoValue.Decimal decimal -> real(decimal.value(), isFloat);
      case ProtoValue.Text text -> '"' + text.bytes() + '"';
      case ProtoValue.Word word ->
          switch (word.text()) {
            case "true" -> "1";
            case "false" -> "0";
            case "-nan" -> "nan";
            default -> word.text();
          };
      case ProtoValue.Aggregate _, ProtoValue.Sequence _ -> value.canonical();
    };
  }

  /// A whole number looks as an integer does; zero has a sign.
  private static String real(double written, boolean isFloat) {
    double value = isFloat ? (float) written : written;
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    return new BigDecimal(value).stripTrailingZeros().toPlainString();
  }

  private static String zero(ProtoScalar type) {
    return type.wireType() == ProtoScalar.WireType.LEN ? "\"\"" : "0";
  }
}
