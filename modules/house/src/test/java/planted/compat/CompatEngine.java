package planted.compat;

/// An engine that knows another engine.
public class CompatEngine {
  SchemaPeer peer = new SchemaPeer();

  /// What the other offenders reach for.
  public static class CompatOwn {}

  static class SchemaPeer extends planted.schema.SchemaEngine.SchemaOwn {}
}
