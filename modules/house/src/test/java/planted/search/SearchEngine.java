package planted.search;

/// An engine that knows another engine.
public class SearchEngine {
  SchemaPeer peer = new SchemaPeer();

  /// What the other offenders reach for.
  public static class SearchOwn {}

  static class SchemaPeer extends planted.schema.SchemaEngine.SchemaOwn {}
}
