package dev.meshwright.app.shell;

import dev.meshwright.app.notices.NoticeBell;
import dev.meshwright.app.notices.NoticesViewModel;
import dev.meshwright.uikit.jobs.FxJobs;
import dev.meshwright.uikit.view.View;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// The bar at the bottom: what runs, what the workspace says, and the log of notices. Always of one
/// height.
final class StatusBar implements View {

  private final HBox root = new HBox();
  private final RunningJobs jobs;
  private final StackPane ofWorkspace = new StackPane();
  private final NoticeBell bell;

  StatusBar(FxJobs fxJobs, NoticesViewModel notices) {
    jobs = new RunningJobs(fxJobs);
    bell = new NoticeBell(notices);
    HBox.setHgrow(ofWorkspace, Priority.ALWAYS);
    ofWorkspace.setMinWidth(0);
    root.setId("status-bar");
    root.setAlignment(Pos.CENTER_LEFT);
    root.getStyleClass().add("status-bar");
    root.getChildren().addAll(jobs.root(), ofWorkspace, bell.root());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    jobs.dispose();
    bell.dispose();
  }

  /// Shows what an open workspace has to say; nothing without one.
  void show(Optional<Parent> status) {
    ofWorkspace.getChildren().setAll(status.stream().toList());
  }

  /// Shows what was told so far.
  void showNotices() {
    bell.show();
  }
}
