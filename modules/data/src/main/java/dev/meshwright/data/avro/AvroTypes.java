package dev.meshwright.data.avro;

import dev.meshwright.data.sql.DistinctNames;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/// The SQL type of each Avro schema.
///
/// A union with null is the other type; a union of several types becomes JSON text, as does a
/// record inside itself, and one whose fields differ in nothing but case. A UUID that is written as
/// text stays text, with its spelling. A decimal of more than 38 digits is text. `duration` stays
/// its 12 bytes.
public final class AvroTypes {

  private static final int MAX_DECIMAL = 38;
  private static final int MAX_DEPTH = 60;

  /// Of what has no SQL type: kept as JSON text.
  static final DataType TEXT = new DataType.Scalar("VARCHAR");

  private AvroTypes() {}

  /// The columns of a file: a record's fields, or one column `value`.
  public static List<Column> columns(Schema schema) {
    return schema.getType() == Schema.Type.RECORD
        ? distinct(fields(schema, 0, new HashSet<>(Set.of(schema.getFullName()))))
        : List.of(new Column("value", type(schema, 0, new HashSet<>())));
  }

  /// The fields of a record by their own names, which SQL may not tell apart.
  public static List<Column> inFiles(Schema record) {
    return fields(record, 0, new HashSet<>(Set.of(record.getFullName())));
  }

  private static List<Column> distinct(List<Column> columns) {
    List<String> names = DistinctNames.of(columns.stream().map(Column::name).toList());
    List<Column> distinct = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      distinct.add(new Column(names.get(i), columns.get(i).type()));
    }
    return distinct;
  }

  private static List<Column> fields(Schema schema, int depth, Set<String> around) {
    List<Column> columns = new ArrayList<>();
    for (Schema.Field field : schema.getFields()) {
      columns.add(new Column(field.name(), type(field.schema(), depth + 1, around)));
    }
    return columns;
  }

  private static DataType type(Schema schema, int depth, Set<String> around) {
    if (depth > MAX_DEPTH) {
      return TEXT;
    }
    return switch (schema.getType()) {
      case RECORD -> record(schema, depth, around);
      case ARRAY -> new DataType.ListOf(type(schema.getElementType(), depth + 1, around));
      case MAP -> new DataType.MapOf(TEXT, type(schema.getValueType(), depth + 1, around));
      case UNION -> union(schema, depth, around);
      case ENUM, STRING -> TEXT;
      case FIXED, BYTES -> bytes(schema);
      case INT -> integer(schema);
      case LONG -> longInteger(schema);
      case FLOAT -> new DataType.Scalar("FLOAT");
      case DOUBLE -> new DataType.Scalar("DOUBLE");
      case BOOLEAN -> new DataType.Scalar("BOOLEAN");
      case NULL -> TEXT;
    };
  }

  private static DataType record(Schema schema, int depth, Set<String> around) {
    if (schema.getFields().isEmpty() || !around.add(schema.getFullName())) {
      return TEXT;
    }
    List<Column> fields = fields(schema, depth, around);
    around.remove(schema.getFullName());
    return distinct(fields).equals(fields) ? new DataType.StructOf(fields) : TEXT;
  }

  private static DataType union(Schema schema, int depth, Set<String> around) {
    List<Schema> others =
        schema.getTypes().stream().filter(branch -> branch.getType() != Schema.Type.NULL).toList();
    return others.size() == 1 ? type(others.getFirst(), depth + 1, around) : TEXT;
  }

  private static DataType bytes(Schema schema) {
    if (LogicalTypes.fromSchemaIgnoreInvalid(schema) instanceof LogicalTypes.Decimal decimal) {
      return decimal.getPrecision() <= MAX_DECIMAL && decimal.getScale() <= decimal.getPrecision()
          ? new DataType.Decimal(decimal.getPrecision(), decimal.getScale())
          : TEXT;
    }
    return logicalIs(schema, "uuid") ? new DataType.Scalar("UUID") : new DataType.Scalar("BLOB");
  }

  private static DataType integer(Schema schema) {
    return switch (logical(schema)) {
      case "date" -> new DataType.Scalar("DATE");
      case "time-millis" -> new DataType.Scalar("TIME");
      default -> new DataType.Scalar("INTEGER");
    };
  }

  private static DataType longInteger(Schema schema) {
    return switch (logical(schema)) {
      case "time-micros" -> new DataType.Scalar("TIME");
      case "timestamp-millis", "timestamp-micros" ->
          new DataType.Scalar("TIMESTAMP WITH TIME ZONE");
      case "timestamp-nanos", "local-timestamp-nanos" -> new DataType.Scalar("TIMESTAMP_NS");
      case "local-timestamp-millis", "local-timestamp-micros" -> new DataType.Scalar("TIMESTAMP");
      default -> new DataType.Scalar("BIGINT");
    };
  }

  static String logical(Schema schema) {
    LogicalType logical = LogicalTypes.fromSchemaIgnoreInvalid(schema);
    return logical == null ? "" : logical.getName();
  }

  private static boolean logicalIs(Schema schema, String name) {
    return logical(schema).equals(name);
  }
}
