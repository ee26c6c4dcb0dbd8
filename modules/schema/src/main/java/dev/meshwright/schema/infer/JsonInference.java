package dev.meshwright.schema.infer;

import dev.meshwright.model.InferredSchema;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.json.JsonQuotes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Columns as a JSON Schema of an object.
public final class JsonInference {

  private final InferredNames names;
  private final Set<String> nullable;

  private JsonInference(InferredNames names, Set<String> nullable) {
    this.names = names;
    this.nullable = nullable;
  }

  /// @param table from which the type gets its name
  /// @param nullable paths of what may be null: `note`, `lines[].price`, `prices{}`
  public static InferredSchema infer(String table, List<Column> columns, Set<String> nullable) {
    InferredNames names = new InferredNames();
    return new InferredSchema(
        new JsonInference(names, nullable).write(table, columns), names.notes());
  }

  private String write(String table, List<Column> columns) {
    String required =
        columns.stream()
            .map(Column::name)
            .filter(name -> !nullable.contains(name))
            .map(JsonQuotes::quote)
            .collect(Collectors.joining(", "));
    String properties =
        columns.stream()
            .map(column ->
                "    "
                    + JsonQuotes.quote(column.name())
                    + ": "
                    + type(column.type(), column.name()))
            .collect(Collectors.joining(",\n"));
    return "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"title\": "
        + JsonQuotes.quote(names.type(table))
        + ",\n  \"type\": \"object\",\n  \"required\": ["
        + required
        + "],\n  \"properties\": {\n"
        + properties
        + "\n  }\n}\n";
  }

  private String type(DataType type, String path) {
    boolean nullable = this.nullable.contains(path);
    return switch (type) {
      case DataType.Decimal decimal -> one("number", "", nullable);
      case DataType.ListOf list -> array(list.item(), path, "", nullable);
      case DataType.ArrayOf array ->
          array(
              array.item(),
              path,
              ", \"minItems\": " + array.length() + ", \"maxItems\": " + array.length(),
              nullable);
      case DataType.StructOf struct ->
          one(
              "object",
              required(struct.fields(), path)
                  + ", \"properties\": {"
                  + struct.fields().stream()
                      .map(field ->
                          JsonQuotes.quote(field.name())
                              + ": "
                              + type(field.type(), path + "." + field.name()))
                      .collect(Collectors.joining(", "))
                  + "}",
              nullable);
      case DataType.MapOf map ->
          one("object", ", \"additionalProperties\": " + type(map.value(), path + "{}"), nullable);
      case DataType.UnionOf union -> {
        names.note(path, union, "any value");
        yield "true";
      }
      case DataType.Scalar scalar -> scalar(scalar, path, nullable);
    };
  }

  /// The members of an object that are always there.
  private String required(List<Column> fields, String path) {
    String always =
        fields.stream()
            .filter(field -> !nullable.contains(path + "." + field.name()))
            .map(field -> JsonQuotes.quote(field.name()))
            .collect(Collectors.joining(", "));
    return always.isEmpty() ? "" : ", \"required\": [" + always + "]";
  }

  private String array(DataType item, String path, String more, boolean nullable) {
    return one("array", ", \"items\": " + type(item, path + "[]") + more, nullable);
  }

  private String scalar(DataType.Scalar scalar, String path, boolean nullable) {
    return switch (scalar.sql()) {
      case "BOOLEAN" -> one("boolean", "", nullable);
      case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT" -> one("integer", "", nullable);
      case "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT" ->
          one("integer", ", \"minimum\": 0", nullable);
      case "FLOAT", "DOUBLE" -> one("number", "", nullable);
      case "VARCHAR" -> one("string", "", nullable);
      case "BLOB" -> one("string", ", \"contentEncoding\": \"base64\"", nullable);
      case "DATE" -> one("string", ", \"format\": \"date\"", nullable);
      case "TIMESTAMP WITH TIME ZONE" -> one("string", ", \"format\": \"date-time\"", nullable);
      case "UUID" -> one("string", ", \"format\": \"uuid\"", nullable);
      case "JSON" -> "true";
      default -> {
        names.note(path, scalar, "string");
        yield one("string", "", nullable);
      }
    };
  }

  private static String one(String type, String more, boolean nullable) {
    return "{\"type\": "
        + (nullable ? "[\"" + type + "\", \"null\"]" : "\"" + type + "\"")
        + more
        + "}";
  }
}
