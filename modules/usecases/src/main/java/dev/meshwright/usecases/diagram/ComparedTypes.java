package dev.meshwright.usecases.diagram;

import dev.meshwright.model.graph.ChangeSign;
import dev.meshwright.model.structure.DeclaredType;
import dev.meshwright.model.structure.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Finds the types of two states that are the same one: by file and name, or else by name where
/// only the file is another one.
final class ComparedTypes {

  private ComparedTypes() {}

  /// Those that are there in the order of the texts, and those that are gone behind them.
  static List<ComparedType> of(DiagramTypes types) {
    if (types.earlier().isEmpty()) {
      return types.now().stream().map(type -> ComparedType.of(type, ChangeSign.SAME)).toList();
    }
    Map<TypeId, DeclaredType> left = new LinkedHashMap<>();
    types.earlier().get().forEach(type -> left.putIfAbsent(type.id(), type));
    Map<TypeId, DeclaredType> before = new HashMap<>();
    for (DeclaredType type : types.now()) {
      Optional.ofNullable(left.remove(type.id())).ifPresent(old -> before.put(type.id(), old));
    }
    Map<TypeId, TypeId> moved = new HashMap<>();
    for (DeclaredType type : types.now()) {
      if (!before.containsKey(type.id())) {
        left.values().stream()
            .filter(old -> isMoved(old, type))
            .findFirst()
            .ifPresent(old -> {
              left.remove(old.id());
              before.put(type.id(), old);
              moved.put(old.id(), type.id());
            });
      }
    }
    List<ComparedType> compared = new ArrayList<>();
    for (DeclaredType type : types.now()) {
      compared.add(
          before.containsKey(type.id())
              ? ComparedType.of(type, Objects.requireNonNull(before.get(type.id())), moved)
              : ComparedType.of(type, ChangeSign.ADDED));
    }
    left.values().forEach(gone -> compared.add(ComparedType.of(gone, ChangeSign.REMOVED)));
    return compared;
  }

  /// The place in its file alone says too little.
  private static boolean isMoved(DeclaredType old, DeclaredType type) {
    return !old.group().isEmpty() && old.id().name().equals(type.id().name());
  }
}
