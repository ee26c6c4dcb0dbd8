package dev.meshwright.usecases.compare;

import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;

/// Who is affected by a finding, worst first: the groups of the panel.
public enum AffectedParty {
  /// Old data no longer reads, and old readers no longer read new data.
  BOTH,
  /// New readers fail on data written before the change.
  OLD_DATA,
  /// Readers deployed before the change fail on new data.
  OLD_READERS,
  /// Everything reads, but some values change or get lost.
  VALUES,
  /// Clients of the JSON form.
  JSON_CLIENTS,
  /// Code compiled against the schema, and callers of services.
  CODE,
  /// People, who read another meaning into the same values.
  MEANING,
  /// Not provable within bounded work.
  UNDECIDED,
  /// Nobody.
  NOBODY;

  public static AffectedParty by(Finding finding) {
    boolean oldData = finding.backward() == Effect.BREAK;
    boolean oldReaders = finding.forward() == Effect.BREAK;
    if (oldData || oldReaders) {
      return oldData && oldReaders ? BOTH : oldData ? OLD_DATA : OLD_READERS;
    }
    if (finding.backward() == Effect.LOSSY || finding.forward() == Effect.LOSSY) {
      return VALUES;
    }
    if (finding.backward() == Effect.UNKNOWN || finding.forward() == Effect.UNKNOWN) {
      return UNDECIDED;
    }
    return switch (finding.severity()) {
      case INFO -> NOBODY;
      case WARNING, ERROR -> byLayer(finding);
    };
  }

  private static AffectedParty byLayer(Finding finding) {
    return switch (finding.layer()) {
      case JSON -> JSON_CLIENTS;
      case SOURCE, RPC -> CODE;
      case SEMANTIC -> MEANING;
      case WIRE, VALIDATION, VALIDITY -> OLD_DATA;
      case META -> NOBODY;
    };
  }
}
