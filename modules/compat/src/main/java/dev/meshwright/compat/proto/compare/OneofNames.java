package dev.meshwright.compat.proto.compare;

import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which oneof of the new version stands for one of the old.
///
/// A oneof is renamed when its fields went together to one that was not there, and fields of no
/// other oneof did: two that become one are no names of it, their fields exclude one another now
/// that did not before.
final class OneofNames {

  private final ProtoMessage before;
  private final ProtoMessage after;
  private final Map<String, Set<String>> targets = new LinkedHashMap<>();
  private final Map<String, Set<String>> sources = new HashMap<>();

  private OneofNames(ProtoMessage before, ProtoMessage after) {
    this.before = before;
    this.after = after;
  }

  static OneofNames of(ProtoMessage before, ProtoMessage after) {
    OneofNames names = new OneofNames(before, after);
    if (!before.oneofs().isEmpty()) {
      Map<Long, ProtoField> now = new HashMap<>();
      after.fields().forEach(field -> now.put(field.number().value(), field));
      for (ProtoField field : before.fields()) {
        Optional<ProtoField> same = Optional.ofNullable(now.get(field.number().value()));
        field.oneof().ifPresent(name -> same.ifPresent(kept -> names.add(name, kept)));
      }
    }
    return names;
  }

  private void add(String name, ProtoField kept) {
    String target = kept.oneof().orElse("");
    targets.computeIfAbsent(name, n -> new TreeSet<>()).add(target);
    sources.computeIfAbsent(target, n -> new HashSet<>()).add(name);
  }

  /// New names by old, of those that were renamed.
  Map<String, String> renamed() {
    Map<String, String> renamed = new LinkedHashMap<>();
    targets.forEach((name, found) -> {
      String target = found.iterator().next();
      if (found.size() == 1
          && !target.isEmpty()
          && !has(after, name)
          && !has(before, target)
          && sources.getOrDefault(target, Set.of()).size() == 1) {
        renamed.put(name, target);
      }
    });
    return renamed;
  }

  /// The oneof that fields of an old one are in now: the same, or where others of its fields went.
  Optional<String> now(String name) {
    return has(after, name)
        ? Optional.of(name)
        : targets.getOrDefault(name, Set.of()).stream()
            .filter(target -> !target.isEmpty())
            .findFirst();
  }

  /// The oneof that a new one grew from.
  Optional<String> before(String name) {
    return has(before, name)
        ? Optional.of(name)
        : sources.getOrDefault(name, Set.of()).stream().sorted().findFirst();
  }

  private static boolean has(ProtoMessage message, String oneof) {
    return message.oneofs().stream().anyMatch(o -> o.name().text().equals(oneof));
  }
}
