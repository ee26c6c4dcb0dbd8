package dev.meshwright.data.statement;

/// A table that a statement reads.
///
/// @param catalog empty when none is written
/// @param schema empty when none is written
/// @param step whether the name means a common table expression of the statement
public record TableName(
    String catalog, String schema, String name, StatementRange place, boolean step) {

  /// As it was written, for people.
  public String words() {
    String inSchema = schema.isEmpty() ? name : schema + "." + name;
    return catalog.isEmpty() ? inSchema : catalog + "." + inSchema;
  }
}
