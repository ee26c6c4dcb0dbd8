package dev.meshwright.model.proto;

import dev.meshwright.model.Problem;
import java.util.List;
import java.util.Map;

/// Many files read together, each once.
///
/// @param files all of them, and what they import
/// @param asked the paths that were asked for, in order
/// @param problems by path; only paths with problems
/// @param state all files of the state, read when they are asked for
public record ProtoSet(
    ProtoFileSet files,
    List<String> asked,
    Map<String, List<Problem>> problems,
    ProtoDeclarations state) {

  public ProtoSet {
    asked = List.copyOf(asked);
    problems = Map.copyOf(problems);
  }

  /// The files that were asked for.
  public List<ProtoFile> askedFiles() {
    return asked.stream().flatMap(path -> files.file(path).stream()).toList();
  }
}
