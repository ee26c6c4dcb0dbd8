package planted.schema;

/// An engine that knows another engine.
public class SchemaEngine {
  CompatPeer peer = new CompatPeer();

  /// What the other offenders reach for.
  public static class SchemaOwn {}

  static class CompatPeer extends planted.compat.CompatEngine.CompatOwn {}
}
