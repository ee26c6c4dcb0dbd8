package dev.meshwright.compat.proto.buf;

import dev.meshwright.compat.proto.pair.EnumIn;
import dev.meshwright.compat.proto.pair.Side;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoValue;
import java.util.Optional;

/// The rule for default values. Booleans and enum values count as the numbers they are on the wire.
final class DefaultBuf {

  private final Side old;
  private final Side current;
  private final ProtoField before;
  private final ProtoField after;

  DefaultBuf(Side old, Side current, ProtoField before, ProtoField after) {
    this.old = old;
    this.current = current;
    this.before = before;
    this.after = after;
  }

  void compare(ProtoFile oldFile, ProtoFile newFile, BufReport report) {
    Optional<ProtoOption> was = before.option("default");
    Optional<ProtoOption> is = after.option("default");
    if (!canHave(before) || !canHave(after) || (was.isEmpty() && is.isEmpty())) {
      return;
    }
    String oldValue = value(before, old);
    String newValue = value(after, current);
    if (!oldValue.equals(newValue)) {
      TextRange range = is.map(ProtoOption::range).orElse(after.range());
      String message =
          "Field \""
              + after.name().text()
              + "\" changed default value from "
              + oldValue
              + " to "
              + newValue
              + ".";
      report.at(BufRule.FIELD_SAME_DEFAULT, oldFile, newFile, range, message);
    }
  }

  private static boolean canHave(ProtoField field) {
    return !field.isRepeated() && !field.isMessage();
  }

  private static String value(ProtoField field, Side side) {
    Optional<ProtoValue> set = field.option("default").map(ProtoOption::value);
    return switch (field.type().target()) {
      case ProtoTarget.OfScalar scalar ->
          set.map(DefaultBuf::plain).orElseGet(() -> zero(scalar.type()));
      case ProtoTarget.OfEnum type ->
          side.enumeration(type)
              .flatMap(e -> number(e, set))
              .map(n -> Double.toString(n))
              .orElse("");
      case ProtoTarget.OfMessage _, ProtoTarget.Unresolved _ -> "";
    };
  }

  private static Optional<Double> number(EnumIn in, Optional<ProtoValue> set) {
    return in.type().values().stream()
        .filter(v -> set.isEmpty() || set.get().canonical().equals(v.name().text()))
        .findFirst()
        .map(ProtoEnumValue::number)
        .map(n -> (double) n.value());
  }

  private static String plain(ProtoValue value) {
    return switch (value) {
      case ProtoValue.Whole whole -> Double.toString(whole.value().doubleValue());
      case ProtoValue.Decimal decimal -> Double.toString(decimal.value());
      case ProtoValue.Text text -> '"' + text.bytes() + '"';
      case ProtoValue.Word word ->
          switch (word.text()) {
            case "true" -> "1.0";
            case "false" -> "0.0";
            default -> word.text();
          };
      case ProtoValue.Aggregate _, ProtoValue.Sequence _ -> value.canonical();
    };
  }

  private static String zero(ProtoScalar type) {
    return type.wireType() == ProtoScalar.WireType.LEN ? "\"\"" : "0.0";
  }
}
