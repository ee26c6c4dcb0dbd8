package dev.meshwright.cli;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.DesktopLauncher;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.data.sharing.SharedEngine;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.usecases.sample.SchemaPayloads;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Runs calls as a shell would, and keeps what they write.
public record Call(ExitCode code, String out, String err) {

  /// So that nothing is kept in the folders of whoever runs the tests.
  private static final Path STATE =
      Path.of(System.getProperty("java.io.tmpdir"), "meshwright-state-of-tests");

  public static Call in(Path directory, String... arguments) {
    return withInput(directory, "", arguments);
  }

  public static Call withInput(Path directory, String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            directory,
            Map.of("XDG_STATE_HOME", STATE.toString()),
            false,
            services ->
                services.dataServices(
                    SharedEngine.borrow(SchemaPayloads.class, PreviewLimits.usual())));
    ExitCode code = new Cli(console, new SayingDesktop(console)).run(arguments);
    return new Call(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// A desktop that only says what it was asked.
  private record SayingDesktop(Console console) implements DesktopLauncher {

    @Override
    public ExitCode open(Optional<Path> folder) {
      console
          .out()
          .println("desktop: " + folder.map(path -> path.getFileName().toString()).orElse("start"));
      return ExitCode.FINE;
    }

    @Override
    public ExitCode demo(Path folder, boolean headless, Console ignored) {
      console
          .out()
          .println("desktop: demo " + folder.getFileName() + (headless ? " headless" : ""));
      return ExitCode.FINE;
    }
  }
}
