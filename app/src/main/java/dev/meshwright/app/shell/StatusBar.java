package dev.meshwright.app.shell;

import dev.meshwright.uikit.jobs.FxJobs;
import dev.meshwright.uikit.jobs.RunningJob;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/// The bar at the bottom: jobs that take a while, each with its progress and a way to stop it.
final class StatusBar implements View {

  private final Texts texts = Texts.of(StatusBar.class);
  private final HBox root = new HBox();
  private final ObservableList<RunningJob> jobs;
  private final ListChangeListener<RunningJob> onChange = change -> render();

  StatusBar(FxJobs fxJobs) {
    jobs = fxJobs.shown();
    root.setId("status-bar");
    root.setAlignment(Pos.CENTER_LEFT);
    root.getStyleClass().add("status-bar");
    jobs.addListener(onChange);
    render();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    jobs.removeListener(onChange);
  }

  private void render() {
    root.getChildren()
        .setAll(jobs.stream().filter(job -> !job.kind().title().isEmpty()).map(this::row).toList());
    if (root.getChildren().isEmpty()) {
      Label idle = new Label(texts.get("status.idle"));
      idle.getStyleClass().add("muted");
      root.getChildren().add(idle);
    }
  }

  private Node row(RunningJob job) {
    Label title = new Label(job.kind().title());
    title.getStyleClass().add("user-text");
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(job.doneProperty());
    bar.setAccessibleText(job.kind().title());
    Button stop =
        Named.iconButton(
            new Button(), Icon.CANCEL, "job-stop", texts.get("status.stop", job.kind().title()));
    stop.disableProperty().bind(job.stoppingProperty());
    stop.setOnAction(action -> job.cancel());
    HBox row = new HBox(title, bar, stop);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("job-row");
    return row;
  }
}
