package planted.history;

/// An engine that knows another engine.
public class HistoryEngine {
  SchemaPeer peer = new SchemaPeer();

  /// What the other offenders reach for.
  public static class HistoryOwn {}

  static class SchemaPeer extends planted.schema.SchemaEngine.SchemaOwn {}
}
