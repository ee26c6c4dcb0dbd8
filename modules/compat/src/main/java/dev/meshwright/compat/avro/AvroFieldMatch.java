package dev.meshwright.compat.avro;

import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which fields of two versions of a record are one another's versions.
///
/// @param pairs fields that find each other by name or alias, in the order of the later version
/// @param removed fields of the earlier version that nothing finds, rename suspects left out
/// @param added fields of the later version that find nothing, rename suspects left out
/// @param suspects fields that went and came in one another's place
/// @param ambiguous fields whose names and aliases find several
record AvroFieldMatch(
    List<Pair> pairs,
    List<AvroField> removed,
    List<AvroField> added,
    List<Suspect> suspects,
    List<Ambiguous> ambiguous) {

  /// @param backward whether the later field takes its value from the earlier one
  /// @param forward whether the earlier field takes its value from the later one
  /// @param oldLost whether the earlier field finds nothing to take its value from
  /// @param newLost whether the later field finds nothing to take its value from
  record Pair(
      AvroField before,
      AvroField after,
      boolean backward,
      boolean forward,
      boolean oldLost,
      boolean newLost) {}

  record Suspect(AvroField before, AvroField after) {}

  /// Names and aliases that leave a choice: one reader's field finds several fields of the writer,
  /// which Avro refuses, or several find the same one, which goes to one that has it as an alias.
  ///
  /// @param reader the reader's field; of several the one that has the alias
  /// @param others the fields of the writer it finds, or of the reader that share what it finds
  /// @param shared whether several fields find one
  /// @param backward whether new readers of old data are concerned, or else old readers of new data
  /// @param before the node to point at in the earlier version
  /// @param after the node to point at in the later version
  record Ambiguous(
      AvroField reader,
      List<String> others,
      boolean shared,
      boolean backward,
      TreeNode before,
      TreeNode after) {}

  static AvroFieldMatch of(AvroRecord before, AvroRecord after) {
    if (hasSameNames(before.fields(), after.fields())) {
      return oneToOne(before.fields(), after.fields());
    }
    Map<String, AvroField> olds = AvroNameMatch.byName(before);
    Map<String, AvroField> news = AvroNameMatch.byName(after);
    List<Ambiguous> ambiguous = new ArrayList<>();
    Map<String, String> backward = new HashMap<>();
    Map<String, String> forward = new HashMap<>();
    for (AvroField field : after.fields()) {
      List<AvroField> sources = AvroNameMatch.sources(field, olds);
      if (sources.size() > 1) {
        ambiguous.add(
            new Ambiguous(
                field, names(sources), false, true, sources.getFirst().written(), field.written()));
      }
      if (!sources.isEmpty()) {
        backward.put(field.name(), sources.getFirst().name());
      }
    }
    for (AvroField field : before.fields()) {
      List<AvroField> sources = AvroNameMatch.sources(field, news);
      if (sources.size() > 1) {
        ambiguous.add(
            new Ambiguous(
                field,
                names(sources),
                false,
                false,
                field.written(),
                sources.getFirst().written()));
      }
      if (!sources.isEmpty()) {
        forward.put(field.name(), sources.getFirst().name());
      }
    }
    shared(after.fields(), backward, olds, true, ambiguous);
    shared(before.fields(), forward, news, false, ambiguous);
    return matched(before, after, backward, forward, ambiguous);
  }

  /// Whether names alone tell, as they do most of the time.
  private static boolean hasSameNames(List<AvroField> before, List<AvroField> after) {
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      AvroField old = before.get(i);
      AvroField now = after.get(i);
      boolean same = old.name().equals(now.name());
      if (!same || !old.aliases().isEmpty() || !now.aliases().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static AvroFieldMatch oneToOne(List<AvroField> before, List<AvroField> after) {
    List<Pair> pairs = new ArrayList<>(before.size());
    for (int i = 0; i < before.size(); i++) {
      pairs.add(new Pair(before.get(i), after.get(i), true, true, false, false));
    }
    return new AvroFieldMatch(pairs, List.of(), List.of(), List.of(), List.of());
  }

  private static void shared(
      List<AvroField> readers,
      Map<String, String> sources,
      Map<String, AvroField> writer,
      boolean isBackward,
      List<Ambiguous> into) {
    Map<String, List<AvroField>> takers = new LinkedHashMap<>();
    for (AvroField reader : readers) {
      String source = sources.get(reader.name());
      if (source != null) {
        takers.computeIfAbsent(source, name -> new ArrayList<>()).add(reader);
        if (!source.equals(reader.name())) {
          takers.get(source).addAll(0, renamedOnce(reader, readers));
        }
      }
    }
    takers.forEach((source, fields) -> {
      if (fields.size() > 1) {
        AvroField aliased =
            fields.stream().filter(f -> !f.name().equals(source)).findFirst().orElseThrow();
        List<String> others =
            names(fields).stream().filter(name -> !name.equals(aliased.name())).toList();
        TreeNode writes = field(writer, source).written();
        TreeNode reads = aliased.written();
        into.add(
            new Ambiguous(
                aliased,
                others,
                true,
                isBackward,
                isBackward ? writes : reads,
                isBackward ? reads : writes));
      }
    });
  }

  /// Fields that have the name of one as an alias. Avro's reader applies aliases twice: a value
  /// that came to that one by an alias of its own moves on to them.
  static List<AvroField> renamedOnce(AvroField field, List<AvroField> readers) {
    return readers.stream()
        .filter(other -> !other.name().equals(field.name()))
        .filter(other -> other.aliases().stream().anyMatch(a -> a.name().equals(field.name())))
        .toList();
  }

  private static AvroFieldMatch matched(
      AvroRecord before,
      AvroRecord after,
      Map<String, String> backward,
      Map<String, String> forward,
      List<Ambiguous> ambiguous) {
    Map<String, AvroField> olds = AvroNameMatch.byName(before);
    Map<String, AvroField> news = AvroNameMatch.byName(after);
    Map<List<String>, Pair> pairs = new LinkedHashMap<>();
    Set<String> oldPaired = new HashSet<>();
    Set<String> newPaired = new HashSet<>();
    for (AvroField field : after.fields()) {
      String old = backward.get(field.name());
      if (old != null) {
        boolean both = field.name().equals(forward.get(old));
        pairs.put(
            List.of(old, field.name()),
            new Pair(field(olds, old), field, true, both, !forward.containsKey(old), false));
        oldPaired.add(old);
        newPaired.add(field.name());
      }
    }
    forward.forEach((old, now) -> {
      oldPaired.add(old);
      newPaired.add(now);
      pairs.putIfAbsent(
          List.of(old, now),
          new Pair(
              field(olds, old), field(news, now), false, true, false, !backward.containsKey(now)));
    });
    List<AvroField> removed =
        new ArrayList<>(
            before.fields().stream().filter(field -> !oldPaired.contains(field.name())).toList());
    List<AvroField> added =
        new ArrayList<>(
            after.fields().stream().filter(field -> !newPaired.contains(field.name())).toList());
    List<Suspect> suspects = AvroRenameSuspects.take(before, after, pairs.values(), removed, added);
    return new AvroFieldMatch(List.copyOf(pairs.values()), removed, added, suspects, ambiguous);
  }

  /// The first field that stands behind one it stood before, if any.
  Optional<Pair> firstMoved() {
    int last = -1;
    for (Pair pair : pairs) {
      if (pair.before().name().equals(pair.after().name())) {
        int old = pair.before().node().range().start();
        if (old < last) {
          return Optional.of(pair);
        }
        last = old;
      }
    }
    return Optional.empty();
  }

  private static List<String> names(List<AvroField> fields) {
    return fields.stream().map(AvroField::name).toList();
  }

  private static AvroField field(Map<String, AvroField> fields, String name) {
    AvroField field = fields.get(name);
    if (field == null) {
      throw new IllegalStateException("a match names an unknown field: " + name);
    }
    return field;
  }
}
