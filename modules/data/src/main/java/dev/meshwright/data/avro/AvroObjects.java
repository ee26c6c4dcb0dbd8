package dev.meshwright.data.avro;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// Values inside lists and maps, as the appender takes them there: Java's own objects.
final class AvroObjects {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private AvroObjects() {}

  static @Nullable Object of(Schema schema, DataType type, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (schema.getType() == Schema.Type.UNION) {
      List<Schema> others =
          schema.getTypes().stream()
              .filter(branch -> branch.getType() != Schema.Type.NULL)
              .toList();
      return others.size() == 1
          ? of(others.getFirst(), type, value)
          : AvroValueJson.of(schema, value);
    }
    return switch (type) {
      case DataType.ListOf list -> items(schema.getElementType(), list.item(), value);
      case DataType.MapOf map -> entries(schema.getValueType(), map.value(), value);
      case DataType.StructOf struct -> fields(schema, struct, value);
      case DataType.Decimal decimal ->
          new BigDecimal(new BigInteger(AvroCells.raw(value)), decimal.scale());
      case DataType.Scalar scalar -> scalar(schema, scalar, value);
      case DataType.ArrayOf array -> items(schema.getElementType(), array.item(), value);
      case DataType.UnionOf union -> AvroValueJson.of(schema, value);
    };
  }

  private static List<@Nullable Object> items(Schema schema, DataType type, Object value) {
    Collection<?> items = (Collection<?>) value;
    List<@Nullable Object> objects = new ArrayList<>(items.size());
    for (Object item : items) {
      objects.add(of(schema, type, item));
    }
    return objects;
  }

  private static Map<String, @Nullable Object> entries(Schema schema, DataType type, Object value) {
    Map<String, @Nullable Object> objects = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((key, item) -> objects.put(key.toString(), of(schema, type, item)));
    return objects;
  }

  private static List<@Nullable Object> fields(
      Schema schema, DataType.StructOf type, Object value) {
    IndexedRecord record = (IndexedRecord) value;
    List<Column> columns = type.fields();
    List<@Nullable Object> objects = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      objects.add(of(schema.getFields().get(i).schema(), columns.get(i).type(), record.get(i)));
    }
    return objects;
  }

  private static Object scalar(Schema schema, DataType.Scalar type, Object value) {
    return switch (type.sql()) {
      case "VARCHAR" -> text(schema, value);
      case "BLOB" -> AvroCells.raw(value);
      case "UUID" -> AvroCells.uuid(AvroCells.raw(value));
      case "DATE" -> LocalDate.ofEpochDay(AvroRanges.days((Integer) value));
      case "TIME" -> LocalTime.ofNanoOfDay(nanos(schema, ((Number) value).longValue()));
      case "TIMESTAMP WITH TIME ZONE" -> instant(schema, (Long) value).atOffset(ZoneOffset.UTC);
      case "TIMESTAMP", "TIMESTAMP_NS" ->
          LocalDateTime.ofInstant(instant(schema, (Long) value), ZoneOffset.UTC);
      default -> value;
    };
  }

  private static String text(Schema schema, Object value) {
    if (schema.getType() == Schema.Type.ENUM) {
      return value.toString();
    }
    return LogicalTypes.fromSchemaIgnoreInvalid(schema) instanceof LogicalTypes.Decimal decimal
        ? new BigDecimal(new BigInteger(AvroCells.raw(value)), decimal.getScale()).toPlainString()
        : AvroValueJson.of(schema, value);
  }

  private static Instant instant(Schema schema, long value) {
    inRange(AvroTypes.logical(schema), value);
    long perSecond = NANOS_PER_SECOND / nanos(schema, 1);
    return Instant.ofEpochSecond(
        Math.floorDiv(value, perSecond), nanos(schema, Math.floorMod(value, perSecond)));
  }

  private static void inRange(String logical, long value) {
    if (logical.endsWith("-millis")) {
      AvroRanges.micros(Math.multiplyExact(value, 1_000L));
    } else if (logical.endsWith("-micros")) {
      AvroRanges.micros(value);
    } else {
      AvroRanges.nanos(value);
    }
  }

  private static long nanos(Schema schema, long value) {
    String logical = AvroTypes.logical(schema);
    return logical.endsWith("-millis")
        ? value * 1_000_000
        : logical.endsWith("-micros") ? value * 1_000 : value;
  }
}
