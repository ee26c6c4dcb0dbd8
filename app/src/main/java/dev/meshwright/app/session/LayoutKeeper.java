package dev.meshwright.app.session;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.panel.PaneState;
import dev.meshwright.app.panel.Panes;
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.usecases.OperationFailedException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.util.Subscription;

/// Keeps the arrangement of tabs and panes a moment after each change, so that a crash takes no
/// more than that, and takes up the one that an earlier run left.
final class LayoutKeeper {

  private static final String TABS = "tabs";
  private static final String PANES = "panes";

  private final Jobs jobs;
  private final OpenTabs tabs;
  private final Panes panes;
  private final Consumer<Map<String, String>> keep;
  private final Debounce pause;
  private final Notices notices;
  private final Subscription subscription;
  private Map<String, String> kept;
  private boolean failing;

  /// @param left what an earlier run kept
  /// @param keep keeps the arrangement; blocks
  /// @param pause after a change
  LayoutKeeper(
      Jobs jobs,
      OpenTabs tabs,
      Panes panes,
      Map<String, String> left,
      Consumer<Map<String, String>> keep,
      Debounce pause,
      Notices notices) {
    this.jobs = jobs;
    this.tabs = tabs;
    this.panes = panes;
    this.keep = keep;
    this.pause = pause;
    this.notices = notices;
    Optional.ofNullable(left.get(TABS)).ifPresent(tabs::restore);
    Optional.ofNullable(left.get(PANES)).map(PaneState::read).ifPresent(panes::restore);
    kept = now();
    subscription =
        Subscription.combine(
            tabs.layoutProperty().subscribe((was, is) -> changed()),
            panes.stateProperty().subscribe((was, is) -> changed()));
  }

  private Map<String, String> now() {
    return Map.of(TABS, tabs.written(), PANES, panes.state().written());
  }

  private void changed() {
    pause.poke(this::keep);
  }

  private void keep() {
    pause.stop();
    Map<String, String> now = now();
    if (now.equals(kept)) {
      return;
    }
    kept = now;
    jobs.submitInOrder(
        progress -> {
          keep.accept(now);
          return now;
        },
        this::ended);
  }

  /// Once: the next change is likely to fail as this one did, and nothing of the user's is lost.
  private void ended(Outcome<Map<String, String>> outcome) {
    if (outcome instanceof Outcome.Failed<Map<String, String>>(Throwable cause) && !failing) {
      failing = true;
      notices.tell(
          cause instanceof OperationFailedException refused
              ? new Notice.InFile(notKept(refused))
              : new Notice.Broken(cause));
    }
  }

  private static Problem notKept(OperationFailedException refused) {
    return Problem.warning(
        "layout-not-kept",
        Location.startOf(""),
        String.valueOf(refused.getMessage()),
        "The next start shows those remembered last.");
  }

  /// Keeps what has changed since, and listens no longer.
  void end() {
    subscription.unsubscribe();
    keep();
  }
}
