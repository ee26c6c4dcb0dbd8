package dev.meshwright.app.tabs;

import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.diff.DiffView;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.view.View;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;

/// Shows two texts side by side, once they are there.
final class DiffPageView implements View {

  private final BorderPane root = new BorderPane();
  private final String id;
  private final String path;
  private final Jobs jobs;
  private final Subscription subscription;
  private Optional<DiffView> diff = Optional.empty();

  DiffPageView(ObservableValue<Optional<DiffPage.Sides>> sides, String id, String path, Jobs jobs) {
    this.id = id;
    this.path = path;
    this.jobs = jobs;
    subscription = sides.subscribe(this::show);
  }

  private void show(Optional<DiffPage.Sides> now) {
    diff.ifPresent(DiffView::dispose);
    diff =
        now.map(
            found -> new DiffView(id, found.before(), found.after(), Language.ofFile(path), jobs));
    root.setCenter(diff.<Parent>map(DiffView::root).orElse(null));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    diff.ifPresent(DiffView::dispose);
    diff = Optional.empty();
  }
}
