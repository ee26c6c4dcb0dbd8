package dev.meshwright.data.avro;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/// The Avro schema of a result. Every value can be null.
///
/// Integers that no Avro type holds are decimals, timestamps count microseconds (or nanoseconds,
/// where SQL does), keys of maps are texts, and what has no Avro type is the text that SQL shows.
public final class AvroExportTypes {

  private static final int MAX_DECIMAL = 38;
  private static final int UNSIGNED_64 = 20;
  private static final DataType TEXT = new DataType.Scalar("VARCHAR");

  private int records;

  private AvroExportTypes() {}

  /// @param columns as [#held] gives them, under Avro names
  /// @param name of the record
  public static Schema schema(String name, List<Column> columns) {
    return new AvroExportTypes().record(name, columns);
  }

  /// The type that a column is cast to before it is written: equal, or one that Avro has.
  public static DataType held(DataType type) {
    return switch (type) {
      case DataType.Scalar scalar -> held(scalar);
      case DataType.Decimal decimal -> decimal;
      case DataType.ListOf list -> new DataType.ListOf(held(list.item()));
      case DataType.ArrayOf array -> new DataType.ListOf(held(array.item()));
      case DataType.MapOf map -> new DataType.MapOf(TEXT, held(map.value()));
      case DataType.StructOf struct ->
          new DataType.StructOf(
              struct.fields().stream()
                  .map(field -> new Column(field.name(), held(field.type())))
                  .toList());
      case DataType.UnionOf union -> TEXT;
    };
  }

  private static DataType held(DataType.Scalar type) {
    return switch (type.sql()) {
      case "BOOLEAN",
          "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "FLOAT",
          "DOUBLE",
          "VARCHAR",
          "BLOB",
          "DATE",
          "TIME",
          "TIMESTAMP",
          "TIMESTAMP_S",
          "TIMESTAMP_MS",
          "TIMESTAMP_NS",
          "TIMESTAMP WITH TIME ZONE",
          "UUID" ->
          type;
      case "UBIGINT" -> new DataType.Decimal(UNSIGNED_64, 0);
      case "HUGEINT", "UHUGEINT" -> new DataType.Decimal(MAX_DECIMAL, 0);
      default -> TEXT;
    };
  }

  /// The same columns under names that Avro takes, all different.
  public static List<Column> named(List<Column> columns) {
    List<Column> named = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Column column : columns) {
      String base = column.name().replaceAll("[^A-Za-z0-9_]", "_");
      String name = base.isEmpty() || Character.isDigit(base.charAt(0)) ? "_" + base : base;
      String free = name;
      for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
        free = name + "_" + i;
      }
      named.add(new Column(free, named(column.type())));
    }
    return named;
  }

  private static DataType named(DataType type) {
    return switch (type) {
      case DataType.ListOf list -> new DataType.ListOf(named(list.item()));
      case DataType.ArrayOf array -> new DataType.ArrayOf(named(array.item()), array.length());
      case DataType.MapOf map -> new DataType.MapOf(map.key(), named(map.value()));
      case DataType.StructOf struct -> new DataType.StructOf(named(struct.fields()));
      case DataType.Scalar scalar -> scalar;
      case DataType.Decimal decimal -> decimal;
      case DataType.UnionOf union -> union;
    };
  }

  private Schema record(String name, List<Column> columns) {
    List<Schema.Field> fields = new ArrayList<>();
    for (Column column : columns) {
      Schema type = nullable(type(column.type()));
      fields.add(new Schema.Field(column.name(), type, null, Schema.Field.NULL_DEFAULT_VALUE));
    }
    return Schema.createRecord(name, null, null, false, fields);
  }

  private static Schema nullable(Schema type) {
    return Schema.createUnion(Schema.create(Schema.Type.NULL), type);
  }

  private Schema type(DataType type) {
    return switch (type) {
      case DataType.Scalar scalar -> scalar(scalar);
      case DataType.Decimal decimal ->
          LogicalTypes.decimal(decimal.precision(), decimal.scale())
              .addToSchema(Schema.create(Schema.Type.BYTES));
      case DataType.ListOf list -> Schema.createArray(nullable(type(list.item())));
      case DataType.ArrayOf array -> Schema.createArray(nullable(type(array.item())));
      case DataType.MapOf map -> Schema.createMap(nullable(type(map.value())));
      case DataType.StructOf struct -> record("Struct" + ++records, struct.fields());
      case DataType.UnionOf union -> Schema.create(Schema.Type.STRING);
    };
  }

  private static Schema scalar(DataType.Scalar type) {
    return switch (type.sql()) {
      case "BOOLEAN" -> Schema.create(Schema.Type.BOOLEAN);
      case "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT" ->
          Schema.create(Schema.Type.INT);
      case "BIGINT", "UINTEGER" -> Schema.create(Schema.Type.LONG);
      case "FLOAT" -> Schema.create(Schema.Type.FLOAT);
      case "DOUBLE" -> Schema.create(Schema.Type.DOUBLE);
      case "BLOB" -> Schema.create(Schema.Type.BYTES);
      case "DATE" -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
      case "TIME" -> LogicalTypes.timeMicros().addToSchema(Schema.create(Schema.Type.LONG));
      case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS" ->
          LogicalTypes.localTimestampMicros().addToSchema(Schema.create(Schema.Type.LONG));
      case "TIMESTAMP_NS" ->
          LogicalTypes.localTimestampNanos().addToSchema(Schema.create(Schema.Type.LONG));
      case "TIMESTAMP WITH TIME ZONE" ->
          LogicalTypes.timestampMicros().addToSchema(Schema.create(Schema.Type.LONG));
      case "UUID" -> LogicalTypes.uuid().addToSchema(Schema.create(Schema.Type.STRING));
      default -> Schema.create(Schema.Type.STRING);
    };
  }
}
