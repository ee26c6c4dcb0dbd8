package dev.meshwright.model.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a node is in its structure.
///
/// @param steps from the root, telling nodes apart across readings of the text
/// @param findingSteps the names that findings reach it by, from the root; empty where findings
///   have no path to it
public record NodePath(List<String> steps, Optional<List<String>> findingSteps) {

  /// Of the schema itself.
  public static final NodePath ROOT = new NodePath(List.of(), Optional.of(List.of()));

  public NodePath {
    steps = List.copyOf(steps);
    findingSteps = findingSteps.map(List::copyOf);
  }

  /// Of a node inside that findings call by a name.
  public NodePath step(String step, String name) {
    return new NodePath(longer(steps, step), findingSteps.map(names -> longer(names, name)));
  }

  /// Of a node inside that is no step to findings.
  public NodePath part(String step) {
    return new NodePath(longer(steps, step), findingSteps);
  }

  /// Of a node inside that findings have no path to.
  public NodePath apart(String step) {
    return new NodePath(longer(steps, step), Optional.empty());
  }

  private static List<String> longer(List<String> names, String name) {
    List<String> longer = new ArrayList<>(names.size() + 1);
    longer.addAll(names);
    longer.add(name);
    return longer;
  }
}
