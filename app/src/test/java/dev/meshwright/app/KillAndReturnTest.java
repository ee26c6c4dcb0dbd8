package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.usecases.demo.DemoWorkspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was typed and not saved when the program was killed is offered by the next window.
@UiTest
class KillAndReturnTest {

  private static final String FILE = "orders/sql/clean_orders.sql";
  private static final String TYPED = "--kept-through-a-kill-";

  @TempDir Path folder;

  @Test
  void unsaved_edits_of_a_killed_window_come_back(Ui ui) throws IOException, InterruptedException {
    Path demo = folder.resolve("demo");
    DemoWorkspace.create(demo, Progress.none());
    Process killed = start(demo);
    try {
      assertEquals(KilledWindow.KEPT, firstLine(killed));
    } finally {
      killed.destroyForcibly();
      assertTrue(killed.waitFor(1, TimeUnit.MINUTES));
    }
    assertFalse(Files.readString(demo.resolve(FILE)).contains(TYPED));
    try (OpenWindow window = OpenWindow.on(ui, demo)) {
      Hands hands = new Hands(ui, window, "return");
      hands.sees("#recovery-question").look("question");
      hands.press(KeyCode.ENTER);
      hands.until(
          "the text is back",
          () ->
              window
                  .workspace()
                  .documents()
                  .find(FILE)
                  .filter(document -> document.text().startsWith(TYPED) && document.isUnsaved())
                  .isPresent());
      hands.look("restored");
      hands.done();
    }
  }

  private static Process start(Path demo) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As this process draws: without a display.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-D") || argument.startsWith("--"))
        .forEach(command::add);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(KilledWindow.class.getName());
    command.addAll(List.of(demo.toString(), FILE, TYPED));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String firstLine(Process process) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      return String.valueOf(lines.readLine());
    }
  }
}
