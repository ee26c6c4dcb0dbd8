package dev.meshwright.model.data;

/// A column of a table or result, or a field of a struct.
public record Column(String name, DataType type) {

  /// The name as an SQL identifier that is safe to put into a statement.
  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
