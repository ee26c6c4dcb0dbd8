package planted.data;

/// An engine that knows another engine.
public class DataEngine {
  SchemaPeer peer = new SchemaPeer();

  /// What the other offenders reach for.
  public static class DataOwn {}

  static class SchemaPeer extends planted.schema.SchemaEngine.SchemaOwn {}
}
