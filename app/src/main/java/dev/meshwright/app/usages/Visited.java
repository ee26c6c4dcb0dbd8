package dev.meshwright.app.usages;

import dev.meshwright.model.TextRange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The places that somebody came from, to go back to and forward again.
final class Visited {

  private static final int MOST = 200;

  private final Deque<Place> back = new ArrayDeque<>();
  private final Deque<Place> forward = new ArrayDeque<>();

  /// A place of a file.
  record Place(String path, TextRange range) {}

  /// Somebody leaves a place for another one.
  void left(Place place) {
    back.push(place);
    forward.clear();
    if (back.size() > MOST) {
      back.removeLast();
    }
  }

  /// @param here where it is gone from
  Optional<Place> back(Place here) {
    return move(back, forward, here);
  }

  Optional<Place> forward(Place here) {
    return move(forward, back, here);
  }

  boolean hasBack() {
    return !back.isEmpty();
  }

  boolean hasForward() {
    return !forward.isEmpty();
  }

  private static Optional<Place> move(Deque<Place> from, Deque<Place> to, Place here) {
    Optional<Place> place = Optional.ofNullable(from.poll());
    place.ifPresent(found -> to.push(here));
    return place;
  }
}
