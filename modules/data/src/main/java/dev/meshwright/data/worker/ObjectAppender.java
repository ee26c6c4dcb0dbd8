package dev.meshwright.data.worker;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/// Appends rows of plain objects, as [dev.meshwright.data.message.PayloadDecoder] gives them.
final class ObjectAppender {

  private final DuckDBAppender table;
  private final List<Column> columns;

  ObjectAppender(DuckDBAppender table, List<Column> columns) {
    this.table = table;
    this.columns = columns;
  }

  void row(List<@Nullable Object> row) throws SQLException {
    table.beginRow();
    values(row);
    table.endRow();
  }

  /// Appends to the row that is begun.
  void values(List<@Nullable Object> values) throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      append(columns.get(i).type(), values.get(i));
    }
  }

  private void append(DataType type, @Nullable Object value) throws SQLException {
    switch (value) {
      case null -> table.appendNull();
      case Boolean bool -> table.append(bool.booleanValue());
      case Integer integer -> table.append(integer.intValue());
      case Long integer -> table.append(integer.longValue());
      case BigInteger integer -> table.append(integer);
      case Float real -> table.append(real.floatValue());
      case Double real -> table.append(real.doubleValue());
      case BigDecimal decimal -> table.append(decimal);
      case String text -> table.append(text);
      case byte[] bytes -> table.append(bytes);
      case UUID uuid -> table.append(uuid);
      case LocalDate date -> table.append(date);
      case LocalTime time -> table.append(time);
      case LocalDateTime moment -> table.append(moment);
      case OffsetDateTime moment -> table.append(moment);
      case Map<?, ?> map -> table.append(map);
      case List<?> list when type instanceof DataType.StructOf struct -> struct(struct, list);
      case List<?> list -> table.append(list);
      default -> throw new SQLException("no column takes a " + value.getClass().getName());
    }
  }

  private void struct(DataType.StructOf type, List<?> values) throws SQLException {
    table.beginStruct();
    for (int i = 0; i < type.fields().size(); i++) {
      append(type.fields().get(i).type(), values.get(i));
    }
    table.endStruct();
  }
}
