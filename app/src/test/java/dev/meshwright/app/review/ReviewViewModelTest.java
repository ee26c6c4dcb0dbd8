package dev.meshwright.app.review;

import static dev.meshwright.app.review.ReviewedItems.agenda;
import static dev.meshwright.app.review.ReviewedItems.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.app.common.AskedState;
import dev.meshwright.model.Result;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.review.agenda.ReviewAgenda;
import dev.meshwright.usecases.review.agenda.ReviewItem;
import dev.meshwright.usecases.review.agenda.ReviewPoints;
import dev.meshwright.usecases.review.agenda.RowsOfSchema;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ReviewViewModelTest {

  private final Queue<Result<ReviewAgenda>> answers = new ArrayDeque<>();

  private ReviewViewModel model() {
    return new ReviewViewModel(
        ReviewPoints.ofBranch(),
        new SameThreadJobs(),
        (points, progress) -> answers.remove(),
        (agenda, schema, progress) -> new RowsOfSchema(0, List.of(), List.of()),
        ReviewedItems.notes());
  }

  private static Optional<String> on(ReviewViewModel model) {
    return model.current().map(ReviewItem::path);
  }

  @Test
  void it_goes_from_change_to_change_and_no_further() {
    answers.add(agenda(file("a"), file("b"), file("c")));
    ReviewViewModel model = model();
    model.refresh();
    assertEquals(Optional.of("a"), on(model));
    model.step(-1);
    assertEquals(Optional.of("a"), on(model));
    model.step(1);
    model.step(1);
    model.step(1);
    assertEquals(Optional.of("c"), on(model));
    model.show(0);
    assertEquals(Optional.of("a"), on(model));
  }

  @Test
  void the_change_on_the_screen_stays_when_the_list_is_made_anew() {
    answers.add(agenda(file("a"), file("b")));
    answers.add(agenda(file("a"), file("aa"), file("b")));
    answers.add(agenda(file("a")));
    answers.add(agenda());
    ReviewViewModel model = model();
    model.refresh();
    model.step(1);
    model.refresh();
    assertEquals(Optional.of("b"), on(model));
    assertEquals(2, model.positionProperty().get());
    model.refresh();
    assertEquals(Optional.of("a"), on(model), "the one that was on the screen is gone");
    model.refresh();
    assertEquals(Optional.empty(), on(model));
  }

  @Test
  void what_names_nothing_is_refused() {
    answers.add(ReviewedItems.refused());
    ReviewViewModel model = model();
    model.refresh();
    AskedState.Refused<?> refused =
        assertInstanceOf(AskedState.Refused.class, model.stateProperty().get());
    assertEquals("There is no branch x.", refused.problem().message());
  }

  @Test
  void rows_are_asked_of_schemas_only() {
    answers.add(agenda(file("a"), ReviewedItems.lostPromise()));
    ReviewViewModel model = model();
    model.refresh();
    assertInstanceOf(RowsState.None.class, model.rowsProperty().get());
    model.step(1);
    assertInstanceOf(RowsState.None.class, model.rowsProperty().get());
  }
}
