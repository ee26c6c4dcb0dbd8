package dev.meshwright.app.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.MemoryTests;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.tests.TestsPanel;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.Product;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.model.git.RepositoryState;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which panels a workspace shows, and that the others compute nothing.
class HiddenPanelsTest {

  private static final WorkspaceFile README = new WorkspaceFile("README.md", FileKind.OTHER, 400);
  private static final WorkspaceFile ORDER =
      new WorkspaceFile(Samples.ORDER_PATH, FileKind.AVRO_SCHEMA, 300);
  private static final WorkspaceFile SAMPLE =
      new WorkspaceFile("orders/samples/orders.csv", FileKind.SAMPLE, 12_000);
  private static final WorkspaceFile TEST = new WorkspaceFile(MemoryTests.PATH, FileKind.TEST, 100);

  private final Sessions sessions = new Sessions();

  private static OpenedWorkspace folder(
      Optional<RepositoryState> repository, WorkspaceFile... files) {
    return new OpenedWorkspace(
        Samples.workspace().root(),
        List.of(files),
        List.of(new Product("orders", "orders", List.of(files))),
        repository,
        List.of());
  }

  /// Committed, with nothing changed since.
  private static Optional<RepositoryState> clean() {
    return Optional.of(
        new RepositoryState(
            Optional.of("main"),
            Optional.of("0123456789abcdef"),
            Optional.empty(),
            0,
            0,
            Optional.empty(),
            List.of()));
  }

  private static List<String> shown(TestWorkspace workspace) {
    return workspace.panels().shown().stream()
        .filter(panel -> panel.place() != PanelPlace.MIDDLE)
        .map(panel -> panel.id().name())
        .toList();
  }

  private static void tellAll(TestWorkspace workspace) {
    workspace.tell(new WorkspaceEvent.Edited());
    workspace.tell(new WorkspaceEvent.FilesChanged());
    workspace.tell(new WorkspaceEvent.ChangedOutside());
    workspace.tell(new WorkspaceEvent.Committed());
    workspace.tell(new WorkspaceEvent.BranchSwitched());
  }

  @Test
  void a_plain_repository_of_schemas_shows_three_panels() {
    sessions.opened = folder(clean(), README, ORDER);
    assertEquals(List.of("explorer", "history", "problems"), shown(sessions.session()));
  }

  @Test
  void with_changes_that_are_not_committed_it_shows_four() {
    sessions.opened = folder(Samples.workspace().repository(), README, ORDER);
    assertEquals(List.of("explorer", "changes", "history", "problems"), shown(sessions.session()));
  }

  @Test
  void a_folder_without_a_repository_shows_files_and_problems() {
    sessions.opened = folder(Optional.empty(), README, ORDER);
    assertEquals(List.of("explorer", "problems"), shown(sessions.session()));
  }

  @Test
  void hidden_panels_compute_nothing_whatever_happens() {
    sessions.opened = folder(Optional.empty(), README, ORDER);
    TestWorkspace workspace = sessions.session();
    workspace.documents().show("README.md");
    tellAll(workspace);
    assertEquals(List.of("explorer", "problems"), shown(workspace));
    assertEquals(0, sessions.commits.described, "changes");
    assertEquals(0, sessions.commits.logged, "history");
    assertEquals(0, sessions.compare.compared, "compatibility");
    assertEquals(List.of(), sessions.replay.asked(), "replay");
    assertEquals(List.of(), sessions.preview.asked(), "preview");
    assertEquals(0, sessions.tests.found, "tests");
    assertTrue(sessions.read > 0 && sessions.checked > 0, "what is shown is read");
  }

  @Test
  void the_same_events_make_shown_panels_compute() {
    TestWorkspace workspace = sessions.session();
    workspace.documents().show(Samples.ORDER_PATH);
    workspace.documents().show(Samples.SQL_PATH);
    workspace.panels().show(TestsPanel.ID);
    tellAll(workspace);
    assertTrue(sessions.commits.described > 1, "changes");
    assertTrue(sessions.commits.logged > 1, "history");
    assertTrue(sessions.compare.compared > 1, "compatibility");
    assertTrue(sessions.preview.asked().size() > 1, "preview");
    assertTrue(sessions.tests.found > 1, "tests");
  }

  @Test
  void panels_appear_when_there_is_something_for_them() {
    sessions.opened = folder(clean(), README, ORDER);
    TestWorkspace workspace = sessions.session();
    List<String> appeared = new ArrayList<>();
    workspace.panels().shown().subscribe(() -> appeared.add(workspace.panels().shown().toString()));
    workspace.documents().show(Samples.ORDER_PATH);
    assertEquals(
        List.of("explorer", "history", "problems", "compat", "inspector"), shown(workspace));
    sessions.opened = folder(clean(), README, ORDER, SAMPLE);
    workspace.changedOutside();
    assertEquals(
        List.of("explorer", "history", "problems", "compat", "replay", "preview", "inspector"),
        shown(workspace));
    sessions.opened = folder(Samples.workspace().repository(), README, ORDER, SAMPLE, TEST);
    workspace.changedOutside();
    assertEquals(
        List.of(
            "explorer",
            "changes",
            "history",
            "problems",
            "compat",
            "replay",
            "preview",
            "tests",
            "inspector"),
        shown(workspace));
    assertEquals(6, appeared.size());
  }

  @Test
  void every_hidden_panel_has_a_command_that_shows_it() {
    sessions.opened = folder(Optional.empty(), README);
    TestWorkspace workspace = sessions.session();
    List<Panel> hidden = workspace.panels().hidden();
    assertEquals(12, hidden.size());
    for (Panel panel : hidden) {
      workspace.panels().commands().stream()
          .filter(command -> command.id().equals("show-" + panel.id().name()))
          .findFirst()
          .orElseThrow()
          .run();
    }
    assertEquals(List.of(), workspace.panels().hidden());
  }
}
