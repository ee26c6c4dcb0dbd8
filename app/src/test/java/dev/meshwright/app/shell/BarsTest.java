package dev.meshwright.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.notices.NoticesViewModel;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.app.status.DocumentStatusViewModel;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.uikit.jobs.FxJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

@UiTest
class BarsTest {

  /// Remembers what was asked.
  private static final class Asked implements ShellActions {
    private final List<String> asked = new ArrayList<>();

    @Override
    public void search() {
      asked.add("search");
    }

    @Override
    public void showPalette() {
      asked.add("palette");
    }

    @Override
    public void showSettings() {
      asked.add("settings");
    }

    @Override
    public void run(String command) {
      asked.add(command);
    }

    @Override
    public String keys(String command) {
      return command.equals("search") ? "Ctrl+P" : "";
    }
  }

  private static Specimen top(TestWorkspace session, ShellActions actions) {
    TopBar bar = new TopBar(session.viewModel(), actions);
    return new Specimen(bar.root(), bar::dispose);
  }

  @Test
  void the_top_bar_stands_every_look_and_lets_go(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    ViewCheck check = new ViewCheck(ui, Looks.product(), 1200, 60);
    check.passes("top-bar", () -> top(session, new Asked()));
    check.diesWhenDisposed(() -> top(session, new Asked()));
  }

  @Test
  void nothing_of_the_top_bar_is_cut_in_a_small_window_at_the_largest_size(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    Stage stage = ui.show(1024, 100, () -> top(session, new Asked()).root());
    ui.run(() -> Looks.product().wear(false, 200));
    ui.settle();
    for (String button : List.of("search", "more-panels", "commands", "settings")) {
      Node node = ui.node(button, Node.class);
      Bounds place = ui.compute(() -> node.localToScene(node.getLayoutBounds()));
      assertTrue(
          place.getMinX() >= 0 && place.getMaxX() <= stage.getScene().getWidth(),
          button + " at " + place);
    }
    ui.run(() -> Looks.product().wear(false, 100));
  }

  @Test
  void the_top_bar_leads_to_files_commands_and_settings(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    Asked actions = new Asked();
    ui.show(1200, 60, () -> top(session, actions).root());
    ui.robot().clickOn("#search").clickOn("#commands").clickOn("#settings");
    assertEquals(List.of("search", "palette", "settings"), actions.asked);
    Button search = ui.node("search", Button.class);
    assertEquals("Search everywhere   Ctrl+P", ui.compute(search::getText));
  }

  @Test
  void the_name_of_the_workspace_leads_to_its_files(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    Asked actions = new Asked();
    ui.show(1200, 60, () -> top(session, actions).root());
    ui.robot().clickOn("#workspace-name");
    assertEquals(List.of("show-explorer"), actions.asked);
  }

  private static Specimen ofWorkspace(TestWorkspace session, ShellActions actions) {
    WorkspaceViewModel workspace = session.viewModel();
    WorkspaceStatus status =
        new WorkspaceStatus(
            workspace,
            new DocumentStatusViewModel(workspace.documents(), workspace.recoding()),
            actions);
    return new Specimen(status.root(), status::dispose);
  }

  @Test
  void the_status_of_the_workspace_stands_every_look_and_lets_go(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    ui.run(() -> session.documents().show(Samples.ORDER_PATH));
    ViewCheck check = new ViewCheck(ui, Looks.product(), 1024, 64);
    check.passes("workspace-status", () -> ofWorkspace(session, new Asked()));
    check.diesWhenDisposed(() -> ofWorkspace(session, new Asked()));
  }

  @Test
  void what_the_status_says_leads_to_more_about_it(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    Asked actions = new Asked();
    ui.show(1200, 60, () -> ofWorkspace(session, actions).root());
    Button branch = ui.node("branch", Button.class);
    assertEquals("main", ui.compute(branch::getText));
    ui.robot().clickOn("#branch").clickOn("#worst");
    assertEquals(List.of("branch-switch", "show-compat"), actions.asked);
    assertEquals(
        Samples.ORDER_PATH, session.documents().activeProperty().get().orElseThrow().path());
    ui.settle();
    ui.robot().clickOn("#status-caret");
    assertEquals("editor-go_to_line", actions.asked.getLast());
  }

  private static Specimen status(FxJobs jobs) {
    StatusBar bar = new StatusBar(jobs, new NoticesViewModel(InstantSource.system()));
    return new Specimen(bar.root(), bar::dispose);
  }

  @Test
  void what_the_workspace_says_never_lies_over_what_runs(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    ui.run(() -> session.documents().show(Samples.ORDER_PATH));
    FxJobs jobs = ui.compute(FxJobs::new);
    for (int width : List.of(1024, 700, 480, 400, 340)) {
      ui.show(
          width,
          60,
          () -> {
            StatusBar bar = new StatusBar(jobs, new NoticesViewModel(InstantSource.system()));
            bar.show(Optional.of(ofWorkspace(session, new Asked()).root()));
            return bar.root();
          });
      ui.run(() -> Looks.product().wear(false, 200));
      ui.run(() -> ui.node("status-caret", Button.class).setText("33:1 (260 characters, 6 lines)"));
      ui.settle();
      double ready =
          ui.compute(() -> {
            Node words = ui.robot().lookup("Ready").query();
            return words.localToScene(words.getLayoutBounds()).getMaxX();
          });
      for (String part : List.of("status-caret", "worst", "branch")) {
        Node node = ui.node(part, Node.class);
        assertTrue(
            ui.compute(() ->
                !node.isVisible() || node.localToScene(node.getLayoutBounds()).getMinX() >= ready),
            part + " at " + width);
      }
    }
    ui.run(() -> Looks.product().wear(false, 100));
    ui.run(jobs::close);
  }

  @Test
  void a_job_that_takes_a_while_is_shown_with_a_way_to_stop_it(Ui ui) throws InterruptedException {
    FxJobs jobs = ui.compute(FxJobs::new);
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    ui.run(() ->
        jobs.submit(
            new JobKind("long", "Reading versions"),
            progress -> {
              while (!never.await(5, TimeUnit.MILLISECONDS)) {
                progress.checkCancelled();
              }
              return "";
            },
            outcome -> {
              if (outcome instanceof Outcome.Cancelled<String>) {
                stopped.countDown();
              }
            }));
    ui.await("the job is shown", () -> ui.compute(() -> jobs.shown().size() == 1));
    new ViewCheck(ui, Looks.product(), 600, 40).passes("status-bar", () -> status(jobs));
    ui.show(600, 40, () -> status(jobs).root());
    ui.robot().clickOn("#job-stop");
    stopped.await();
    // Shown jobs are let go with the next pulse, not with the job.
    ui.await("the bar is ready", () -> ui.robot().lookup("Ready").tryQuery().isPresent());
    ui.run(jobs::close);
  }

  @Test
  void the_bar_keeps_its_height_and_of_several_jobs_shows_one_and_the_rest_on_request(Ui ui) {
    FxJobs jobs = ui.compute(FxJobs::new);
    CountDownLatch end = new CountDownLatch(1);
    Region bar = (Region) ui.compute(() -> status(jobs).root());
    ui.show(600, 40, () -> new BorderPane(null, null, null, bar, null));
    double idle = ui.compute(bar::getHeight);
    ui.run(() -> {
      for (String name : List.of("Reading versions", "Running tests", "Checking all files")) {
        jobs.submit(
            new JobKind(name, name),
            progress -> {
              end.await();
              return "";
            },
            outcome -> {});
      }
    });
    ui.await("the jobs are shown", () -> ui.compute(() -> jobs.shown().size() == 3));
    ui.settle();
    assertEquals(idle, ui.compute(bar::getHeight));
    assertEquals(1, ui.robot().lookup(".progress-bar").queryAll().size());
    ui.robot().clickOn("#more-jobs");
    ui.await(
        "all are shown", () -> ui.robot().lookup(".job-rows .progress-bar").queryAll().size() == 3);
    end.countDown();
    ui.await("the jobs have ended", () -> ui.compute(() -> jobs.shown().isEmpty()));
    ui.robot().type(KeyCode.ESCAPE);
    ui.run(jobs::close);
  }
}
