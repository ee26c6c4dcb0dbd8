package dev.meshwright.app.shell;

import dev.meshwright.uikit.controls.Callout;
import dev.meshwright.uikit.jobs.FxJobs;
import dev.meshwright.uikit.jobs.RunningJob;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The job that has been running longest, with its progress and a way to stop it; and how many
/// others there are.
final class RunningJobs implements View {

  private final Texts texts = Texts.of(RunningJobs.class);
  private final HBox root = new HBox();
  private final ObservableList<RunningJob> jobs;
  private final ListChangeListener<RunningJob> onChange = change -> render();

  RunningJobs(FxJobs fxJobs) {
    jobs = fxJobs.shown();
    root.setAlignment(Pos.CENTER_LEFT);
    root.getStyleClass().add("running-jobs");
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

  private List<RunningJob> named() {
    return jobs.stream().filter(job -> !job.kind().title().isEmpty()).toList();
  }

  private void render() {
    List<RunningJob> running = named();
    root.getChildren().clear();
    // The words of a job get shorter where there is little room, the one word of none does not.
    root.setMinWidth(running.isEmpty() ? Region.USE_PREF_SIZE : 0);
    if (running.isEmpty()) {
      Label idle = new Label(texts.get("status.idle"));
      idle.setMinWidth(Region.USE_PREF_SIZE);
      idle.getStyleClass().add("muted");
      root.getChildren().add(idle);
      return;
    }
    root.getChildren().add(row(running.getFirst()));
    if (running.size() > 1) {
      String words = texts.get("status.more", running.size() - 1);
      Button more = Named.named(new Button(words), "more-jobs", words);
      more.getStyleClass().addAll("flat", "status-part");
      more.setOnAction(action -> showAll(more));
      root.getChildren().add(more);
    }
  }

  private void showAll(Button anchor) {
    VBox rows = new VBox();
    rows.getStyleClass().add("job-rows");
    ListChangeListener<RunningJob> renew =
        change -> rows.getChildren().setAll(named().stream().map(this::row).toList());
    rows.getChildren().setAll(named().stream().map(this::row).toList());
    jobs.addListener(renew);
    Callout.show(anchor, texts.get("status.jobs"), rows, () -> jobs.removeListener(renew));
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
    row.setMinWidth(0);
    row.getStyleClass().add("job-row");
    return row;
  }
}
