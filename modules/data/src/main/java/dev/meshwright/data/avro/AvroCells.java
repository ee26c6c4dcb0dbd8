package dev.meshwright.data.avro;

import dev.meshwright.model.data.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/// Chooses once per column how its Avro values are appended.
final class AvroCells {

  private static final int MICROS_PER_MILLI = 1000;

  private AvroCells() {}

  /// A cell that takes null too.
  static AvroCell of(Schema schema, DataType type) {
    AvroCell cell = present(schema, type);
    return (row, value) -> {
      if (value == null) {
        row.appendNull();
      } else {
        cell.append(row, value);
      }
    };
  }

  private static AvroCell present(Schema schema, DataType type) {
    if (schema.getType() == Schema.Type.UNION) {
      List<Schema> others =
          schema.getTypes().stream()
              .filter(branch -> branch.getType() != Schema.Type.NULL)
              .toList();
      return others.size() == 1 ? present(others.getFirst(), type) : json(schema);
    }
    return switch (schema.getType()) {
      case BOOLEAN -> (row, value) -> row.append(((Boolean) value).booleanValue());
      case FLOAT -> (row, value) -> row.append(((Float) value).floatValue());
      case DOUBLE -> (row, value) -> row.append(((Double) value).doubleValue());
      case INT -> integer(schema);
      case LONG -> longInteger(schema);
      case STRING, ENUM, NULL -> AvroCells::text;
      case BYTES, FIXED -> bytes(schema, type);
      case RECORD ->
          type instanceof DataType.StructOf struct ? struct(schema, struct) : json(schema);
      case ARRAY, MAP -> (row, value) -> appendNested(row, AvroObjects.of(schema, type, value));
      case UNION -> json(schema);
    };
  }

  private static AvroCell integer(Schema schema) {
    return switch (AvroTypes.logical(schema)) {
      case "date" -> (row, value) -> row.appendEpochDays(AvroRanges.days((Integer) value));
      case "time-millis" ->
          (row, value) ->
              row.appendDayMicros(AvroRanges.ofDay((long) (Integer) value * MICROS_PER_MILLI));
      default -> (row, value) -> row.append(((Integer) value).intValue());
    };
  }

  private static AvroCell longInteger(Schema schema) {
    return switch (AvroTypes.logical(schema)) {
      case "time-micros" -> (row, value) -> row.appendDayMicros(AvroRanges.ofDay((Long) value));
      case "timestamp-millis", "local-timestamp-millis" ->
          (row, value) ->
              row.appendEpochMicros(
                  AvroRanges.micros(Math.multiplyExact((Long) value, MICROS_PER_MILLI)));
      case "timestamp-micros", "local-timestamp-micros" ->
          (row, value) -> row.appendEpochMicros(AvroRanges.micros((Long) value));
      case "timestamp-nanos", "local-timestamp-nanos" ->
          (row, value) -> row.appendEpochNanos(AvroRanges.nanos((Long) value));
      default -> (row, value) -> row.append(((Long) value).longValue());
    };
  }

  private static AvroCell bytes(Schema schema, DataType type) {
    if (LogicalTypes.fromSchemaIgnoreInvalid(schema) instanceof LogicalTypes.Decimal decimal) {
      int scale = decimal.getScale();
      return type instanceof DataType.Decimal
          ? (row, value) -> row.append(new BigDecimal(new BigInteger(raw(value)), scale))
          : (row, value) ->
              row.append(new BigDecimal(new BigInteger(raw(value)), scale).toPlainString());
    }
    return isUuid(schema)
        ? (row, value) -> row.append(uuid(raw(value)))
        : (row, value) -> row.append(raw(value));
  }

  private static AvroCell struct(Schema schema, DataType.StructOf type) {
    List<Schema.Field> fields = schema.getFields();
    AvroCell[] cells = new AvroCell[fields.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = of(fields.get(i).schema(), type.fields().get(i).type());
    }
    return (row, value) -> {
      IndexedRecord record = (IndexedRecord) value;
      row.beginStruct();
      for (int i = 0; i < cells.length; i++) {
        cells[i].append(row, record.get(i));
      }
      row.endStruct();
    };
  }

  private static void appendNested(DuckDBAppender row, @Nullable Object value) throws SQLException {
    switch (value) {
      case List<?> list -> row.append(list);
      case java.util.Map<?, ?> map -> row.append(map);
      case null, default -> row.appendNull();
    }
  }

  private static void text(DuckDBAppender row, Object value) throws SQLException {
    row.append(value.toString());
  }

  private static AvroCell json(Schema schema) {
    return (row, value) -> row.append(AvroValueJson.of(schema, value));
  }

  static boolean isUuid(Schema schema) {
    return AvroTypes.logical(schema).equals("uuid");
  }

  static UUID uuid(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  static byte[] raw(Object value) {
    if (value instanceof GenericFixed fixed) {
      return fixed.bytes();
    }
    ByteBuffer buffer = ((ByteBuffer) value).duplicate();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
