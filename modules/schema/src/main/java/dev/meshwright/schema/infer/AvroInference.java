package dev.meshwright.schema.infer;

import dev.meshwright.model.InferredSchema;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.json.JsonQuotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Columns as an Avro record.
public final class AvroInference {

  private final InferredNames names;
  private final Set<String> nullable;

  private AvroInference(InferredNames names, Set<String> nullable) {
    this.names = names;
    this.nullable = InferredNames.withEntries(nullable);
  }

  /// @param table from which the type gets its name
  /// @param nullable paths of what may be null: `note`, `lines[].price`, `prices{}`
  public static InferredSchema infer(String table, List<Column> columns, Set<String> nullable) {
    InferredNames names = new InferredNames();
    return new InferredSchema(
        new AvroInference(names, nullable).write(table, columns), names.notes());
  }

  private String write(String table, List<Column> columns) {
    List<String> fields = new ArrayList<>();
    Map<String, String> given = names.fields("", columns);
    for (Column column : columns) {
      String name = given.getOrDefault(column.name(), column.name());
      fields.add("    " + field(column, name, column.name()));
    }
    return "{\n  \"type\": \"record\",\n  \"name\": "
        + JsonQuotes.quote(names.type(table))
        + ",\n  \"fields\": [\n"
        + String.join(",\n", fields)
        + "\n  ]\n}\n";
  }

  private String field(Column column, String name, String path) {
    String type = type(column.type(), path, column.name());
    return "{\"name\": "
        + JsonQuotes.quote(name)
        + ", \"type\": "
        + (nullable.contains(path) ? "[\"null\", " + type + "], \"default\": null" : type)
        + "}";
  }

  private String type(DataType type, String path, String name) {
    return switch (type) {
      case DataType.Decimal decimal -> decimal(decimal.precision(), decimal.scale());
      case DataType.ListOf list -> array(list.item(), path, name);
      case DataType.ArrayOf array -> array(array.item(), path, name);
      case DataType.StructOf struct -> record(struct.fields(), path, name);
      case DataType.MapOf map when map.key().equals(new DataType.Scalar("VARCHAR")) ->
          "{\"type\": \"map\", \"values\": "
              + part(map.value(), path + "{}", name + "_value")
              + "}";
      case DataType.MapOf map ->
          "{\"type\": \"array\", \"items\": "
              + record(
                  List.of(new Column("key", map.key()), new Column("value", map.value())),
                  path + "[]",
                  name + "_entry")
              + "}";
      case DataType.UnionOf union -> text(union, path);
      case DataType.Scalar scalar -> scalar(scalar, path);
    };
  }

  private String array(DataType item, String path, String name) {
    return "{\"type\": \"array\", \"items\": " + part(item, path + "[]", name + "_item") + "}";
  }

  private String part(DataType type, String path, String name) {
    String written = type(type, path, name);
    return nullable.contains(path) ? "[\"null\", " + written + "]" : written;
  }

  private String record(List<Column> fields, String path, String name) {
    List<String> written = new ArrayList<>();
    String type = names.type(name);
    Map<String, String> given = names.fields(path, fields);
    for (Column field : fields) {
      String inside = path + "." + field.name();
      written.add(field(field, given.getOrDefault(field.name(), field.name()), inside));
    }
    return "{\"type\": \"record\", \"name\": "
        + JsonQuotes.quote(type)
        + ", \"fields\": ["
        + String.join(", ", written)
        + "]}";
  }

  private String scalar(DataType.Scalar scalar, String path) {
    return switch (scalar.sql()) {
      case "BOOLEAN" -> "\"boolean\"";
      case "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT" -> "\"int\"";
      case "BIGINT", "UINTEGER" -> "\"long\"";
      case "UBIGINT" -> decimal(20, 0);
      case "HUGEINT" -> decimal(39, 0);
      case "FLOAT" -> "\"float\"";
      case "DOUBLE" -> "\"double\"";
      case "VARCHAR" -> "\"string\"";
      case "BLOB" -> "\"bytes\"";
      case "DATE" -> logical("int", "date");
      case "TIME" -> logical("long", "time-micros");
      case "TIMESTAMP" -> logical("long", "local-timestamp-micros");
      case "TIMESTAMP WITH TIME ZONE" -> logical("long", "timestamp-micros");
      case "UUID" -> logical("string", "uuid");
      default -> text(scalar, path);
    };
  }

  private String text(DataType type, String path) {
    names.note(path, type, "string");
    return "\"string\"";
  }

  private static String logical(String type, String logical) {
    return "{\"type\": \"" + type + "\", \"logicalType\": \"" + logical + "\"}";
  }

  private static String decimal(int precision, int scale) {
    return "{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": "
        + precision
        + ", \"scale\": "
        + scale
        + "}";
  }
}
