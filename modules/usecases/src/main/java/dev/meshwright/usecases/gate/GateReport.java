package dev.meshwright.usecases.gate;

import dev.meshwright.usecases.gate.settings.GateCheck;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the checks before a commit found.
///
/// @param asked the checks that were made
/// @param findings all that speaks against the commit
/// @param must checks that a commit has to pass; what others find may be committed all the same
/// @param waivable whether a finding may be waived from the window
public record GateReport(
    Set<GateCheck> asked, List<GateFinding> findings, Set<GateCheck> must, boolean waivable) {

  public GateReport {
    asked = Set.copyOf(asked);
    findings = List.copyOf(findings);
    must = Set.copyOf(must);
  }

  public boolean passes() {
    return findings.isEmpty();
  }

  /// Whether the commit may be made all the same.
  public boolean mayGoOn() {
    return findings.stream().noneMatch(finding -> must.contains(finding.check()));
  }

  /// The findings by check, in the order of the checks.
  public Map<GateCheck, List<GateFinding>> groups() {
    Map<GateCheck, List<GateFinding>> groups = new LinkedHashMap<>();
    for (GateCheck check : EnumSet.allOf(GateCheck.class)) {
      List<GateFinding> found =
          findings.stream().filter(finding -> finding.check() == check).toList();
      if (!found.isEmpty()) {
        groups.put(check, found);
      }
    }
    return groups;
  }
}
