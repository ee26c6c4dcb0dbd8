package dev.meshwright.app.compat;

import dev.meshwright.usecases.compare.AffectedParty;
import dev.meshwright.usecases.compare.AssessedFinding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The findings that hurt the same ones.
record FindingGroup(AffectedParty affected, List<AssessedFinding> findings) {

  FindingGroup {
    findings = List.copyOf(findings);
  }

  /// Groups in the order of [AffectedParty]; within a group the order is kept.
  static List<FindingGroup> of(List<AssessedFinding> findings, FindingFilter filter) {
    Map<AffectedParty, List<AssessedFinding>> byParty = new EnumMap<>(AffectedParty.class);
    for (AssessedFinding judged : findings) {
      if (filter.shows(judged)) {
        byParty
            .computeIfAbsent(AffectedParty.by(judged.finding()), affected -> new ArrayList<>())
            .add(judged);
      }
    }
    return byParty.entrySet().stream()
        .map(group -> new FindingGroup(group.getKey(), group.getValue()))
        .toList();
  }
}
