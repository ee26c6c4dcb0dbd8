package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The program as a process of its own: a command loads no class of JavaFX.
class NoScreenTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"version", "help", "diff a.avsc b.avsc", "check --help"})
  void a_verb_loads_no_class_of_javafx(String call) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("a.avsc"), "\"int\"");
    Files.writeString(folder.resolve("b.avsc"), "\"long\"");
    List<String> loaded = loaded(call.split(" "));
    assertTrue(loaded.contains("dev.meshwright.cli.Cli"));
    assertEquals(
        List.of(),
        loaded.stream().filter(name -> name.matches("(com\\.sun\\.)?javafx\\..*")).toList());
  }

  @Test
  void a_program_that_uses_javafx_is_noticed() throws IOException, InterruptedException {
    assertTrue(run(List.of(Painter.class.getName())).contains("javafx.scene.paint.Color"));
  }

  private List<String> loaded(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Main.class.getName()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private List<String> run(List<String> main) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + log + ":none",
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(main);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    process.waitFor();
    return Files.readAllLines(log, StandardCharsets.UTF_8).stream()
        .map(line -> line.split(" ", 2)[0])
        .toList();
  }

  /// Touches JavaFX.
  static final class Painter {
    private Painter() {}

    public static void main(String[] arguments) {
      System.out.println(javafx.scene.paint.Color.RED);
    }
  }
}
