package dev.meshwright.data.worker;

import dev.meshwright.data.wire.Encoder;
import dev.meshwright.data.wire.ValueCodec;
import dev.meshwright.model.data.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Chooses once per column how its cells are written: common types without making objects.
final class CellWriters {

  private final ObjectWriter objects;
  private final int cellLength;

  /// @param cellLength code units, bytes or items of a cell that are handed over
  CellWriters(int cellLength) {
    this.cellLength = cellLength;
    this.objects = new ObjectWriter(cellLength);
  }

  CellWriter of(DataType type) {
    return switch (type) {
      case DataType.Scalar scalar -> scalar(scalar);
      case DataType.Decimal decimal -> CellWriters::decimal;
      case DataType.ListOf list -> (row, column, out) -> object(row, column, type, out);
      case DataType.ArrayOf array -> (row, column, out) -> object(row, column, type, out);
      case DataType.MapOf map -> (row, column, out) -> object(row, column, type, out);
      case DataType.StructOf struct -> (row, column, out) -> object(row, column, type, out);
      case DataType.UnionOf union -> (row, column, out) -> object(row, column, type, out);
    };
  }

  private CellWriter scalar(DataType.Scalar type) {
    return switch (type.sql()) {
      case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER" ->
          CellWriters::integer;
      case "UBIGINT", "HUGEINT", "UHUGEINT" -> CellWriters::wide;
      case "DOUBLE" -> CellWriters::real;
      case "VARCHAR", "ENUM" -> this::text;
      case "DATE" -> this::date;
      default -> (row, column, out) -> object(row, column, type, out);
    };
  }

  private static void integer(ResultSet row, int column, Encoder out) throws SQLException {
    long value = row.getLong(column);
    if (row.wasNull()) {
      ValueCodec.nothing(out);
    } else {
      ValueCodec.integer(out, value);
    }
  }

  /// Sums of integers are of these types, so that they are as frequent as integers.
  private static void wide(ResultSet row, int column, Encoder out) throws SQLException {
    if (row.getObject(column) instanceof BigInteger value) {
      ValueCodec.integer(out, value);
    } else {
      ValueCodec.nothing(out);
    }
  }

  private static void real(ResultSet row, int column, Encoder out) throws SQLException {
    double value = row.getDouble(column);
    if (row.wasNull()) {
      ValueCodec.nothing(out);
    } else {
      ValueCodec.real(out, value);
    }
  }

  private static void decimal(ResultSet row, int column, Encoder out) throws SQLException {
    BigDecimal value = row.getBigDecimal(column);
    if (row.wasNull()) {
      ValueCodec.nothing(out);
    } else {
      ValueCodec.exact(out, value);
    }
  }

  private void text(ResultSet row, int column, Encoder out) throws SQLException {
    String value = row.getString(column);
    if (row.wasNull()) {
      ValueCodec.nothing(out);
    } else {
      ValueCodec.text(out, Truncation.text(value, cellLength), value.length());
    }
  }

  private void date(ResultSet row, int column, Encoder out) throws SQLException {
    object(row, column, new DataType.Scalar("DATE"), out);
  }

  private void object(ResultSet row, int column, DataType type, Encoder out) throws SQLException {
    objects.write(ObjectWriter.read(row, column, type), type, out);
  }
}
