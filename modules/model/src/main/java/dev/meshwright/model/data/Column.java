package dev.meshwright.model.data;

import java.util.regex.Pattern;

/// A column of a table or result, or a field of a struct.
public record Column(String name, DataType type) {

  private static final Pattern BARE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  /// The name as people write it in SQL: in quotes only where it needs them.
  public static String written(String name) {
    return BARE.matcher(name).matches() && !ReservedWords.contains(name) ? name : quoted(name);
  }

  /// The name as an SQL identifier that is safe to put into a statement.
  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
