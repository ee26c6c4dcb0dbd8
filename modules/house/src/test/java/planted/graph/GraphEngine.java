package planted.graph;

/// An engine that knows another engine.
public class GraphEngine {
  SchemaPeer peer = new SchemaPeer();

  /// What the other offenders reach for.
  public static class GraphOwn {}

  static class SchemaPeer extends planted.schema.SchemaEngine.SchemaOwn {}
}
