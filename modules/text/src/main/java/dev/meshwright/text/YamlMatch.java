package dev.meshwright.text;

import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Which entries of two values are the same one, before and after.
final class YamlMatch {

  private YamlMatch() {}

  /// The old members by the new ones: by key, else by value or place, as after a rename.
  static IdentityHashMap<Member, Member> members(ObjectNode from, ObjectNode to) {
    IdentityHashMap<Member, Member> same = new IdentityHashMap<>();
    List<Member> left = new ArrayList<>(from.members());
    for (Member now : to.members()) {
      left.stream()
          .filter(old -> old.key().value().equals(now.key().value()))
          .findFirst()
          .ifPresent(old -> {
            same.put(now, old);
            left.remove(old);
          });
    }
    for (Member now : to.members()) {
      if (!same.containsKey(now)) {
        left.stream()
            .filter(old -> JsonText.compact(old.value()).equals(JsonText.compact(now.value())))
            .findFirst()
            .ifPresent(old -> {
              same.put(now, old);
              left.remove(old);
            });
      }
    }
    if (from.members().size() == to.members().size()) {
      for (int index = 0; index < to.members().size(); index++) {
        Member old = from.members().get(index);
        if (left.contains(old) && !same.containsKey(to.members().get(index))) {
          same.put(to.members().get(index), old);
        }
      }
    }
    return same;
  }

  /// The old indexes by the new ones: equal items first, then those that are left one by one.
  static Map<Integer, Integer> items(ArrayNode from, ArrayNode to) {
    Map<Integer, Integer> same = new HashMap<>();
    Map<String, List<Integer>> byText = new HashMap<>();
    for (int index = 0; index < from.items().size(); index++) {
      byText
          .computeIfAbsent(JsonText.compact(from.items().get(index)), text -> new ArrayList<>())
          .add(index);
    }
    for (int index = 0; index < to.items().size(); index++) {
      List<Integer> equal =
          byText.getOrDefault(JsonText.compact(to.items().get(index)), new ArrayList<>());
      if (!equal.isEmpty()) {
        same.put(index, equal.removeFirst());
      }
    }
    List<Integer> left = byText.values().stream().flatMap(List::stream).sorted().toList();
    int next = 0;
    for (int index = 0; index < to.items().size() && next < left.size(); index++) {
      if (!same.containsKey(index)) {
        same.put(index, left.get(next++));
      }
    }
    return same;
  }
}
