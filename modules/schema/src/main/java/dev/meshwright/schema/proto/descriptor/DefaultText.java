package dev.meshwright.schema.proto.descriptor;

import com.google.protobuf.ByteString;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;

/// Default values as descriptors spell them.
final class DefaultText {

  private DefaultText() {}

  static String of(ProtoField field, ProtoValue value) {
    boolean isFloat = is(field, ProtoScalar.FLOAT);
    if (isFloat || is(field, ProtoScalar.DOUBLE)) {
      return switch (value) {
        case ProtoValue.Decimal decimal -> number(decimal.value(), isFloat);
        case ProtoValue.Whole whole -> number(whole.value().doubleValue(), isFloat);
        case ProtoValue.Word word -> word.text().replace("-nan", "nan");
        case ProtoValue.Text _, ProtoValue.Aggregate _, ProtoValue.Sequence _ -> "";
      };
    }
    return switch (value) {
      case ProtoValue.Whole whole -> whole.value().toString();
      case ProtoValue.Word word -> word.text();
      case ProtoValue.Text text when is(field, ProtoScalar.BYTES) ->
          escaped(ByteString.copyFrom(text.bytes(), StandardCharsets.ISO_8859_1));
      case ProtoValue.Text text -> text.text();
      case ProtoValue.Decimal _, ProtoValue.Aggregate _, ProtoValue.Sequence _ -> "";
    };
  }

  private static boolean is(ProtoField field, ProtoScalar scalar) {
    return field.type().target().equals(new ProtoTarget.OfScalar(scalar));
  }

  /// As C's `%g` writes the shortest form that reads back.
  static String number(double value, boolean isFloat) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    int precision = isFloat ? 6 : 15;
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(precision));
    boolean exact =
        isFloat ? rounded.floatValue() == (float) value : rounded.doubleValue() == value;
    if (!exact) {
      precision = isFloat ? 9 : 17;
      rounded = new BigDecimal(isFloat ? (float) value : value).round(new MathContext(precision));
    }
    return general(rounded.stripTrailingZeros(), precision);
  }

  private static String general(BigDecimal value, int precision) {
    int exponent = value.precision() - value.scale() - 1;
    if (exponent >= -4 && exponent < precision) {
      return value.toPlainString();
    }
    String digits = value.unscaledValue().abs().toString();
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    String sign = exponent < 0 ? "-" : "+";
    String power = String.format("%02d", Math.abs(exponent));
    return (value.signum() < 0 ? "-" : "") + mantissa + "e" + sign + power;
  }

  /// As C escapes bytes.
  private static String escaped(ByteString bytes) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < bytes.size(); i++) {
      int b = bytes.byteAt(i) & 0xff;
      switch (b) {
        case '\n' -> result.append("\\n");
        case '\r' -> result.append("\\r");
        case '\t' -> result.append("\\t");
        case '"' -> result.append("\\\"");
        case '\'' -> result.append("\\'");
        case '\\' -> result.append("\\\\");
        default -> {
          if (b < 32 || b >= 127) {
            result.append(String.format("\\%03o", b));
          } else {
            result.append((char) b);
          }
        }
      }
    }
    return result.toString();
  }
}
