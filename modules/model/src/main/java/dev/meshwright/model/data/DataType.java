package dev.meshwright.model.data;

import java.util.List;
import java.util.stream.Collectors;

/// The type of a column or of a part of one. `sql()` is how DuckDB's dialect writes it.
public sealed interface DataType {

  String sql();

  /// A type without parts: `BIGINT`, `VARCHAR`, `TIMESTAMP WITH TIME ZONE`, `ENUM`.
  record Scalar(String sql) implements DataType {}

  /// @param precision digits in all, at most 38
  /// @param scale digits behind the point
  record Decimal(int precision, int scale) implements DataType {
    @Override
    public String sql() {
      return "DECIMAL(" + precision + "," + scale + ")";
    }
  }

  record ListOf(DataType item) implements DataType {
    @Override
    public String sql() {
      return item.sql() + "[]";
    }
  }

  /// A list of a fixed length.
  record ArrayOf(DataType item, int length) implements DataType {
    @Override
    public String sql() {
      return item.sql() + "[" + length + "]";
    }
  }

  record MapOf(DataType key, DataType value) implements DataType {
    @Override
    public String sql() {
      return "MAP(" + key.sql() + ", " + value.sql() + ")";
    }
  }

  record StructOf(List<Column> fields) implements DataType {
    public StructOf {
      fields = List.copyOf(fields);
    }

    @Override
    public String sql() {
      return "STRUCT(" + parts(fields) + ")";
    }
  }

  /// A value of one of several types, told apart by a name.
  record UnionOf(List<Column> members) implements DataType {
    public UnionOf {
      members = List.copyOf(members);
    }

    @Override
    public String sql() {
      return "UNION(" + parts(members) + ")";
    }
  }

  private static String parts(List<Column> columns) {
    return columns.stream()
        .map(column -> Column.quoted(column.name()) + " " + column.type().sql())
        .collect(Collectors.joining(", "));
  }
}
