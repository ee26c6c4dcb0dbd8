package dev.meshwright.cli;

import dev.meshwright.usecases.NotPossibleException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What a call reads from and writes to.
///
/// @param out results, UTF-8, buffered: the frame flushes it
/// @param err messages and progress
/// @param in standard input
/// @param directory against which relative paths are resolved
/// @param environment variables
/// @param colors whether a person watches a terminal that shows colors
public record Console(
    PrintStream out,
    PrintStream err,
    InputStream in,
    Path directory,
    Map<String, String> environment,
    boolean colors) {

  public Console {
    environment = Map.copyOf(environment);
  }

  /// The console of this process.
  public static Console ofProcess() {
    Map<String, String> environment = System.getenv();
    return new Console(
        buffered(System.out),
        System.err,
        System.in,
        Path.of("").toAbsolutePath(),
        environment,
        terminalWithColors(environment));
  }

  /// Resolves a path of the call.
  ///
  /// @throws NotPossibleException when it names a pipe, a socket or a device: they may have no end,
  ///   and are no files that could be read twice; or when no file can have that name
  public Path resolve(String path) {
    Path file;
    try {
      file = directory.resolve(path).normalize();
    } catch (InvalidPathException noName) {
      throw new NotPossibleException(
          "no file can be named '" + path + "' here: " + noName.getReason(), noName);
    }
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      throw new NotPossibleException(
          path + " is a pipe, socket or device and no file; write what it gives into a file first");
    }
    return file;
  }

  /// Tells a person who watches how far work is; nothing is written for anybody else.
  public ProgressLine progress() {
    PrintStream watched = colors ? err : new PrintStream(OutputStream.nullOutputStream());
    return new ProgressLine(watched, System::nanoTime);
  }

  private static PrintStream buffered(OutputStream stream) {
    return new PrintStream(
        new java.io.BufferedOutputStream(stream, 1 << 16), false, StandardCharsets.UTF_8);
  }

  private static boolean terminalWithColors(Map<String, String> environment) {
    return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent()
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
