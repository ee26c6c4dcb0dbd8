package dev.meshwright.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.explorer.ExplorerPanel;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestDebounces;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.usecases.OperationFailedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// The arrangement of the window, from one run to the next.
class LayoutKeeperTest {

  private final Sessions sessions = new Sessions();
  private final List<Map<String, String>> kept = new ArrayList<>();

  private TestWorkspace left(Map<String, String> before) {
    TestWorkspace workspace = sessions.session();
    workspace.viewModel().arrange(before, kept::add, TestDebounces.none());
    return workspace;
  }

  @Test
  void each_change_is_kept_and_nothing_twice() {
    TestWorkspace workspace = left(Map.of());
    assertEquals(List.of(), kept);
    workspace.documents().show(Samples.ORDER_PATH);
    int once = kept.size();
    assertTrue(once > 0);
    workspace.documents().show(Samples.ORDER_PATH);
    workspace.dispose();
    assertEquals(once, kept.size());
  }

  @Test
  void what_a_run_left_however_it_ended_is_there_in_the_next() {
    TestWorkspace workspace = left(Map.of());
    workspace.documents().show(Samples.ORDER_PATH);
    workspace.documents().show(Samples.SQL_PATH);
    workspace
        .tabs()
        .change(
            workspace
                .tabs()
                .layout()
                .split(0, workspace.tabs().layout().front().orElseThrow(), 0, true, true, true));
    workspace.panels().panes().hide(PanelPlace.RIGHT);
    String text = workspace.tabs().written();

    TestWorkspace next = left(kept.getLast());
    assertEquals(text, next.tabs().written());
    assertEquals(2, next.tabs().layout().groups().size());
    assertEquals(
        Optional.of(Samples.SQL_PATH), next.documents().activeProperty().get().map(Document::path));
    assertTrue(next.panels().panes().state().hidden().contains(PanelPlace.RIGHT));
    assertEquals(
        List.of(Samples.SQL_PATH), next.documents().open().stream().map(Document::path).toList());
  }

  @Test
  void that_it_cannot_be_kept_is_told_once() {
    TestWorkspace workspace = sessions.session();
    workspace
        .viewModel()
        .arrange(
            Map.of("tabs", "nonsense", "panes", "nonsense"),
            values -> {
              throw new OperationFailedException("the disk is full", new IOException());
            },
            TestDebounces.none());
    workspace.documents().show(Samples.ORDER_PATH);
    workspace.documents().show(Samples.SQL_PATH);
    assertEquals(1, sessions.notices.size());
  }

  @Test
  void further_parts_are_taken_up_and_kept_as_well() {
    TestWorkspace workspace = left(Map.of("colour", "green"));
    ObjectProperty<String> colour = new SimpleObjectProperty<>("grey");
    workspace.viewModel().keep(new KeptPart("colour", colour, colour::get, colour::set));
    assertEquals("green", colour.get());
    assertEquals(List.of(), kept, "it is what was left");
    colour.set("red");
    assertEquals("red", kept.getLast().get("colour"));
    assertTrue(kept.getLast().containsKey("tabs"));
    workspace.dispose();
    colour.set("blue");
    assertEquals("red", kept.getLast().get("colour"));
  }

  @Test
  void whether_the_explorer_selects_the_open_file_is_kept() {
    TestWorkspace workspace = left(Map.of());
    workspace.viewModel().keep(workspace.panel(ExplorerPanel.class).following());
    run(workspace, "explorer-follow");
    assertEquals("false", kept.getLast().get("explorer-follow"));
    TestWorkspace next = left(kept.getLast());
    next.viewModel().keep(next.panel(ExplorerPanel.class).following());
    run(next, "explorer-follow");
    assertEquals("true", kept.getLast().get("explorer-follow"));
  }

  private static void run(TestWorkspace workspace, String command) {
    workspace.panels().commands().stream()
        .filter(one -> one.id().equals(command))
        .findFirst()
        .orElseThrow()
        .run();
  }
}
