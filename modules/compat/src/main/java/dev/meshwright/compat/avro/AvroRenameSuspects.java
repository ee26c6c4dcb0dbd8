package dev.meshwright.compat.avro;

import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroLabels;
import dev.meshwright.model.avro.AvroRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Fields that went and fields that came, and are probably the same: of the same type, and behind
/// the same field, or with the same documentation, or spelled alike (`userId`, `user_id`).
final class AvroRenameSuspects {

  /// Work grows with removed times added fields; beyond this nobody suspects.
  private static final int MAX_PAIRS = 10_000;

  private AvroRenameSuspects() {}

  /// Takes suspects out of the removed and added fields.
  static List<AvroFieldMatch.Suspect> take(
      AvroRecord before,
      AvroRecord after,
      Collection<AvroFieldMatch.Pair> pairs,
      List<AvroField> removed,
      List<AvroField> added) {
    List<AvroFieldMatch.Suspect> suspects = new ArrayList<>();
    if (removed.isEmpty() || added.isEmpty() || (long) removed.size() * added.size() > MAX_PAIRS) {
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
    for (AvroField old : List.copyOf(removed)) {
      String neighbor = oldNeighbors.getOrDefault(old.name(), "");
      added.stream()
          .filter(now -> AvroLabels.of(old.type()).equals(AvroLabels.of(now.type())))
          .filter(
              now -> neighbor.equals(newNeighbors.getOrDefault(now.name(), "")) || alike(old, now))
          .findFirst()
          .ifPresent(now -> {
            removed.remove(old);
            added.remove(now);
            suspects.add(new AvroFieldMatch.Suspect(old, now));
          });
    }
    return suspects;
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

  private static boolean alike(AvroField old, AvroField now) {
    boolean sameDoc =
        old.doc().isPresent()
            && now.doc().isPresent()
            && old.doc().get().value().equals(now.doc().get().value());
    return sameDoc || plain(old.name()).equals(plain(now.name()));
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
