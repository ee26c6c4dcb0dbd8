package dev.meshwright.app.review;

import dev.meshwright.app.dialog.FrontWindow;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.ScopedJobs;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.review.agenda.MakeAgenda;
import dev.meshwright.usecases.review.agenda.ReviewPoints;
import dev.meshwright.usecases.review.agenda.ShowRows;
import dev.meshwright.usecases.session.ReviewServices;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Opens reviews on the whole screen, one at a time.
public final class Reviews {

  private final Texts texts = Texts.of(Reviews.class);
  private final MakeAgenda agenda;
  private final ShowRows rows;
  private final ReviewKeeping keeping;
  private final Jobs jobs;
  private final BooleanSupplier hasCommits;
  private final Runnable switchLook;
  private Optional<ReviewScreen> screen = Optional.empty();
  private Optional<ReviewViewModel> shown = Optional.empty();

  /// @param hasCommits whether there is something to review against
  /// @param switchLook goes from light to dark and back
  public Reviews(
      MakeAgenda agenda,
      ShowRows rows,
      ReviewServices reviews,
      Jobs jobs,
      BooleanSupplier hasCommits,
      Runnable switchLook) {
    this.agenda = agenda;
    this.rows = rows;
    this.keeping = new KeptInFiles(reviews);
    this.jobs = new ScopedJobs(jobs, "review-screen");
    this.hasCommits = hasCommits;
    this.switchLook = switchLook;
  }

  /// Whether there is something to review against.
  boolean possible() {
    return hasCommits.getAsBoolean();
  }

  /// Reviews the working copy against what its branch grew from.
  void openBranch() {
    open(ReviewPoints.ofBranch());
  }

  /// Reviews what changed from one point to another.
  public void open(String from, String to) {
    open(new ReviewPoints(Optional.of(from), to));
  }

  /// Opens a review over the window in front.
  private void open(ReviewPoints points) {
    screen.ifPresent(ReviewScreen::close);
    ReviewViewModel model =
        new ReviewViewModel(
            points, jobs, agenda::make, rows::of, new NotesViewModel(points, jobs, keeping));
    ReviewScreen opened =
        new ReviewScreen(
            model,
            texts.get("name"),
            switchLook,
            () -> {
              screen = Optional.empty();
              shown = Optional.empty();
            });
    FrontWindow.find()
        .ifPresent(window -> {
          screen = Optional.of(opened);
          shown = Optional.of(model);
          opened.show(window);
        });
  }

  /// What is reviewed may have changed.
  public void on(WorkspaceEvent event) {
    switch (event) {
      case WorkspaceEvent.ChangedOutside _,
          WorkspaceEvent.Committed _,
          WorkspaceEvent.FilesChanged _,
          WorkspaceEvent.BranchSwitched _ ->
          shown.ifPresent(ReviewViewModel::refresh);
      case WorkspaceEvent.Edited _, WorkspaceEvent.WorkspaceRead _ -> {}
    }
  }
}
