package dev.meshwright.usecases.mapping;

import dev.meshwright.model.data.DataType;
import dev.meshwright.model.structure.FieldType;

/// Whether values of an SQL type can be written into a field, as the encoders of the formats judge
/// them. Parts of structs are judged one by one elsewhere.
final class Fits {

  /// Decimal digits that a 64-bit floating-point number keeps.
  private static final int DOUBLE_DIGITS = 15;

  /// Bits of a whole number that a 32-bit floating-point number keeps.
  private static final int FLOAT_BITS = 24;

  private Fits() {}

  static Fit of(DataType column, FieldType field) {
    return switch (field) {
      case FieldType.Any any -> Fit.FITS;
      case FieldType.Unknown unknown -> Fit.FITS;
      case FieldType.Choice choice -> best(column, choice);
      case FieldType.Struct struct ->
          column instanceof DataType.StructOf || isJson(column) ? Fit.FITS : Fit.MISFIT;
      case FieldType.MapOf map ->
          column instanceof DataType.MapOf || column instanceof DataType.StructOf || isJson(column)
              ? Fit.FITS
              : Fit.MISFIT;
      case FieldType.ListOf list ->
          column instanceof DataType.ListOf || column instanceof DataType.ArrayOf || isJson(column)
              ? Fit.FITS
              : Fit.MISFIT;
      case FieldType.Numeric number -> number(column, number);
      case FieldType.Bool truth -> scalar(column, SqlKind.TRUTH);
      case FieldType.Bytes bytes -> scalar(column, SqlKind.BYTES);
      case FieldType.Text text -> text(column, text.also());
      case FieldType.Enumeration symbols -> symbols(column, symbols);
      case FieldType.Temporal moment ->
          column instanceof DataType.Scalar scalar
                  && SqlKind.moment(SqlKind.of(scalar)).filter(moment.kinds()::contains).isPresent()
              ? Fit.FITS
              : Fit.MISFIT;
    };
  }

  private static Fit best(DataType column, FieldType.Choice choice) {
    return choice.options().stream()
        .map(option -> of(column, option))
        .min(Enum::compareTo)
        .orElse(Fit.MISFIT);
  }

  private static boolean isJson(DataType column) {
    return column instanceof DataType.Scalar scalar && SqlKind.of(scalar) == SqlKind.JSON;
  }

  private static Fit scalar(DataType column, SqlKind kind) {
    return column instanceof DataType.Scalar scalar && SqlKind.of(scalar) == kind
        ? Fit.FITS
        : Fit.MISFIT;
  }

  private static Fit text(DataType column, FieldType.WrittenAsText also) {
    if (column instanceof DataType.Decimal decimal) {
      boolean digits = also == FieldType.WrittenAsText.DECIMALS && decimal.scale() > 0;
      return digits ? Fit.FITS : Fit.MISFIT;
    }
    if (!(column instanceof DataType.Scalar scalar)) {
      return Fit.MISFIT;
    }
    return switch (SqlKind.of(scalar)) {
      case TEXT, JSON -> Fit.FITS;
      case BYTES, DATE, TIME, TIMESTAMP, OTHER ->
          also == FieldType.WrittenAsText.TIMES_AND_BYTES ? Fit.FITS : Fit.MISFIT;
      case WHOLE, REAL, TRUTH -> Fit.MISFIT;
    };
  }

  private static Fit symbols(DataType column, FieldType.Enumeration symbols) {
    Fit asText = text(column, FieldType.WrittenAsText.NOTHING);
    return asText == Fit.MISFIT && symbols.numbersToo() ? scalar(column, SqlKind.WHOLE) : asText;
  }

  private static Fit number(DataType column, FieldType.Numeric field) {
    if (column instanceof DataType.Decimal decimal) {
      return decimal(decimal, field);
    }
    if (!(column instanceof DataType.Scalar scalar)) {
      return Fit.MISFIT;
    }
    return switch (SqlKind.of(scalar)) {
      case WHOLE -> whole(scalar, field);
      case REAL -> real(scalar, field);
      case JSON -> Fit.DOUBTFUL;
      case TRUTH, TEXT, BYTES, DATE, TIME, TIMESTAMP, OTHER -> Fit.MISFIT;
    };
  }

  private static Fit whole(DataType.Scalar column, FieldType.Numeric field) {
    int bits = SqlKind.bits(column);
    boolean signed = SqlKind.signed(column);
    return switch (field) {
      case FieldType.Int whole ->
          fitsIf((whole.bits() == 0 || bits <= whole.bits()) && (whole.signed() || !signed));
      case FieldType.Decimal decimal ->
          fitsIf(decimal.precision() - decimal.scale() >= SqlKind.digits(column));
      case FieldType.Floating real -> fitsIf(!real.single() || bits <= FLOAT_BITS);
      case FieldType.AnyNumber any -> Fit.FITS;
    };
  }

  private static Fit real(DataType.Scalar column, FieldType.Numeric field) {
    return switch (field) {
      case FieldType.Int whole -> whole.realsToo() ? Fit.DOUBTFUL : Fit.MISFIT;
      case FieldType.Decimal decimal -> Fit.MISFIT;
      case FieldType.Floating real -> fitsIf(!real.single() || column.sql().equals("FLOAT"));
      case FieldType.AnyNumber any -> Fit.FITS;
    };
  }

  private static Fit decimal(DataType.Decimal column, FieldType.Numeric field) {
    int whole = column.precision() - column.scale();
    return switch (field) {
      case FieldType.Int to ->
          fitsIf(
              column.scale() == 0
                  && to.signed()
                  && (to.bits() == 0 || whole <= Math.floor(to.bits() * Math.log10(2))));
      case FieldType.Decimal to ->
          fitsIf(column.scale() <= to.scale() && whole <= to.precision() - to.scale());
      case FieldType.Floating to -> fitsIf(!to.single() && column.precision() <= DOUBLE_DIGITS);
      case FieldType.AnyNumber any -> Fit.FITS;
    };
  }

  private static Fit fitsIf(boolean all) {
    return all ? Fit.FITS : Fit.DOUBTFUL;
  }
}
