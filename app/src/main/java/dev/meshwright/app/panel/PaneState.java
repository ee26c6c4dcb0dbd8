package dev.meshwright.app.panel;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which panes around the documents are on the screen.
///
/// @param hidden those that the user has put away
/// @param maximized the one that fills the window in place of all others
/// @param aside whether the lower one leaves its place to a document that wants it
public record PaneState(Set<PanelPlace> hidden, Optional<PanelPlace> maximized, boolean aside) {

  private static final String MAXIMIZED = "maximized-";

  public PaneState {
    hidden = Set.copyOf(hidden);
  }

  /// All of them.
  public static PaneState all() {
    return new PaneState(Set.of(), Optional.empty(), false);
  }

  public boolean isShown(PanelPlace place) {
    return maximized
        .map(place::equals)
        .orElseGet(() -> !hidden.contains(place) && !(aside && place == PanelPlace.LOWER));
  }

  /// With one on the screen.
  PaneState showing(PanelPlace place) {
    return isShown(place)
        ? this
        : new PaneState(without(place), Optional.empty(), aside && place != PanelPlace.LOWER);
  }

  /// With one put away; the documents always have their place.
  PaneState hiding(PanelPlace place) {
    if (place == PanelPlace.MIDDLE) {
      return this;
    }
    Set<PanelPlace> more = EnumSet.of(place);
    more.addAll(hidden);
    return new PaneState(more, Optional.empty(), aside);
  }

  /// With one that fills the window; as before when it does.
  PaneState maximizing(PanelPlace place) {
    return maximized.equals(Optional.of(place))
        ? new PaneState(hidden, Optional.empty(), aside)
        : new PaneState(without(place), Optional.of(place), aside);
  }

  PaneState steppedAside(boolean now) {
    return new PaneState(hidden, maximized, now);
  }

  private Set<PanelPlace> without(PanelPlace place) {
    return hidden.stream().filter(other -> other != place).collect(Collectors.toSet());
  }

  /// As text, for a later run.
  public String written() {
    return Stream.concat(
            hidden.stream().sorted().map(PaneState::name),
            maximized.stream().map(place -> MAXIMIZED + name(place)))
        .collect(Collectors.joining(" "));
  }

  /// What an earlier run wrote; what is unknown is left out.
  public static PaneState read(String text) {
    List<String> words = List.of(text.split(" ", -1));
    return new PaneState(
        Arrays.stream(PanelPlace.values())
            .filter(place -> place != PanelPlace.MIDDLE && words.contains(name(place)))
            .collect(Collectors.toSet()),
        Arrays.stream(PanelPlace.values())
            .filter(place -> words.contains(MAXIMIZED + name(place)))
            .findFirst(),
        false);
  }

  private static String name(PanelPlace place) {
    return place.name().toLowerCase(Locale.ROOT);
  }
}
