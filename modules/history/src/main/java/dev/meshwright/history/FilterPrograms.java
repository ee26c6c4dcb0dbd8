package dev.meshwright.history;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;

/// Finds files that `.gitattributes` sends through a program, such as those of Git LFS.
final class FilterPrograms {

  private final Repository repository;

  FilterPrograms(Repository repository) {
    this.repository = repository;
  }

  /// @param filter name of the filter driver
  record Used(String path, String filter) {}

  Optional<Used> firstUsedBy(List<String> paths) throws IOException {
    if (!any() || paths.isEmpty()) {
      return Optional.empty();
    }
    try (TreeWalk walk = WorkTree.walk(repository, OperationType.CHECKIN_OP, paths)) {
      while (walk.next()) {
        Attribute filter = walk.getAttributes().get("filter");
        if (filter != null && filter.getValue() != null && isProgram(filter.getValue())) {
          return Optional.of(new Used(walk.getPathString(), filter.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  /// Whether the configuration names any filter.
  boolean any() {
    return !repository.getConfig().getSubsections("filter").isEmpty();
  }

  boolean isProgram(String driver) {
    return repository.getConfig().getNames("filter", driver, true).stream()
        .anyMatch(key -> List.of("clean", "smudge", "process").contains(key));
  }
}
