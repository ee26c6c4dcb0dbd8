package dev.meshwright.model.search;

/// What something that can be found is. In the order in which equals are listed.
public enum EntryKind {
  /// A record, a message, an object of a contract.
  RECORD("record"),
  ENUM("enum"),
  /// A type without fields of its own: a fixed, a definition of a JSON Schema.
  DEFINITION("definition"),
  SERVICE("service"),
  /// Any file of the workspace.
  FILE("file"),
  /// A field, a property, what a contract promises of a column.
  FIELD("field"),
  METHOD("method"),
  /// A value of an enum.
  VALUE("value"),
  /// A step of a transformation.
  STEP("step"),
  /// A column of a sample or of what a transformation gives.
  COLUMN("column"),
  /// One test of a transformation.
  TEST("test");

  private final String word;

  EntryKind(String word) {
    this.word = word;
  }

  /// As it is written in queries and reports.
  public String word() {
    return word;
  }

  /// Whether other declarations can name it as a type.
  public boolean isType() {
    return this == RECORD || this == ENUM || this == DEFINITION || this == SERVICE;
  }
}
