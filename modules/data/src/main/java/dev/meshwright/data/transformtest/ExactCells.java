package dev.meshwright.data.transformtest;

import dev.meshwright.data.sql.DataTypes;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds written values that their column's type does not hold as they are. The engine's casts
/// would round, cut or reread them without a word.
final class ExactCells {

  private static final Pattern INTEGER = Pattern.compile("[+-]?(?:0|[1-9]\\d*)");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");
  private static final Pattern FRACTION = Pattern.compile(":\\d{2}\\.(\\d*?)0*(?:$|[^\\d])");
  private static final Pattern OFFSET =
      Pattern.compile(":\\d{2}(?:\\.\\d*)?\\s*[+-](?!00(?::?00)?$)\\d");
  private static final Set<String> NOT_FINITE =
      Set.of("nan", "inf", "-inf", "+inf", "infinity", "-infinity", "+infinity");

  private final boolean nearly;

  /// @param nearly whether floating-point numbers are compared with a tolerance, so that further
  ///   digits do no harm
  ExactCells(boolean nearly) {
    this.nearly = nearly;
  }

  /// Why the type does not hold the value; empty when it does, or the engine will say.
  Optional<String> misfit(TreeNode node, DataType type) {
    return switch (type) {
      case DataType.Scalar scalar -> scalar(node, scalar.sql());
      case DataType.Decimal decimal -> written(node).flatMap(value -> decimal(value, decimal));
      case DataType.ListOf list -> items(node, list.item());
      case DataType.ArrayOf array -> items(node, array.item());
      case DataType.StructOf struct -> fields(node, struct);
      case DataType.MapOf map -> Optional.empty();
      case DataType.UnionOf union -> Optional.empty();
    };
  }

  private Optional<String> items(TreeNode node, DataType item) {
    return node instanceof ArrayNode list
        ? list.items().stream().flatMap(each -> misfit(each, item).stream()).findFirst()
        : Optional.empty();
  }

  private Optional<String> fields(TreeNode node, DataType.StructOf struct) {
    return node instanceof ObjectNode object
        ? struct.fields().stream()
            .flatMap(field ->
                object.get(field.name()).flatMap(value -> misfit(value, field.type())).stream())
            .findFirst()
        : Optional.empty();
  }

  private Optional<String> scalar(TreeNode node, String type) {
    return switch (type) {
      case String integer when DataTypes.INTEGERS.contains(integer) ->
          written(node).filter(text -> !INTEGER.matcher(text).matches()).map(no(type));
      case "DOUBLE", "FLOAT" -> written(node).flatMap(text -> real(text, type));
      case "BOOLEAN" ->
          written(node)
              .filter(text -> !text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false"))
              .map(no(type));
      case "DATE" -> written(node).filter(text -> text.contains(":")).map(no(type));
      case "TIME" -> fraction(node, 6, type);
      case "TIMESTAMP_S" -> offset(node, type).or(() -> fraction(node, 0, type));
      case "TIMESTAMP_MS" -> offset(node, type).or(() -> fraction(node, 3, type));
      case "TIMESTAMP" -> offset(node, type).or(() -> fraction(node, 6, type));
      case "TIMESTAMP_NS" -> offset(node, type).or(() -> fraction(node, 9, type));
      case "TIMESTAMP WITH TIME ZONE" -> fraction(node, 6, type);
      default -> Optional.empty();
    };
  }

  private static Optional<String> written(TreeNode node) {
    return switch (node) {
      case StringNode text -> Optional.of(text.value());
      case NumberNode number -> Optional.of(number.literal());
      case BooleanNode truth -> Optional.of(Boolean.toString(truth.value()));
      case NullNode none -> Optional.empty();
      case ArrayNode list -> Optional.empty();
      case ObjectNode object -> Optional.empty();
      case dev.meshwright.model.tree.BrokenNode broken -> Optional.empty();
    };
  }

  private static Optional<String> decimal(String text, DataType.Decimal type) {
    if (!NUMBER.matcher(text).matches()) {
      return Optional.of(no(type.sql()).apply(text));
    }
    BigDecimal value = new BigDecimal(text).stripTrailingZeros();
    boolean held =
        value.signum() == 0
            || (value.scale() <= type.scale()
                && value.precision() - value.scale() <= type.precision() - type.scale());
    return held ? Optional.empty() : Optional.of(no(type.sql()).apply(text));
  }

  private Optional<String> real(String text, String type) {
    if (NOT_FINITE.contains(text.toLowerCase(java.util.Locale.ROOT))) {
      return Optional.empty();
    }
    if (!NUMBER.matcher(text).matches()) {
      return Optional.of(no(type).apply(text));
    }
    return nearly || returns(text, type) ? Optional.empty() : Optional.of(no(type).apply(text));
  }

  /// Whether the digits come back from the binary number.
  private static boolean returns(String text, String type) {
    String back =
        type.equals("FLOAT")
            ? Float.toString(Float.parseFloat(text))
            : Double.toString(Double.parseDouble(text));
    return NUMBER.matcher(back).matches()
        && new BigDecimal(back).compareTo(new BigDecimal(text)) == 0;
  }

  private static Optional<String> fraction(TreeNode node, int digits, String type) {
    return written(node)
        .filter(text -> {
          Matcher fraction = FRACTION.matcher(text);
          return fraction.find() && fraction.group(1).length() > digits;
        })
        .map(no(type));
  }

  private static Optional<String> offset(TreeNode node, String type) {
    return written(node).filter(text -> OFFSET.matcher(text).find()).map(no(type));
  }

  private static java.util.function.Function<String, String> no(String type) {
    return text -> "'" + text + "' is not a value of the type " + type;
  }
}
