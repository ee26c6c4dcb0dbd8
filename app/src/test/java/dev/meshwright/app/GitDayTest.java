package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.changes.ChangesPanel;
import dev.meshwright.app.changes.ChangesState;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A working day with Git, played by keys only in the real window over a clone that real `git` made
/// of a bare repository: commit, pull what a colleague pushed meanwhile, settle the conflict, push.
@UiTest
class GitDayTest {

  private static final String ORDER = "order.avsc";

  @TempDir Path folder;
  private Path work;

  @BeforeEach
  void make() throws IOException, InterruptedException {
    Path colleague = folder.resolve("colleague");
    git(folder, "init", "-q", "--bare", "-b", "main", "origin.git");
    git(folder, "clone", "-q", "origin.git", "colleague");
    write(colleague, schema("In cents."));
    git(colleague, "checkout", "-q", "-b", "main");
    git(colleague, "add", ".");
    git(colleague, "commit", "-qm", "Begin");
    git(colleague, "push", "-q", "origin", "main");
    git(folder, "clone", "-q", "origin.git", "work");
    work = folder.resolve("work");
    git(work, "config", "user.name", "Ada");
    git(work, "config", "user.email", "ada@example.com");
    write(colleague, schema("In cents, with tax."));
    git(colleague, "commit", "-qam", "Say it otherwise");
    git(colleague, "push", "-q", "origin", "main");
  }

  private static void write(Path clone, String text) throws IOException {
    Files.writeString(clone.resolve(ORDER), text);
  }

  private static String schema(String doc) {
    return """
    {
      "type": "record",
      "name": "Order",
      "fields": [
        {"name": "id", "type": "string"},
        {"name": "total", "type": "long", "doc": "%s"}
      ]
    }
    """
        .formatted(doc);
  }

  private static String git(Path where, String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=Bo", "-c", "user.email=bo@example.com"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said.strip();
  }

  private static ChangesState changes(OpenWindow window) {
    return window.workspace().panels().panel(ChangesPanel.class).model().stateProperty().get();
  }

  private static Hands command(Hands hands, String title) {
    return hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).type(title).press(KeyCode.ENTER);
  }

  @Test
  void what_two_changed_is_committed_pulled_settled_and_pushed_by_keys(Ui ui)
      throws IOException, InterruptedException {
    try (OpenWindow window = OpenWindow.on(ui, work)) {
      Hands hands = new Hands(ui, window, "git");
      hands.press(KeyCode.CONTROL, KeyCode.P).type(ORDER);
      hands.until("the file is found", () -> hands.shows("#search-box-list"));
      hands.press(KeyCode.ENTER);
      hands.until("it is in front", () -> window.workspace().documents().find(ORDER).isPresent());
      hands.press(KeyCode.CONTROL, KeyCode.HOME);
      for (int line = 0; line < 5; line++) {
        hands.press(KeyCode.DOWN);
      }
      hands.press(KeyCode.END).press(KeyCode.LEFT).press(KeyCode.LEFT).type(" Never below zero.");
      hands.press(KeyCode.CONTROL, KeyCode.S);
      hands.until("it is saved", () -> window.workspace().documents().unsaved().isEmpty());
      hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
      hands.until("it is listed", () -> changes(window) instanceof ChangesState.Ready);
      hands.look("changes");
      hands.press(KeyCode.CONTROL, KeyCode.ENTER);
      hands.until("it is committed", () -> changes(window) instanceof ChangesState.Clean);
      command(hands, "Pull").sees("#remotes-merge").look("diverged");
      hands.press(KeyCode.SHIFT, KeyCode.TAB).press(KeyCode.SHIFT, KeyCode.TAB);
      hands.press(KeyCode.SPACE).sees("#merging-files").look("conflict");
      hands.press(KeyCode.ENTER).sees("#merge-result");
      hands.until("a conflict is left", () -> isDisabled(ui, "merge-resolved"));
      hands.look("sides");
      command(hands, "Take ours for this").sees("No conflict left");
      hands.until("none is left", () -> !isDisabled(ui, "merge-resolved"));
      command(hands, "Mark this file as").sees("Nothing is in conflict");
      hands.until("it is resolved", () -> isDisabled(ui, "merge-resolved"));
      command(hands, "Continue the merge");
      hands.until("nothing is under way", () -> !hands.shows("Abort")).look("merged");
      command(hands, "Push");
      hands.until("it is pushed", () -> head(work).equals(head(folder.resolve("origin.git"))));
      hands.press(KeyCode.ALT, KeyCode.DIGIT3).sees("#history-list").look("graph");
      hands.done();
    }
    assertEquals("", git(work, "status", "--porcelain"));
    assertEquals("1", git(work, "rev-list", "--count", "--merges", "HEAD"));
    git(work, "fsck", "--strict");
  }

  private static boolean isDisabled(Ui ui, String button) {
    return ui.compute(() -> ui.node(button, Button.class).isDisable());
  }

  private static String head(Path repository) {
    try {
      return git(repository, "rev-parse", "main");
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
