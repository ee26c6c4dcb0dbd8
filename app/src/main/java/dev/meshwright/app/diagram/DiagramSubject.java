package dev.meshwright.app.diagram;

import dev.meshwright.usecases.diagram.DiagramScope;
import dev.meshwright.usecases.files.NameParts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a diagram is about, as its tab is called between runs.
///
/// @param paths of files and folders; empty for the workspace
record DiagramSubject(List<String> paths) {

  /// No file of a repository that any system can check out has it in its name.
  private static final String BETWEEN = "\t";

  DiagramSubject {
    paths = List.copyOf(paths);
  }

  static DiagramSubject read(String written) {
    return new DiagramSubject(
        Arrays.stream(written.split(BETWEEN)).filter(path -> !path.isEmpty()).toList());
  }

  String written() {
    return paths.stream().sorted().collect(Collectors.joining(BETWEEN));
  }

  DiagramScope scope() {
    return paths.isEmpty()
        ? new DiagramScope.Workspace()
        : new DiagramScope.Files(Set.copyOf(paths));
  }

  /// The only file or folder.
  Optional<String> single() {
    return paths.size() == 1 ? Optional.of(paths.getFirst()) : Optional.empty();
  }

  /// A name for the picture as a file, without its kind.
  String fileName() {
    return single()
        .map(path -> NameParts.of(path).name().replaceAll("\\.[^.]*$", ""))
        .orElse("diagram");
  }
}
