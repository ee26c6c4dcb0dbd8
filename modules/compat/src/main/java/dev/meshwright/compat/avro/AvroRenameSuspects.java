package dev.meshwright.compat.avro;

import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroLabels;
import dev.meshwright.model.avro.AvroRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Fields that went and fields that came, and are probably the same: of the same type, and behind
/// the same field, or with the same documentation, or spelled alike (`userId`, `user_id`). Fields
/// that came are found by what they have in common with those that went, so that the work grows
/// with the number of fields, not with its square.
final class AvroRenameSuspects {

  /// A field that came, at its place among them.
  private record Came(int place, AvroField field) {}

  private final Map<List<String>, Deque<Came>> byTrait = new HashMap<>();
  private final Set<AvroField> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  private AvroRenameSuspects() {}

  /// Takes suspects out of the removed and added fields.
  static List<AvroFieldMatch.Suspect> take(
      AvroRecord before,
      AvroRecord after,
      Collection<AvroFieldMatch.Pair> pairs,
      List<AvroField> removed,
      List<AvroField> added) {
    List<AvroFieldMatch.Suspect> suspects = new ArrayList<>();
    if (removed.isEmpty() || added.isEmpty()) {
      return suspects;
    }
    Map<String, String> oldNames = new HashMap<>();
    Map<String, String> newNames = new HashMap<>();
    for (AvroFieldMatch.Pair pair : pairs) {
      oldNames.put(pair.before().name(), pair.after().name());
      newNames.put(pair.after().name(), pair.after().name());
    }
    Map<String, String> oldNeighbors = neighbors(before, oldNames);
    Map<String, String> newNeighbors = neighbors(after, newNames);
    AvroRenameSuspects search = new AvroRenameSuspects();
    for (int i = 0; i < added.size(); i++) {
      search.add(new Came(i, added.get(i)), newNeighbors);
    }
    for (AvroField old : removed) {
      search
          .first(traits(old, oldNeighbors))
          .ifPresent(now -> suspects.add(new AvroFieldMatch.Suspect(old, now)));
    }
    Set<AvroField> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    suspects.forEach(suspect -> gone.add(suspect.before()));
    removed.removeIf(gone::contains);
    added.removeIf(search.taken::contains);
    return suspects;
  }

  private void add(Came came, Map<String, String> neighbors) {
    traits(came.field(), neighbors)
        .forEach(trait -> byTrait.computeIfAbsent(trait, t -> new ArrayDeque<>()).add(came));
  }

  /// The first field that came and was not taken, among those that have one of the traits.
  private Optional<AvroField> first(Set<List<String>> traits) {
    Optional<Came> first = Optional.empty();
    for (List<String> trait : traits) {
      Deque<Came> left = byTrait.getOrDefault(trait, new ArrayDeque<>());
      while (!left.isEmpty() && taken.contains(left.element().field())) {
        left.remove();
      }
      if (!left.isEmpty()
          && first.filter(known -> known.place() <= left.element().place()).isEmpty()) {
        first = Optional.of(left.element());
      }
    }
    first.ifPresent(found -> taken.add(found.field()));
    return first.map(Came::field);
  }

  /// What makes two fields of one type alike.
  private static Set<List<String>> traits(AvroField field, Map<String, String> neighbors) {
    String type = AvroLabels.of(field.type());
    Set<List<String>> traits = new HashSet<>();
    traits.add(List.of(type, "behind", neighbors.getOrDefault(field.name(), "")));
    traits.add(List.of(type, "spelled", plain(field.name())));
    field.doc().ifPresent(doc -> traits.add(List.of(type, "documented", doc.value())));
    return traits;
  }

  /// For each field the nearest one before it that both versions have, by its later name.
  private static Map<String, String> neighbors(AvroRecord record, Map<String, String> laterNames) {
    Map<String, String> neighbors = new HashMap<>();
    String nearest = "";
    for (AvroField field : record.fields()) {
      neighbors.put(field.name(), nearest);
      nearest = laterNames.getOrDefault(field.name(), nearest);
    }
    return neighbors;
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
