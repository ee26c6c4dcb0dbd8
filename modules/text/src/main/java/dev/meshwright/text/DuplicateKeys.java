package dev.meshwright.text;

import dev.meshwright.model.tree.Member;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds keys that an object holds more than once.
final class DuplicateKeys {

  private static final int FEW = 8;

  private DuplicateKeys() {}

  static void report(List<Member> members, ProblemCollector problems, String rule) {
    if (members.size() < 2) {
      return;
    }
    Set<String> seen = members.size() > FEW ? HashSet.newHashSet(members.size()) : Set.of();
    for (int i = 0; i < members.size(); i++) {
      String key = members.get(i).key().value();
      boolean repeated = members.size() > FEW ? !seen.add(key) : isAmongFirst(members, i, key);
      if (repeated) {
        problems.warning(
            rule,
            members.get(i).key().range(),
            "The key %s is repeated here; most readers take the last one only."
                .formatted(QuotedText.of('"' + key + '"')),
            "Remove one of them.");
      }
    }
  }

  private static boolean isAmongFirst(List<Member> members, int count, String key) {
    for (int i = 0; i < count; i++) {
      if (members.get(i).key().value().equals(key)) {
        return true;
      }
    }
    return false;
  }
}
