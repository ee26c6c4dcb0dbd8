package dev.meshwright.app.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import dev.meshwright.usecases.review.agenda.ReviewPoints;
import dev.meshwright.usecases.review.agenda.RowsOfSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

@UiTest
class OverviewViewTest {

  private static ReviewViewModel model() {
    ReviewViewModel model =
        new ReviewViewModel(
            ReviewPoints.ofBranch(),
            new SameThreadJobs(),
            (points, progress) ->
                ReviewedItems.agenda(
                    ReviewedItems.lostPromise(),
                    ReviewedItems.file("a.sql"),
                    ReviewedItems.file("b.sql")),
            (agenda, schema, progress) -> new RowsOfSchema(0, List.of(), List.of()),
            ReviewedItems.notes());
    model.refresh();
    return model;
  }

  private static Specimen specimen(ReviewViewModel model) {
    OverviewView view = new OverviewView(model);
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    new ViewCheck(ui, Looks.product(), 720, 420).passes("review-overview", () -> specimen(model()));
  }

  @Test
  void what_is_chosen_comes_on_the_screen_and_what_is_on_the_screen_is_chosen(Ui ui) {
    ReviewViewModel model = ui.compute(OverviewViewTest::model);
    ui.show(720, 420, () -> specimen(model).root());
    ui.robot().clickOn("b.sql is changed");
    assertEquals(2, ui.compute(() -> model.positionProperty().get()));
    ui.run(() -> model.step(-1));
    assertEquals(
        "Next: b.sql is changed",
        ui.compute(() -> ui.robot().lookup("#review-next-words").queryLabeled().getText()));
  }
}
