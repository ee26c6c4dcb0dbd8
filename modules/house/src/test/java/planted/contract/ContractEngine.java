package planted.contract;

/// An engine that knows another engine.
public class ContractEngine {
  SchemaPeer peer = new SchemaPeer();

  /// What the other offenders reach for.
  public static class ContractOwn {}

  static class SchemaPeer extends planted.schema.SchemaEngine.SchemaOwn {}
}
