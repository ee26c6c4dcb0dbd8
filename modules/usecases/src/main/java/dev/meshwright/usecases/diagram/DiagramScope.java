package dev.meshwright.usecases.diagram;

import dev.meshwright.model.structure.DeclaredType;
import dev.meshwright.model.structure.TypeId;
import java.util.Set;

/// What a diagram is about.
public sealed interface DiagramScope {

  /// All schemas of the workspace.
  record Workspace() implements DiagramScope {}

  /// Files and folders.
  ///
  /// @param paths relative to the root, without a slash at the end
  record Files(Set<String> paths) implements DiagramScope {
    public Files {
      paths = Set.copyOf(paths);
    }
  }

  /// Types that somebody chose or found.
  record Types(Set<TypeId> types) implements DiagramScope {
    public Types {
      types = Set.copyOf(types);
    }
  }

  /// Whether a file may hold something of it.
  default boolean takes(String path) {
    return switch (this) {
      case Workspace() -> true;
      case Files(Set<String> paths) ->
          paths.stream()
              .anyMatch(each -> each.isEmpty() || path.equals(each) || path.startsWith(each + "/"));
      case Types(Set<TypeId> types) -> types.stream().anyMatch(type -> type.file().equals(path));
    };
  }

  /// Whether a type of such a file is a part of it.
  default boolean takes(DeclaredType type) {
    return !(this instanceof Types(Set<TypeId> types)) || types.contains(type.id());
  }
}
