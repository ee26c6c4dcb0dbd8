package dev.meshwright.model.data;

/// Why a cell does not fit a schema.
///
/// @param path from the row: `total`, `lines[2].price`
/// @param rule stable id: `null-not-allowed`, `out-of-range` ...
/// @param message what is wrong with this value
/// @param hint a way out: in the query or in the schema
public record CellProblem(String path, String rule, String message, String hint) {

  /// The name of the column in which it lies.
  public String column() {
    int end = 0;
    while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
      end++;
    }
    return path.substring(0, end);
  }
}
