package dev.meshwright.app.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.FieldEvidence;
import dev.meshwright.uitesting.HeldJobs;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.draft.DraftSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftViewModelTest {

  private final DraftViewModel model =
      new DraftViewModel(new SameThreadJobs(), Drafted::draft, "Making");

  private DraftState.Ready ready() {
    return assertInstanceOf(DraftState.Ready.class, model.stateProperty().get());
  }

  private String avro() {
    return Objects.requireNonNull(ready().written().get(SchemaFormat.AVRO))
        .optional()
        .orElseThrow()
        .text();
  }

  @Test
  void mixed_fields_are_asked_for_one_after_the_other() {
    assertEquals(Optional.empty(), model.nextOpen(Optional.empty()));
    model.draft(new DraftSource.Sample("orders.csv"));
    FieldEvidence amount = model.nextOpen(Optional.empty()).orElseThrow();
    assertEquals("amount", amount.path());
    FieldEvidence other = model.nextOpen(Optional.of(amount)).orElseThrow();
    assertEquals("other", other.path());
    assertEquals(Optional.of(amount), model.nextOpen(Optional.of(other)));
    model.choose(amount, 1);
    assertTrue(avro().contains("{\"name\": \"amount\", \"type\": \"double\"}"), avro());
    assertEquals(Optional.of(other), model.nextOpen(Optional.empty()));
    model.choose(other, 0);
    assertEquals(Optional.empty(), model.nextOpen(Optional.empty()));
    model.choose(other, 9);
    assertEquals(2, ready().answers().types().size());
  }

  @Test
  void a_name_and_what_may_be_absent_are_decided_and_taken_back() {
    model.draft(new DraftSource.Sample("orders.csv"));
    assertEquals("orders", model.nameProperty().get());
    model.nameProperty().set("sale");
    assertTrue(avro().contains("\"name\": \"Sale\""), avro());
    model.nameProperty().set("");
    assertTrue(avro().contains("\"name\": \"Orders\""), avro());
    assertEquals("", model.nameProperty().get());
    List<FieldEvidence> fields = Drafted.rows().fields();
    model.turn(fields.getFirst());
    assertTrue(avro().contains("{\"name\": \"id\", \"type\": [\"null\", \"string\"]"), avro());
    model.turn(fields.getFirst());
    assertTrue(avro().contains("{\"name\": \"id\", \"type\": \"string\"}"), avro());
    model.turn(fields.getLast());
    assertTrue(ready().answers().optional().isEmpty());
  }

  @Test
  void tables_are_chosen_by_name_and_what_cannot_be_read_is_refused() {
    model.draftPasted();
    assertInstanceOf(DraftState.Idle.class, model.stateProperty().get());
    model.pastedProperty().set("CREATE TABLE");
    model.draftPasted();
    assertTrue(avro().contains("\"id\""), avro());
    model.chooseTable("b");
    assertTrue(avro().contains("\"day\""), avro());
    model.pastedProperty().set("nothing");
    model.draftPasted();
    assertInstanceOf(DraftState.Refused.class, model.stateProperty().get());
  }

  @Test
  void what_was_decided_while_it_is_being_written_is_kept() {
    HeldJobs held = new HeldJobs();
    DraftViewModel slow = new DraftViewModel(held, Drafted::draft, "Making");
    slow.draft(new DraftSource.Sample("orders.csv"));
    assertInstanceOf(DraftState.Looking.class, slow.stateProperty().get());
    held.release();
    List<FieldEvidence> fields = Drafted.rows().fields();
    slow.choose(fields.get(1), 1);
    slow.choose(fields.get(2), 2);
    held.release();
    DraftState.Ready ready = assertInstanceOf(DraftState.Ready.class, slow.stateProperty().get());
    assertEquals(2, ready.answers().types().size());
  }

  @Test
  void machinery_that_breaks_is_told() {
    DraftViewModel broken =
        new DraftViewModel(
            new SameThreadJobs(),
            (source, progress) -> {
              throw new IllegalStateException("no room");
            },
            "Making");
    broken.draft(new DraftSource.Sample("a.csv"));
    assertInstanceOf(DraftState.Failed.class, broken.stateProperty().get());
  }
}
