package dev.meshwright.model.jsonschema;

/// What a keyword expects as its value.
public enum ValueKind {
  SCHEMA(true, false, false),
  SCHEMAS(false, true, false),
  SCHEMA_OR_SCHEMAS(true, true, false),
  NAMED_SCHEMAS(false, false, true),
  DEPENDENCIES(false, false, true),
  NAMED_NAMES,
  TYPES,
  AMOUNT,
  COUNT,
  FLAG,
  TEXT,
  PATTERN,
  NAMES,
  VALUES,
  VALUE,
  REFERENCE,
  DATA;

  private final boolean schema;
  private final boolean list;
  private final boolean named;

  ValueKind() {
    this(false, false, false);
  }

  ValueKind(boolean schema, boolean list, boolean named) {
    this.schema = schema;
    this.list = list;
    this.named = named;
  }

  /// Whether the value itself may be a schema.
  public boolean isSchema() {
    return schema;
  }

  /// Whether a list as value holds schemas.
  public boolean listsSchemas() {
    return list;
  }

  /// Whether the members of an object as value are schemas.
  public boolean namesSchemas() {
    return named;
  }
}
