package dev.meshwright.app.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.common.AppStyle;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.uikit.theme.Theme;
import dev.meshwright.uikit.theme.ThemeMode;
import dev.meshwright.uikit.theme.Zoom;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import dev.meshwright.usecases.demo.DemoWorkspace;
import dev.meshwright.usecases.replay.FindingRows;
import dev.meshwright.usecases.replay.ReplaySide;
import dev.meshwright.usecases.review.agenda.MakeAgenda;
import dev.meshwright.usecases.review.agenda.ReviewAgenda;
import dev.meshwright.usecases.review.agenda.ReviewItem;
import dev.meshwright.usecases.review.agenda.ReviewPoints;
import dev.meshwright.usecases.review.agenda.RowsOfSchema;
import dev.meshwright.usecases.review.agenda.SampleRows;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UiTest
class ReviewViewTest {

  @TempDir Path folder;

  /// The pending change of the demo workspace.
  private Result<ReviewAgenda> ofDemo() {
    Path demo = folder.resolve("demo");
    assertTrue(DemoWorkspace.create(demo, Progress.none()).optional().isPresent());
    try (WorkspaceServices services = WorkspaceServices.open(demo).optional().orElseThrow()) {
      services.read(Progress.none());
      return new MakeAgenda(
              services.earlierStates(), services.checkWorkspace(), services::storedWorkingCopy)
          .make(ReviewPoints.ofBranch(), Progress.none());
    }
  }

  private static RowsOfSchema rows(ReviewAgenda agenda) {
    return new RowsOfSchema(
        1,
        agenda.items().stream()
            .map(ReviewItem.SchemaChanged.class::cast)
            .map(item ->
                new SampleRows(
                    "orders/samples/orders.avro",
                    ReplaySide.OLD_DATA,
                    24_000,
                    new FindingRows(
                        item.assessed().finding(),
                        2,
                        List.of(
                            new FindingRows.Shown(
                                0, "", FindingRows.Kind.FAILS, "", "missing field loyalty_tier"),
                            new FindingRows.Shown(
                                7, "item_count", FindingRows.Kind.CHANGES, "1", "2"))),
                    true))
            .toList(),
        List.of());
  }

  private static ReviewViewModel model(Result<ReviewAgenda> agenda) {
    ReviewViewModel model =
        new ReviewViewModel(
            ReviewPoints.ofBranch(),
            new SameThreadJobs(),
            (points, progress) -> agenda,
            (found, schema, progress) -> rows(found),
            ReviewedItems.notes());
    model.refresh();
    return model;
  }

  private static Specimen specimen(ReviewViewModel model) {
    ReviewView view = new ReviewView(model, new ReviewBar().of(action -> {}));
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void a_change_of_a_schema_stands_every_look(Ui ui) {
    Result<ReviewAgenda> agenda = ofDemo();
    new ViewCheck(ui, Looks.product(), 1280, 720)
        .passes("review-schema", () -> specimen(model(agenda)));
  }

  @Test
  void other_changes_stand_every_look(Ui ui) {
    new ViewCheck(ui, Looks.product(), 1280, 720)
        .passes(
            "review-promise",
            () -> specimen(model(ReviewedItems.agenda(ReviewedItems.lostPromise()))));
    new ViewCheck(ui, Looks.product(), 1280, 720)
        .passes(
            "review-file",
            () -> specimen(model(ReviewedItems.agenda(ReviewedItems.file("orders.sql")))));
    new ViewCheck(ui, Looks.product(), 1280, 720)
        .passes("review-nothing", () -> specimen(model(ReviewedItems.agenda())));
    new ViewCheck(ui, Looks.product(), 1280, 720)
        .passes("review-refused", () -> specimen(model(ReviewedItems.refused())));
  }

  @Test
  void rows_stand_right_below_the_two_states(Ui ui) {
    Result<ReviewAgenda> agenda = ofDemo();
    ReviewViewModel model = ui.compute(() -> model(agenda));
    ui.run(() -> Theme.ofApplication(AppStyle.sheets(), ThemeMode.LIGHT, Zoom.NORMAL));
    ui.show(1920, 1080, () -> specimen(model).root());
    Bounds sides = bounds(ui, "#review-side-after");
    Bounds rows = bounds(ui, "#review-sample-rows");
    assertTrue(rows.getMinY() - sides.getMaxY() < 80, () -> sides + " " + rows);
  }

  private static Bounds bounds(Ui ui, String id) {
    return ui.compute(() -> {
      Node node = ui.robot().lookup(id).query();
      return node.localToScene(node.getLayoutBounds());
    });
  }

  @Test
  void buttons_do_what_their_keys_do(Ui ui) {
    List<ReviewAction> done = new ArrayList<>();
    ui.show(
        1280,
        720,
        () ->
            new ReviewView(
                    model(ReviewedItems.agenda(ReviewedItems.file("a.sql"))),
                    new ReviewBar().of(done::add))
                .root());
    ui.robot().clickOn("#review-next");
    ui.robot().clickOn("#review-whole");
    assertEquals(List.of(ReviewAction.NEXT, ReviewAction.WHOLE), done);
  }
}
