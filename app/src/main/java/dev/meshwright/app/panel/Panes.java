package dev.meshwright.app.panel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The panes around the documents, as the user wants them.
public final class Panes {

  private final ReadOnlyObjectWrapper<PaneState> state =
      new ReadOnlyObjectWrapper<>(PaneState.all());
  private boolean stays;

  public ReadOnlyObjectProperty<PaneState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public PaneState state() {
    return state.get();
  }

  /// Leaves the height of the window to the documents for a while, or ends that. Where the user has
  /// brought the lower pane back in such a while, it stays from then on.
  public void stepAside(boolean now) {
    state.set(state.get().steppedAside(now && !stays));
  }

  public void show(PanelPlace place) {
    state.set(state.get().showing(place));
  }

  public void hide(PanelPlace place) {
    state.set(state.get().hiding(place));
  }

  /// Puts a pane away, or brings it back.
  public void toggle(PanelPlace place) {
    if (state.get().isShown(place)) {
      hide(place);
    } else {
      stays = stays || (place == PanelPlace.LOWER && state.get().aside());
      show(place);
    }
  }

  /// Fills the window with a pane, or goes back.
  public void maximize(PanelPlace place) {
    state.set(state.get().maximizing(place));
  }

  /// Takes up what an earlier run left. What steps aside is as the documents of this run want it.
  public void restore(PaneState earlier) {
    state.set(earlier.steppedAside(state.get().aside()));
  }
}
