package dev.meshwright.app.session;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.usecases.OperationFailedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.util.Subscription;

/// Keeps how the window of a workspace is left a moment after each change, so that a crash takes no
/// more than that, and takes up what an earlier run left.
final class LayoutKeeper {

  private final Jobs jobs;
  private final Map<String, String> left;
  private final Consumer<Map<String, String>> keep;
  private final Debounce pause;
  private final Notices notices;
  private final List<KeptPart> parts = new ArrayList<>();
  private final Map<String, String> kept = new HashMap<>();
  private Subscription subscription = Subscription.EMPTY;
  private boolean failing;

  /// @param left what an earlier run kept, by the name of the part
  /// @param keep keeps the parts; blocks
  /// @param pause after a change
  LayoutKeeper(
      Jobs jobs,
      Map<String, String> left,
      Consumer<Map<String, String>> keep,
      Debounce pause,
      Notices notices) {
    this.jobs = jobs;
    this.left = left;
    this.keep = keep;
    this.pause = pause;
    this.notices = notices;
  }

  /// Takes up what an earlier run left of a part, and keeps it from now on.
  void add(KeptPart part) {
    Optional.ofNullable(left.get(part.name())).ifPresent(part.restore());
    parts.add(part);
    kept.put(part.name(), part.now().get());
    subscription = subscription.and(part.changes().subscribe((was, is) -> changed()));
  }

  private Map<String, String> now() {
    return parts.stream().collect(Collectors.toMap(KeptPart::name, part -> part.now().get()));
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
    kept.putAll(now);
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
