package dev.meshwright.schema.infer;

import dev.meshwright.model.InferredSchema;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.schema.name.ProtoFieldNames;
import dev.meshwright.schema.name.ProtoQuotes;
import java.util.List;
import java.util.Set;

/// Columns as a message of proto3.
public final class ProtoInference {

  private static final String TIMESTAMP = "google.protobuf.Timestamp";

  private final InferredNames names;
  private final Set<String> nullable;
  private boolean timestamps;

  private ProtoInference(InferredNames names, Set<String> nullable) {
    this.names = names;
    this.nullable = InferredNames.withEntries(nullable);
  }

  /// @param table from which the type gets its name
  /// @param nullable paths of what may be null: `note`, `lines[].price`, `prices{}`
  public static InferredSchema infer(String table, List<Column> columns, Set<String> nullable) {
    InferredNames names = new InferredNames();
    return new InferredSchema(
        new ProtoInference(names, nullable).write(table, columns), names.notes());
  }

  private String write(String table, List<Column> columns) {
    StringBuilder message = new StringBuilder();
    message(names.type(table), columns, "", "", message);
    return "syntax = \"proto3\";\n\n"
        + (timestamps ? "import \"google/protobuf/timestamp.proto\";\n\n" : "")
        + message;
  }

  private String message(
      String type, List<Column> fields, String path, String indent, StringBuilder out) {
    ProtoFieldNames given = names.protoFields(path, fields);
    StringBuilder lines = new StringBuilder();
    StringBuilder inner = new StringBuilder();
    int number = 1;
    for (Column field : fields) {
      String inside = path.isEmpty() ? field.name() : path + "." + field.name();
      boolean absent = nullable.contains(inside);
      lines
          .append(indent)
          .append("  ")
          .append(
              new FieldType(given, inside, field.name(), indent + "  ", inner)
                  .of(field.type(), absent))
          .append(' ')
          .append(given.of(field.name()))
          .append(" = ")
          .append(number++)
          .append(
              given
                  .json(field.name())
                  .map(json -> " [json_name = " + ProtoQuotes.quote(json) + "]")
                  .orElse(""))
          .append(";\n");
    }
    out.append(indent)
        .append("message ")
        .append(type)
        .append(" {\n")
        .append(inner)
        .append(lines)
        .append(indent)
        .append("}\n");
    return type;
  }

  /// Writes the type of one field; what has no name of its own becomes a message beside it.
  private final class FieldType {

    private final ProtoFieldNames beside;
    private final String path;
    private final String name;
    private final String indent;
    private final StringBuilder inner;

    /// @param beside the fields of the message around
    /// @param path of the column, for notes
    FieldType(
        ProtoFieldNames beside, String path, String name, String indent, StringBuilder inner) {
      this.beside = beside;
      this.path = path;
      this.name = name;
      this.indent = indent;
      this.inner = inner;
    }

    String of(DataType type, boolean nullable) {
      return of(type, nullable, path);
    }

    private String of(DataType type, boolean nullable, String at) {
      String optional = nullable ? "optional " : "";
      return switch (type) {
        case DataType.ListOf list -> repeated(list.item());
        case DataType.ArrayOf array -> repeated(array.item());
        case DataType.StructOf struct -> nested(name, struct.fields(), at);
        case DataType.MapOf map -> map(map);
        case DataType.Decimal decimal -> optional + text(decimal, at);
        case DataType.UnionOf union -> optional + text(union, at);
        case DataType.Scalar scalar -> {
          String written = scalar(scalar, at);
          yield written.equals(TIMESTAMP) ? written : optional + written;
        }
      };
    }

    private String nested(String wish, List<Column> fields, String at) {
      String type = names.nestedType(wish, beside);
      return message(type, fields, at, indent, inner);
    }

    /// A list in a list has no word: it is wrapped into a message.
    private String repeated(DataType item) {
      return "repeated "
          + (isMany(item)
              ? nested(name + "_item", List.of(new Column("value", item)), path + "[]")
              : of(item, false, path + "[]"));
    }

    private String map(DataType.MapOf map) {
      if (isMany(map.value()) || !map.key().equals(new DataType.Scalar("VARCHAR"))) {
        List<Column> entry =
            List.of(new Column("key", map.key()), new Column("value", map.value()));
        return "repeated " + nested(name + "_entry", entry, path + "[]");
      }
      return "map<string, " + of(map.value(), false, path + "{}") + ">";
    }

    private static boolean isMany(DataType type) {
      return switch (type) {
        case DataType.ListOf _, DataType.ArrayOf _, DataType.MapOf _ -> true;
        case DataType.StructOf _, DataType.Decimal _, DataType.UnionOf _, DataType.Scalar _ ->
            false;
      };
    }
  }

  private String scalar(DataType.Scalar scalar, String path) {
    return switch (scalar.sql()) {
      case "BOOLEAN" -> "bool";
      case "TINYINT", "SMALLINT", "INTEGER" -> "int32";
      case "UTINYINT", "USMALLINT", "UINTEGER" -> "uint32";
      case "BIGINT" -> "int64";
      case "UBIGINT" -> "uint64";
      case "FLOAT" -> "float";
      case "DOUBLE" -> "double";
      case "VARCHAR" -> "string";
      case "BLOB" -> "bytes";
      case "TIMESTAMP", "TIMESTAMP WITH TIME ZONE" -> {
        timestamps = true;
        yield TIMESTAMP;
      }
      default -> text(scalar, path);
    };
  }

  private String text(DataType type, String path) {
    names.note(path, type, "string");
    return "string";
  }
}
