package dev.meshwright.app.diff;

import dev.meshwright.app.common.Failure;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.diff.DiffView;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.view.View;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;

/// Shows two versions of a file: nothing until they are read. Texts that changed are shown where
/// the eyes are.
final class DiffPageView implements View {

  private final BorderPane root = new BorderPane();
  private final DiffPage.About about;
  private final Jobs jobs;
  private final Subscription subscription;
  private Optional<DiffView> shown = Optional.empty();

  DiffPageView(DiffPage page, DiffPage.About about, Jobs jobs) {
    this.about = about;
    this.jobs = jobs;
    subscription = page.stateProperty().subscribe(this::render);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    shown.ifPresent(DiffView::dispose);
  }

  private void render(DiffState state) {
    switch (state) {
      case DiffState.Reading reading -> {}
      case DiffState.Ready(DiffSides sides) -> show(sides);
      case DiffState.Failed(Throwable cause) -> {
        shown.ifPresent(DiffView::dispose);
        shown = Optional.empty();
        root.setCenter(Failure.of(cause));
      }
    }
  }

  private void show(DiffSides sides) {
    if (shown.isPresent()) {
      shown.get().update(sides.before(), sides.after());
      return;
    }
    DiffView view =
        new DiffView(
            about.id().kind(), sides.before(), sides.after(), Language.ofFile(about.file()), jobs);
    shown = Optional.of(view);
    root.setCenter(view.root());
  }
}
