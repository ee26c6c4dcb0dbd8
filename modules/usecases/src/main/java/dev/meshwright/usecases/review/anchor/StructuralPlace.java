package dev.meshwright.usecases.review.anchor;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds a part again by the names that led to it, through aliases and Protobuf numbers.
final class StructuralPlace {

  private final PlaceAnchor anchor;

  StructuralPlace(PlaceAnchor anchor) {
    this.anchor = anchor;
  }

  /// @param renamed whether a step on the way has another name now
  record Found(PlaceNode.Trail trail, boolean renamed) {}

  Optional<Found> in(PlaceNode root) {
    PlaceNode.Trail trail = new PlaceNode.Trail(List.of(root));
    boolean renamed = false;
    for (int i = 0; i < anchor.steps().size(); i++) {
      String step = anchor.steps().get(i);
      boolean last = i == anchor.steps().size() - 1;
      Optional<PlaceNode> same = only(trail.last(), child -> child.step().equals(step));
      Optional<PlaceNode> next = same.isPresent() ? same : underOtherName(trail.last(), step, last);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      renamed |= same.isEmpty();
      trail = trail.with(next.get());
    }
    return Optional.of(new Found(trail, renamed));
  }

  private Optional<PlaceNode> underOtherName(PlaceNode parent, String step, boolean last) {
    Optional<PlaceNode> byAlias =
        only(parent, child -> child.aliases().stream().anyMatch(alias -> ends(alias, step)));
    return byAlias.isPresent() || !last || anchor.number().isEmpty()
        ? byAlias
        : only(
            parent,
            child -> child.number().equals(anchor.number()) && child.kind().equals(anchor.kind()));
  }

  /// Aliases of types can be full names.
  private static boolean ends(String alias, String step) {
    return alias.equals(step) || alias.endsWith("." + step) || step.endsWith("." + alias);
  }

  /// Of two that fit none is known to be the one.
  private static Optional<PlaceNode> only(PlaceNode parent, Predicate<PlaceNode> fits) {
    List<PlaceNode> found = parent.children().stream().filter(fits).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
