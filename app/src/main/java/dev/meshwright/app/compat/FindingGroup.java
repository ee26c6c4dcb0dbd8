package dev.meshwright.app.compat;

import dev.meshwright.usecases.compare.AssessedFinding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The findings that hurt the same ones.
record FindingGroup(Hurt hurt, List<AssessedFinding> findings) {

  FindingGroup {
    findings = List.copyOf(findings);
  }

  /// Groups in the order of [Hurt]; within a group the order is kept.
  static List<FindingGroup> of(List<AssessedFinding> findings, FindingFilter filter) {
    Map<Hurt, List<AssessedFinding>> byHurt = new EnumMap<>(Hurt.class);
    for (AssessedFinding judged : findings) {
      if (filter.shows(judged)) {
        byHurt.computeIfAbsent(Hurt.by(judged.finding()), hurt -> new ArrayList<>()).add(judged);
      }
    }
    return byHurt.entrySet().stream()
        .map(group -> new FindingGroup(group.getKey(), group.getValue()))
        .toList();
  }
}
