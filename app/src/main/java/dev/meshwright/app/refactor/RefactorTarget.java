package dev.meshwright.app.refactor;

import dev.meshwright.app.structure.ChosenDeclarations;
import java.util.List;

/// What is to be refactored, and what is known of it.
///
/// @param namespace of the file, its package or `$id`; empty where there is none
/// @param newerVersions of the language that the file can be moved to, the newest last
/// @param files of the workspace that hold schemas of the language
/// @param usualType that a new field gets, as the language writes it
record RefactorTarget(
    ChosenDeclarations chosen,
    String namespace,
    List<String> newerVersions,
    List<String> files,
    String usualType) {

  RefactorTarget {
    newerVersions = List.copyOf(newerVersions);
    files = List.copyOf(files);
  }

  String path() {
    return chosen.path();
  }

  /// What an action asks for here, in the order of the form: whether an old name stays only where
  /// the language knows how.
  List<Input> inputs(RefactorAction action) {
    boolean keeps = KeptName.of(action, this) != KeptName.NONE;
    return action.inputs().stream().filter(input -> input != Input.KEEP_OLD || keeps).toList();
  }
}
