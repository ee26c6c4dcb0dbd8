package dev.meshwright.app.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    assertEquals("Add the channel of an order", model.messageProperty().get());
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
    ChangesState.Clean clean = assertInstanceOf(ChangesState.Clean.class, state());
    assertTrue(clean.made().isPresent());
    assertEquals("", model.messageProperty().get());
  }

  @Test
  void a_commit_of_no_file_is_refused_with_the_reason() {
    model.leftOut().add(Samples.ORDER_PATH);
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
