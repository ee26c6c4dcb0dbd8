package dev.meshwright.data.worker;

import dev.meshwright.data.wire.Encoder;
import dev.meshwright.data.wire.ValueCodec;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns what the driver gives for a cell, or for a part of a nested one, into a value.
final class ObjectWriter {

  private static final int MAX_DEPTH = 100;

  private final int cellLength;

  ObjectWriter(int cellLength) {
    this.cellLength = cellLength;
  }

  /// The driver's object for a cell; asked for in the form that loses nothing.
  static @Nullable Object read(ResultSet row, int column, DataType type) throws SQLException {
    try {
      return switch (type.sql()) {
        case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" ->
            row.getObject(column, LocalDateTime.class);
        default -> row.getObject(column);
      };
    } catch (DateTimeException endOfDay) {
      // Only 24:00:00 is a time to SQL and none to Java.
      return new EndOfDay();
    }
  }

  private record EndOfDay() {}

  void write(@Nullable Object object, DataType type, Encoder out) throws SQLException {
    ValueCodec.write(out, value(object, type, 0));
  }

  /// The value of a cell.
  Value value(ResultSet row, int column, DataType type) throws SQLException {
    return value(read(row, column, type), type, 0);
  }

  private Value value(@Nullable Object object, DataType type, int depth) throws SQLException {
    if (depth > MAX_DEPTH) {
      return Value.text("(nested deeper than " + MAX_DEPTH + ")");
    }
    return switch (object) {
      case null -> Value.nothing();
      case Boolean bool -> new Value.Bool(bool);
      case Byte integer -> Value.exact(integer);
      case Short integer -> Value.exact(integer);
      case Integer integer -> Value.exact(integer);
      case Long integer -> Value.exact(integer);
      case BigInteger integer -> new Value.Exact(new BigDecimal(integer));
      case BigDecimal decimal -> new Value.Exact(decimal);
      case Double real -> new Value.Real(real);
      case Float single -> new Value.Single(single);
      case LocalDate date -> new Value.Temporal(Temporals.date(date));
      case LocalTime time -> new Value.Temporal(Temporals.time(time));
      case EndOfDay end -> new Value.Temporal("24:00:00");
      case OffsetTime time -> new Value.Temporal(Temporals.time(time));
      case LocalDateTime dateTime -> new Value.Temporal(Temporals.dateTime(dateTime));
      case OffsetDateTime dateTime -> new Value.Temporal(Temporals.zoned(dateTime));
      case Timestamp timestamp ->
          new Value.Temporal(Temporals.dateTime(timestamp.toLocalDateTime()));
      case Blob blob -> bytes(blob);
      case Array array -> items((Object[]) array.getArray(), type, depth);
      case Struct struct -> struct(struct.getAttributes(), type, depth);
      case Map<?, ?> map -> entries(map, type, depth);
      default -> text(object.toString(), type);
    };
  }

  private Value text(String text, DataType type) {
    return switch (type.sql()) {
      case "INTERVAL" -> new Value.Temporal(text);
      case "BIGNUM" -> new Value.Exact(new BigDecimal(text));
      default -> new Value.Text(Truncation.text(text, cellLength), text.length());
    };
  }

  private Value bytes(Blob blob) throws SQLException {
    long length = blob.length();
    byte[] shown = blob.getBytes(1, (int) Math.min(length, cellLength));
    return new Value.Bytes(HexFormat.of().formatHex(shown), length);
  }

  private Value items(@Nullable Object[] items, DataType type, int depth) throws SQLException {
    DataType item =
        switch (type) {
          case DataType.ListOf list -> list.item();
          case DataType.ArrayOf array -> array.item();
          case DataType.Scalar other -> other;
          case DataType.Decimal other -> other;
          case DataType.MapOf other -> other;
          case DataType.StructOf other -> other;
          case DataType.UnionOf other -> other;
        };
    List<Value> shown = new ArrayList<>();
    for (int i = 0; i < items.length && i < cellLength; i++) {
      shown.add(value(items[i], item, depth + 1));
    }
    return new Value.Items(shown, items.length);
  }

  private Value struct(@Nullable Object[] attributes, DataType type, int depth)
      throws SQLException {
    List<Column> columns = type instanceof DataType.StructOf of ? of.fields() : List.of();
    List<Value.Field> fields = new ArrayList<>();
    for (int i = 0; i < attributes.length; i++) {
      Column column =
          i < columns.size() ? columns.get(i) : new Column("" + i, new DataType.Scalar(""));
      fields.add(new Value.Field(column.name(), value(attributes[i], column.type(), depth + 1)));
    }
    return new Value.Struct(fields);
  }

  private Value entries(Map<?, ?> map, DataType type, int depth) throws SQLException {
    DataType none = new DataType.Scalar("");
    DataType key = type instanceof DataType.MapOf of ? of.key() : none;
    DataType value = type instanceof DataType.MapOf of ? of.value() : none;
    List<Value.Entry> entries = new ArrayList<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (entries.size() == cellLength) {
        break;
      }
      entries.add(
          new Value.Entry(
              value(entry.getKey(), key, depth + 1), value(entry.getValue(), value, depth + 1)));
    }
    return new Value.Entries(entries, map.size());
  }
}
