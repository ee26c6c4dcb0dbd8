package dev.meshwright.data.client;

import dev.meshwright.model.data.DataType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/// Whether a producer can write a value with an Avro schema, by the text of Avro's specification.
final class AvroJudge {

  private static final int MILLIS = 3;
  private static final int MICROS = 6;

  private AvroJudge() {}

  /// @param value its meaning
  /// @param type of its column
  static boolean fits(Schema schema, @Nullable Object value, DataType type) {
    if (schema.getType() == Schema.Type.UNION) {
      return schema.getTypes().stream().anyMatch(branch -> fits(branch, value, type));
    }
    if (value == null || schema.getType() == Schema.Type.NULL) {
      return value == null && schema.getType() == Schema.Type.NULL;
    }
    String logical = schema.getLogicalType() == null ? "" : schema.getLogicalType().getName();
    return switch (schema.getType()) {
      case BOOLEAN -> value instanceof Boolean;
      case INT, LONG ->
          logical.isEmpty()
              ? whole(value, schema.getType() == Schema.Type.INT ? 31 : 63)
              : moment(logical, value, type.sql());
      case FLOAT -> real(value, Float.MAX_VALUE);
      case DOUBLE -> real(value, Double.MAX_VALUE);
      case STRING -> text(value, type) && (!logical.equals("uuid") || uuid(value));
      case ENUM -> text(value, type) && schema.getEnumSymbols().contains(value);
      case BYTES ->
          logical.equals("decimal") ? decimal(schema, value) : value instanceof Meaning.Hex;
      case FIXED ->
          switch (logical) {
            case "decimal" -> decimal(schema, value);
            case "uuid" -> text(value, type) && uuid(value);
            default ->
                value instanceof Meaning.Hex(String digits)
                    && digits.length() == 2 * schema.getFixedSize();
          };
      case ARRAY ->
          value instanceof List<?> items
              && type instanceof DataType.ListOf list
              && items.stream().allMatch(item -> fits(schema.getElementType(), item, list.item()));
      case MAP -> value instanceof Map<?, ?> map && entries(schema.getValueType(), map, type);
      case RECORD ->
          value instanceof Map<?, ?> map
              && type instanceof DataType.StructOf struct
              && schema.getFields().stream()
                  .allMatch(field ->
                      struct.fields().stream()
                          .filter(column -> column.name().equals(field.name()))
                          .anyMatch(column ->
                              fits(field.schema(), map.get(column.name()), column.type())));
      case NULL, UNION -> throw new AssertionError("judged before: " + schema);
    };
  }

  private static boolean entries(Schema schema, Map<?, ?> map, DataType type) {
    return switch (type) {
      case DataType.MapOf entries ->
          map.values().stream().allMatch(value -> fits(schema, value, entries.value()));
      case DataType.StructOf struct ->
          struct.fields().stream()
              .allMatch(field -> fits(schema, map.get(field.name()), field.type()));
      default -> false;
    };
  }

  private static boolean whole(Object value, int bits) {
    return value instanceof BigDecimal number
        && number.stripTrailingZeros().scale() <= 0
        && number.toBigInteger().bitLength() <= bits;
  }

  /// A number is rounded, but not to an infinite one.
  private static boolean real(Object value, double most) {
    return switch (value) {
      case Float single -> true;
      case Double real -> !Double.isFinite(real) || Math.abs(real) <= most;
      case BigDecimal number -> number.abs().compareTo(new BigDecimal(most)) <= 0;
      default -> false;
    };
  }

  private static boolean decimal(Schema schema, Object value) {
    LogicalTypes.Decimal decimal = (LogicalTypes.Decimal) schema.getLogicalType();
    return value instanceof BigDecimal number
        && number.movePointRight(decimal.getScale()).stripTrailingZeros().scale() <= 0
        && number
                .movePointRight(decimal.getScale())
                .abs()
                .compareTo(BigDecimal.TEN.pow(decimal.getPrecision()))
            < 0;
  }

  private static boolean text(Object value, DataType type) {
    return value instanceof String && !type.sql().matches("(DATE|TIME|TIMESTAMP|INTERVAL).*");
  }

  private static boolean uuid(Object value) {
    return value.toString().matches("(?i)[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");
  }

  private static boolean moment(String logical, Object value, String type) {
    if (!(value instanceof String iso)) {
      return false;
    }
    int digits =
        iso.indexOf('.') < 0 ? 0 : iso.replaceFirst("\\+00$", "").length() - 1 - iso.indexOf('.');
    int most = logical.endsWith("millis") ? MILLIS : logical.endsWith("micros") ? MICROS : 9;
    return switch (logical) {
      case "date" -> type.equals("DATE");
      case "time-millis", "time-micros" -> type.equals("TIME") && digits <= most;
      default ->
          type.startsWith("TIMESTAMP")
              && digits <= most
              // A long holds the nanoseconds of 292 years on both sides of 1970.
              && (most < 9 || (iso.compareTo("1678") > 0 && iso.compareTo("2262") < 0));
    };
  }
}
