package dev.meshwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.MemoryTests;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.usecases.preview.PreviewRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestsViewModelTest {

  private final Sessions sessions = new Sessions();
  private final TestWorkspace workspace = sessions.session();
  private final TestsPanel panel = workspace.panel(TestsPanel.class);

  private TestsState.Listed listed() {
    return assertInstanceOf(TestsState.Listed.class, panel.model.stateProperty().get());
  }

  @Test
  void nothing_is_looked_for_before_somebody_looks() {
    assertInstanceOf(TestsState.NotRead.class, panel.model.stateProperty().get());
    workspace.panels().show(TestsPanel.ID);
    assertEquals(List.of(), listed().tests());
  }

  @Test
  void tests_are_run_and_counted_and_results_age_when_files_change() {
    sessions.files.put(MemoryTests.PATH, "orders are paid\nrefunds are wrong\n");
    panel.model.runAll();
    assertEquals(1, listed().passed());
    assertEquals(1, listed().failed());
    assertFalse(listed().stale());
    panel.model.refresh();
    assertTrue(listed().stale());
    assertEquals(1, listed().failed(), "the result is still known");
  }

  @Test
  void a_kept_preview_is_written_shown_and_run() {
    panel.keep(PreviewRequest.whole(Samples.SQL_PATH, Samples.SQL), "Usual rows", List.of());
    assertEquals("", sessions.files.get(MemoryTests.PATH));
    panel.model.keepAs("daily as previewed");
    assertEquals("daily as previewed\n", sessions.files.get(MemoryTests.PATH));
    assertEquals(Optional.of(TestsPanel.ID), workspace.panels().called().map(p -> p.id()));
    assertEquals(1, listed().passed());
  }
}
