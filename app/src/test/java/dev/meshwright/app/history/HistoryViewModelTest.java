package dev.meshwright.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest {

  private final Sessions sessions = new Sessions();
  private final TestWorkspace workspace = sessions.session();
  private final HistoryViewModel model = workspace.history();

  @Test
  void the_commits_are_listed() {
    HistoryState.Ready ready =
        assertInstanceOf(HistoryState.Ready.class, model.stateProperty().get());
    assertEquals(Samples.commits(), ready.commits());
  }

  @Test
  void the_history_of_a_part_is_shown_in_front() {
    workspace.showHistory(Samples.ORDER_PATH, "channel");
    assertEquals(Optional.of(Samples.ORDER_PATH), model.pathProperty().get());
    assertEquals("channel", model.fieldProperty().get());
    assertTrue(model.tellsFields());
    assertEquals(Optional.of(HistoryPanel.ID), workspace.panels().called().map(p -> p.id()));
  }

  @Test
  void another_file_is_not_narrowed_to_the_part_of_the_one_before() {
    workspace.showHistory(Samples.ORDER_PATH, "channel");
    model.pathProperty().set(Optional.of("README.md"));
    assertEquals("", model.fieldProperty().get());
    assertFalse(model.tellsFields());
  }

  @Test
  void a_folder_without_a_repository_says_so() {
    sessions.commits.noRepository();
    model.refresh();
    assertInstanceOf(HistoryState.NoRepository.class, model.stateProperty().get());
  }
}
