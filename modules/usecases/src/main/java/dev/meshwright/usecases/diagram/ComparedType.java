package dev.meshwright.usecases.diagram;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.graph.ChangeSign;
import dev.meshwright.model.graph.NodeRow;
import dev.meshwright.model.structure.DeclaredType;
import dev.meshwright.model.structure.TypeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A type as it is, with what is gone of it, or as it was.
///
/// @param parts in the order of the text; what is gone behind what stood before it
record ComparedType(DeclaredType type, ChangeSign change, List<ComparedPart> parts) {

  /// A part with what became of it.
  ///
  /// @param added references that it did not have
  /// @param removed references that it had
  record ComparedPart(
      NodeRow row,
      Optional<TextRange> range,
      List<TypeId> kept,
      List<TypeId> added,
      List<TypeId> removed) {

    boolean refers() {
      return !kept.isEmpty() || !added.isEmpty() || !removed.isEmpty();
    }
  }

  /// Of a state alone.
  static ComparedType of(DeclaredType type, ChangeSign change) {
    List<ComparedPart> parts = new ArrayList<>();
    keyed(type).forEach((key, part) -> parts.add(alone(key, part, change)));
    return new ComparedType(type, change, parts);
  }

  private static ComparedPart alone(String key, DeclaredType.Part part, ChangeSign change) {
    boolean added = change == ChangeSign.ADDED;
    boolean removed = change == ChangeSign.REMOVED;
    return new ComparedPart(
        row(key, part, part.type(), change),
        removed ? Optional.empty() : Optional.of(part.nameRange()),
        added || removed ? List.of() : part.uses(),
        added ? part.uses() : List.of(),
        removed ? part.uses() : List.of());
  }

  static ComparedType of(DeclaredType type, DeclaredType before, Map<TypeId, TypeId> moved) {
    Map<String, DeclaredType.Part> now = keyed(type);
    Map<String, DeclaredType.Part> then = keyed(before);
    Map<String, List<String>> goneBehind = goneBehind(now, then);
    List<ComparedPart> parts = new ArrayList<>();
    goneBehind.getOrDefault("", List.of()).forEach(key -> parts.add(gone(key, then)));
    now.forEach((key, part) -> {
      DeclaredType.Part old = then.get(key);
      parts.add(old == null ? alone(key, part, ChangeSign.ADDED) : both(key, part, old, moved));
      goneBehind.getOrDefault(key, List.of()).forEach(other -> parts.add(gone(other, then)));
    });
    boolean same =
        type.word().equals(before.word())
            && parts.stream()
                .allMatch(part ->
                    part.row().change() == ChangeSign.SAME
                        && part.added().isEmpty()
                        && part.removed().isEmpty());
    return new ComparedType(type, same ? ChangeSign.SAME : ChangeSign.CHANGED, parts);
  }

  private static ComparedPart gone(String key, Map<String, DeclaredType.Part> then) {
    return alone(key, Optional.ofNullable(then.get(key)).orElseThrow(), ChangeSign.REMOVED);
  }

  private static Map<String, List<String>> goneBehind(
      Map<String, DeclaredType.Part> now, Map<String, DeclaredType.Part> then) {
    Map<String, List<String>> gone = new TreeMap<>();
    String last = "";
    for (String key : then.keySet()) {
      if (now.containsKey(key)) {
        last = key;
      } else {
        gone.computeIfAbsent(last, none -> new ArrayList<>()).add(key);
      }
    }
    return gone;
  }

  private static ComparedPart both(
      String key, DeclaredType.Part now, DeclaredType.Part before, Map<TypeId, TypeId> moved) {
    List<TypeId> old = before.uses().stream().map(used -> moved.getOrDefault(used, used)).toList();
    boolean same = now.type().equals(before.type());
    return new ComparedPart(
        row(
            key,
            now,
            same ? now.type() : before.type() + " \u2192 " + now.type(),
            same ? ChangeSign.SAME : ChangeSign.CHANGED),
        Optional.of(now.nameRange()),
        now.uses().stream().filter(old::contains).toList(),
        now.uses().stream().filter(used -> !old.contains(used)).toList(),
        old.stream().filter(used -> !now.uses().contains(used)).toList());
  }

  private static NodeRow row(String key, DeclaredType.Part part, String detail, ChangeSign change) {
    return new NodeRow(key, part.name(), detail, part.depth(), change);
  }

  /// Parts by the names that lead to them; parts of one name are counted.
  private static Map<String, DeclaredType.Part> keyed(DeclaredType type) {
    Map<String, DeclaredType.Part> keyed = new LinkedHashMap<>();
    List<String> above = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (DeclaredType.Part part : type.parts()) {
      while (above.size() > part.depth()) {
        above.removeLast();
      }
      above.add(part.name());
      String path = String.join("\u0001", above);
      String key = path;
      for (int i = 2; !taken.add(key); i++) {
        key = path + "\u0002" + i;
      }
      keyed.put(key, part);
    }
    return keyed;
  }
}
