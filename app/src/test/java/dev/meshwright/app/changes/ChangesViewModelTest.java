package dev.meshwright.app.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import org.junit.jupiter.api.Test;

class ChangesViewModelTest {

  private final Sessions sessions = new Sessions();
  private final ChangesViewModel model = sessions.session().changes();

  private ChangesState state() {
    return model.stateProperty().get();
  }

  @Test
  void what_differs_is_listed_with_a_message_to_commit_it() {
    ChangesState.Ready ready = assertInstanceOf(ChangesState.Ready.class, state());
    assertEquals(Samples.ORDER_PATH, ready.changes().files().getFirst().file().path());
    assertTrue(model.messageProperty().get().startsWith("Change order.avsc\n"));
  }

  @Test
  void the_message_follows_the_ticks_until_it_is_written() {
    model.leftOut().add(Samples.ORDER_PATH);
    assertEquals("", model.messageProperty().get());
    model.leftOut().remove(Samples.ORDER_PATH);
    assertTrue(model.messageProperty().get().startsWith("Change order.avsc"));
    model.messageProperty().set("Mine");
    model.leftOut().add(Samples.ORDER_PATH);
    assertEquals("Mine", model.messageProperty().get());
  }

  @Test
  void a_commit_that_breaks_somebody_asks_once() {
    model.commit();
    ChangesState.Breaking breaking = assertInstanceOf(ChangesState.Breaking.class, state());
    assertEquals(1, breaking.breaking().size());
    model.decline();
    assertInstanceOf(ChangesState.Ready.class, state());
    assertTrue(model.messageProperty().get().startsWith("Change order.avsc"));
    model.commit();
    model.agree();
    assertInstanceOf(ChangesState.Clean.class, state());
    Notice.Committed told = assertInstanceOf(Notice.Committed.class, sessions.notices.getLast());
    assertEquals(1, told.files());
  }

  @Test
  void a_question_about_a_break_is_off_when_what_is_committed_changes() {
    model.commit();
    assertInstanceOf(ChangesState.Breaking.class, state());
    model.leftOut().add(Samples.ORDER_PATH);
    assertInstanceOf(ChangesState.Ready.class, state());
    model.agree();
    assertInstanceOf(ChangesState.Ready.class, state());
    model.leftOut().remove(Samples.ORDER_PATH);
    model.commit();
    assertInstanceOf(ChangesState.Breaking.class, state());
    model.messageProperty().set("Another message");
    assertInstanceOf(ChangesState.Ready.class, state());
  }

  @Test
  void a_message_that_was_written_stays_when_changes_are_read_again() {
    model.messageProperty().set("Say where an order came from");
    model.refresh();
    assertEquals("Say where an order came from", model.messageProperty().get());
  }

  @Test
  void a_commit_leaves_nothing_to_commit_and_no_message() {
    model.commit();
    model.agree();
    ChangesState.Clean clean = assertInstanceOf(ChangesState.Clean.class, state());
    assertTrue(clean.made().isPresent());
    assertEquals("", model.messageProperty().get());
  }

  @Test
  void a_commit_of_no_file_is_refused_with_the_reason() {
    model.leftOut().add(Samples.ORDER_PATH);
    model.messageProperty().set("Nothing");
    model.commit();
    ChangesState.Ready ready = assertInstanceOf(ChangesState.Ready.class, state());
    assertEquals("No file is chosen for the commit.", ready.refusal().orElseThrow());
  }

  @Test
  void a_folder_without_a_repository_says_so() {
    sessions.commits.noRepository();
    model.refresh();
    assertInstanceOf(ChangesState.NoRepository.class, state());
  }
}
