package dev.meshwright.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.session.OpenedFolder;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.app.testing.MemoryPreferences;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window's view model, without a window.
class ShellViewModelTest {

  @TempDir Path folder;

  private final List<Path> demos = new ArrayList<>();
  private final List<OpenedFolder> opened = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final MemoryPreferences preferences = new MemoryPreferences();
  private final WorkspaceViewModel workspace = new Sessions().session().viewModel();
  private final List<String> ended = new ArrayList<>();
  private final ShellViewModel model =
      new ShellViewModel(
          new SameThreadJobs(),
          this::open,
          preferences,
          this::demo,
          this::behind,
          new ToldNotices(notices));

  private OpenedFolder open(Path wanted, Progress progress) {
    if (!Files.isDirectory(wanted)) {
      throw new OperationFailedException(
          "there is no folder " + wanted.getFileName(), new IOException("missing"));
    }
    WorkspaceServices services =
        WorkspaceServices.open(wanted).orElseThrow(problems -> new AssertionError(problems));
    OpenedFolder made =
        new OpenedFolder(
            services,
            services.dataServices(PreviewLimits.usual()),
            services.documents(),
            services.read(progress),
            services.searchWorkspace(Map.of()),
            Map.of());
    opened.add(made);
    return made;
  }

  private void demo(Path wanted) {
    demos.add(wanted);
    try {
      Files.createDirectory(wanted);
    } catch (IOException broken) {
      throw new OperationFailedException("no demo", broken);
    }
  }

  private WorkspaceViewModel behind(OpenedFolder made) {
    workspace.endWith(() -> ended.add("ended"));
    return workspace;
  }

  @Test
  void the_start_page_lists_the_folders_opened_lately() {
    preferences.opened(folder);
    model.welcome();
    assertEquals(new ShellState.Welcome(List.of(folder)), model.stateProperty().get());
    assertEquals(Optional.empty(), model.folder());
  }

  @Test
  void a_folder_is_opened_remembered_once_it_is_on_the_screen_and_closed() {
    model.open(folder);
    assertEquals(new ShellState.Opened(workspace), model.stateProperty().get());
    assertEquals(Optional.of(workspace.workspace().root()), model.folder());
    assertEquals(List.of(), preferences.recents());
    model.shown(workspace);
    assertEquals(List.of(workspace.workspace().root()), preferences.recents());
    model.close();
    assertInstanceOf(ShellState.Welcome.class, model.stateProperty().get());
    assertEquals(List.of("ended"), ended);
    assertEquals(
        List.of("git-no-repository"),
        notices.stream().map(notice -> ((Notice.InFile) notice).problem().rule()).toList());
  }

  @Test
  void a_folder_that_cannot_be_opened_says_why() {
    Path missing = folder.resolve("missing");
    model.open(missing);
    ShellState.CannotOpen failed =
        assertInstanceOf(ShellState.CannotOpen.class, model.stateProperty().get());
    assertEquals(missing, failed.folder());
    assertEquals("there is no folder missing", failed.reason());
  }

  @Test
  void opening_another_folder_closes_the_one_before() {
    model.open(folder);
    model.open(folder.resolve("missing"));
    assertEquals(List.of("ended"), ended);
    assertEquals(1, opened.size());
  }

  @Test
  void the_demo_is_made_and_opened() {
    Path demo = folder.resolve("demo");
    model.openDemo(demo);
    assertEquals(List.of(demo), demos);
    assertInstanceOf(ShellState.Opened.class, model.stateProperty().get());
    model.close();
    model.openDemo(demo);
    ShellState.CannotOpen failed =
        assertInstanceOf(ShellState.CannotOpen.class, model.stateProperty().get());
    assertEquals("no demo", failed.reason());
  }

  @Test
  void a_workspace_that_is_gone_is_not_remembered() {
    model.open(folder);
    model.close();
    model.shown(workspace);
    assertEquals(List.of(), preferences.recents());
  }
}
