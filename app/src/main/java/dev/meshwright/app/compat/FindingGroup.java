package dev.meshwright.app.compat;

import dev.meshwright.model.compat.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The findings that hurt the same ones.
record FindingGroup(Hurt hurt, List<Finding> findings) {

  FindingGroup {
    findings = List.copyOf(findings);
  }

  /// Groups in the order of [Hurt]; within a group the order is kept.
  static List<FindingGroup> of(List<Finding> findings, FindingFilter filter) {
    Map<Hurt, List<Finding>> byHurt = new EnumMap<>(Hurt.class);
    for (Finding finding : findings) {
      if (filter.shows(finding)) {
        byHurt.computeIfAbsent(Hurt.by(finding), hurt -> new ArrayList<>()).add(finding);
      }
    }
    return byHurt.entrySet().stream()
        .map(group -> new FindingGroup(group.getKey(), group.getValue()))
        .toList();
  }
}
