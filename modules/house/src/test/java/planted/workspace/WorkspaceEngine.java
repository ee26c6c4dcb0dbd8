package planted.workspace;

/// An engine that knows another engine.
public class WorkspaceEngine {
  SchemaPeer peer = new SchemaPeer();

  /// What the other offenders reach for.
  public static class WorkspaceOwn {}

  static class SchemaPeer extends planted.schema.SchemaEngine.SchemaOwn {}
}
