package dev.meshwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.DesktopLauncher;
import dev.meshwright.cli.frame.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher that is installed, on a machine whose locale knows ASCII only: names and texts with
/// other characters are read and told all the same.
@EnabledOnOs(OS.LINUX)
class AnyLocaleTest {

  private static final String SCHEMA =
      "{\"type\":\"record\",\"name\":\"A\",\"doc\":\"Größe in °C, 数量\","
          + "\"fields\":[{\"name\":\"f\",\"type\":\"%s\",\"doc\":\"naïve\"}]}\n";

  @TempDir Path temporary;

  /// Runs one call in a process of its own.
  static final class Program implements DesktopLauncher {

    private Program() {}

    public static void main(String[] arguments) {
      ExitCode code = new Cli(Console.ofProcess(), new Program()).run(arguments);
      System.exit(code.ordinal());
    }

    @Override
    public ExitCode open(Optional<Path> folder) {
      return ExitCode.FINE;
    }

    @Override
    public ExitCode demo(Path folder, boolean headless, Console console) {
      return ExitCode.FINE;
    }
  }

  /// The script as it lies in an image, with the virtual machine of this test.
  private Path launcher() throws IOException {
    Path launcher = Files.createDirectories(temporary.resolve("bin")).resolve("meshwright");
    Path runtime = Files.createDirectories(temporary.resolve("lib/runtime/bin"));
    Path java =
        Files.writeString(
            runtime.resolve("meshwright"),
            "#!/bin/sh\nexec '%s/bin/java' \"$@\"\n".formatted(System.getProperty("java.home")));
    String script =
        Files.readString(Path.of("../../installer/src/main/resources/launcher.sh"))
            .replace(
                "@OPTIONS@",
                "-XX:TieredStopAtLevel=1 \"-Djava.library.path=%s\""
                    .formatted(System.getProperty("java.library.path")))
            .replace("@CLASS_PATH@", System.getProperty("java.class.path"))
            .replace("@MAIN@", "'" + Program.class.getName() + "'");
    Files.writeString(launcher, script);
    assertTrue(launcher.toFile().setExecutable(true) && java.toFile().setExecutable(true));
    return launcher;
  }

  @Test
  void a_check_reads_and_tells_names_outside_ascii_in_the_c_locale() throws Exception {
    GitFolder repository = GitFolder.init(Files.createDirectory(temporary.resolve("Bücher")));
    repository.write("Ünïcode/Größe-数.avsc", SCHEMA.formatted("int")).commit("first");
    repository.write("Ünïcode/Größe-数.avsc", SCHEMA.formatted("string"));
    ProcessBuilder builder =
        new ProcessBuilder(launcher().toString(), "check")
            .directory(repository.path().toFile())
            .redirectErrorStream(true);
    for (String variable : List.of("LANG", "LC_ALL", "LC_CTYPE", "LANGUAGE")) {
      builder.environment().put(variable, "C");
    }
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(ExitCode.FINDINGS.ordinal(), process.waitFor(), said);
    assertTrue(said.contains("Ünïcode/Größe-数.avsc  changed, BACKWARD broken"), said);
  }
}
