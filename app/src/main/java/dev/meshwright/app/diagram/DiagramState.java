package dev.meshwright.app.diagram;

import dev.meshwright.model.Problem;
import dev.meshwright.model.graph.PlacedGraph;
import dev.meshwright.usecases.diagram.Diagram;

/// What there is to see of a diagram.
sealed interface DiagramState {

  /// Nothing yet.
  record Reading() implements DiagramState {}

  /// @param against what changes are told against; empty where they are not
  record Ready(Diagram diagram, PlacedGraph placed, String against) implements DiagramState {}

  /// There is no schema in what it is about.
  record Empty() implements DiagramState {}

  /// Only changes were asked for, and there are none.
  record Unchanged(String against) implements DiagramState {}

  /// There is no earlier state to compare with.
  record Refused(Problem problem) implements DiagramState {}

  /// The person did not want to wait.
  record Stopped() implements DiagramState {}

  record Failed(Throwable cause) implements DiagramState {}
}
