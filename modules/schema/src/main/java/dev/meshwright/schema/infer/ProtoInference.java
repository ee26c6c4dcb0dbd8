package dev.meshwright.schema.infer;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.util.List;
import java.util.Set;

/// Columns as a message of proto3.
final class ProtoInference {

  private static final String TIMESTAMP = "google.protobuf.Timestamp";

  private final InferredNames names;
  private boolean timestamps;

  ProtoInference(InferredNames names) {
    this.names = names;
  }

  String write(String table, List<Column> columns, Set<String> nullable) {
    StringBuilder message = new StringBuilder();
    message(table, columns, nullable, false, "", "", message);
    return "syntax = \"proto3\";\n\n"
        + (timestamps ? "import \"google/protobuf/timestamp.proto\";\n\n" : "")
        + message;
  }

  private String message(
      String name,
      List<Column> fields,
      Set<String> nullable,
      boolean nested,
      String path,
      String indent,
      StringBuilder out) {
    String type = names.type(name);
    StringBuilder lines = new StringBuilder();
    StringBuilder inner = new StringBuilder();
    int number = 1;
    for (Column field : fields) {
      String inside = path.isEmpty() ? field.name() : path + "." + field.name();
      boolean absent = nested || nullable.contains(field.name());
      lines
          .append(indent)
          .append("  ")
          .append(type(field.type(), absent, inside, field.name(), indent + "  ", inner))
          .append(' ')
          .append(names.field(inside, field.name()))
          .append(" = ")
          .append(number++)
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

  private String type(
      DataType type,
      boolean nullable,
      String path,
      String name,
      String indent,
      StringBuilder inner) {
    String optional = nullable ? "optional " : "";
    return switch (type) {
      case DataType.ListOf list -> repeated(list.item(), path, name, indent, inner);
      case DataType.ArrayOf array -> repeated(array.item(), path, name, indent, inner);
      case DataType.StructOf struct ->
          message(name, struct.fields(), Set.of(), true, path, indent, inner);
      case DataType.MapOf map -> map(map, path, name, indent, inner);
      case DataType.Decimal decimal -> optional + text(decimal, path);
      case DataType.UnionOf union -> optional + text(union, path);
      case DataType.Scalar scalar -> {
        String written = scalar(scalar, path);
        yield written.equals(TIMESTAMP) ? written : optional + written;
      }
    };
  }

  /// A list in a list has no word: it is wrapped into a message.
  private String repeated(
      DataType item, String path, String name, String indent, StringBuilder inner) {
    boolean wrapped =
        item instanceof DataType.ListOf
            || item instanceof DataType.ArrayOf
            || item instanceof DataType.MapOf;
    return "repeated "
        + (wrapped
            ? message(
                name + "_item",
                List.of(new Column("value", item)),
                Set.of(),
                true,
                path + "[]",
                indent,
                inner)
            : type(item, false, path + "[]", name, indent, inner));
  }

  private String map(
      DataType.MapOf map, String path, String name, String indent, StringBuilder inner) {
    boolean nested =
        map.value() instanceof DataType.ListOf
            || map.value() instanceof DataType.ArrayOf
            || map.value() instanceof DataType.MapOf;
    if (nested || !map.key().equals(new DataType.Scalar("VARCHAR"))) {
      List<Column> entry = List.of(new Column("key", map.key()), new Column("value", map.value()));
      return "repeated "
          + message(name + "_entry", entry, Set.of(), true, path + "[]", indent, inner);
    }
    return "map<string, " + type(map.value(), false, path + "{}", name, indent, inner) + ">";
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
