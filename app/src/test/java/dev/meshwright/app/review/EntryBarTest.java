package dev.meshwright.app.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.usecases.demo.DemoWorkspace;
import dev.meshwright.usecases.review.agenda.MakeAgenda;
import dev.meshwright.usecases.review.agenda.ReviewAgenda;
import dev.meshwright.usecases.review.agenda.ReviewItem;
import dev.meshwright.usecases.review.agenda.ReviewPoints;
import dev.meshwright.usecases.review.agenda.RowsOfSchema;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UiTest
class EntryBarTest {

  @TempDir Path folder;

  @Test
  void a_review_is_started_commented_and_decided_on_the_screen(Ui ui) {
    Path demo = folder.resolve("demo");
    assertTrue(DemoWorkspace.create(demo, Progress.none()).optional().isPresent());
    try (WorkspaceServices services = WorkspaceServices.open(demo).optional().orElseThrow()) {
      services.read(Progress.none());
      ReviewAgenda agenda =
          new MakeAgenda(
                  services.earlierStates(), services.checkWorkspace(), services::storedWorkingCopy)
              .make(ReviewPoints.ofBranch(), Progress.none())
              .optional()
              .orElseThrow();
      ReviewItem first = agenda.items().getFirst();
      ReviewView view =
          ui.compute(() -> {
            SameThreadJobs jobs = new SameThreadJobs();
            ReviewViewModel model =
                new ReviewViewModel(
                    ReviewPoints.ofBranch(),
                    jobs,
                    (points, progress) -> Result.ok(agenda),
                    (found, schema, progress) -> new RowsOfSchema(0, List.of(), List.of()),
                    new NotesViewModel(
                        ReviewPoints.ofBranch(), jobs, new KeptInFiles(services.reviews())));
            model.refresh();
            return new ReviewView(model, new ReviewBar().of(action -> {}));
          });
      ui.show(1600, 900, view::root);
      ui.run(() -> view.entry().comment(first));
      assertTrue(text(ui, "#review-refusal").contains("No review is open."));
      ui.robot().clickOn("#review-name").write("gift-orders").type(KeyCode.ENTER);
      assertFalse(ui.compute(() -> view.entry().isOpen()));
      ui.run(() -> view.entry().comment(first));
      ui.robot().clickOn("#review-comment-text").write("Who asked?").type(KeyCode.ENTER);
      assertTrue(said(ui).contains(": Who asked?"), () -> said(ui));
      ui.run(() -> view.entry().decide(first));
      assertEquals("", text(ui, "#review-refusal"));
      ui.robot().clickOn("#review-reason").type(KeyCode.DOWN).type(KeyCode.ENTER);
      assertTrue(text(ui, "#review-refusal").contains("needs a reason"));
      ui.robot().clickOn("#review-reason").write("Give it a default").type(KeyCode.ENTER);
      assertTrue(said(ui).contains("Change it, because: Give it a default"), () -> said(ui));
      ui.run(() -> view.entry().decide(first));
      ui.robot().clickOn("#review-back");
      assertEquals(false, ui.compute(() -> view.entry().isOpen()));
      ui.run(view::dispose);
    }
  }

  private static String text(Ui ui, String id) {
    return ui.compute(() -> ui.robot().lookup(id).queryLabeled().getText());
  }

  private static String said(Ui ui) {
    return ui.compute(() ->
        ui.robot().lookup("#review-notes .label").queryAllAs(Labeled.class).stream()
            .map(Labeled::getText)
            .toList()
            .toString());
  }
}
