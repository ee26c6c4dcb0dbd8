package dev.meshwright.workspace.manage;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.text.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/// Shows files in the file manager of the system. The program that does it is one of the system's,
/// never one of the repository's; it is only told a path, and starts in the person's home.
///
/// @param system its name
/// @param home of the person
/// @param variables of the environment
/// @param workspace in which no program is looked for
public record SystemFileManager(
    String system, Path home, Map<String, String> variables, Path workspace) {

  private static final long MOST_SECONDS = 2;

  public static SystemFileManager ofProcess(Path workspace) {
    return new SystemFileManager(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")),
        System.getenv(),
        workspace);
  }

  /// Shows a file or folder; on Linux its folder is opened.
  public Result<Path> reveal(Path file) {
    Optional<List<String>> command = command(file);
    if (command.isEmpty()) {
      return none(file, "There is no program here that opens folders (xdg-open).");
    }
    return start(
        command.get(),
        file,
        reason -> none(file, "No file manager could be opened" + reason + "."));
  }

  /// Opens a page in the person's browser.
  public Result<String> browse(String url) {
    if (!url.startsWith("https://") && !url.startsWith("http://")) {
      return noBrowser(url, "Only pages of the web are opened.");
    }
    Optional<List<String>> command = browser(url);
    return command.isEmpty()
        ? noBrowser(url, "There is no program here that opens pages (xdg-open).")
        : start(
            command.get(),
            url,
            reason -> noBrowser(url, "No browser could be opened" + reason + "."));
  }

  private Optional<List<String>> browser(String url) {
    if (isWindows()) {
      Path windows = Path.of(variables.getOrDefault("SystemRoot", "C:\\Windows"));
      String runner = windows.resolve("System32").resolve("rundll32.exe").toString();
      return Optional.of(List.of(runner, "url.dll,FileProtocolHandler", url));
    }
    return isMac()
        ? Optional.of(List.of("/usr/bin/open", url))
        : program("xdg-open").map(open -> List.of(open.toString(), url));
  }

  private <T> Result<T> start(List<String> command, T opened, Function<String, Result<T>> refusal) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(home.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      // Explorer says 1 when all is well; a file manager may go on running.
      boolean failed =
          process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)
              && process.exitValue() != 0
              && !isWindows();
      return failed ? refusal.apply(" (" + command.getFirst() + ")") : Result.ok(opened);
    } catch (IOException failure) {
      return refusal.apply(": " + Reasons.of(failure));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Result.ok(opened);
    }
  }

  /// The words to start; empty when there is no such program.
  Optional<List<String>> command(Path file) {
    if (isWindows()) {
      Path windows = Path.of(variables.getOrDefault("SystemRoot", "C:\\Windows"));
      return Optional.of(List.of(windows.resolve("explorer.exe").toString(), "/select," + file));
    }
    if (isMac()) {
      return Optional.of(List.of("/usr/bin/open", "-R", file.toString()));
    }
    Path folder = Files.isDirectory(file) ? file : file.getParent();
    return program("xdg-open").map(open -> List.of(open.toString(), String.valueOf(folder)));
  }

  private boolean isMac() {
    return system.toLowerCase(Locale.ROOT).contains("mac");
  }

  private boolean isWindows() {
    return system.toLowerCase(Locale.ROOT).contains("windows");
  }

  private Optional<Path> program(String name) {
    return Stream.of(variables.getOrDefault("PATH", "").split(":"))
        .filter(folder -> folder.startsWith("/"))
        .flatMap(folder -> place(folder, name))
        .findFirst();
  }

  private Stream<Path> place(String folder, String name) {
    try {
      Path program = Path.of(folder).resolve(name);
      return Files.isExecutable(program) && !program.toRealPath().startsWith(workspace)
          ? Stream.of(program)
          : Stream.empty();
    } catch (InvalidPathException | IOException unusable) {
      return Stream.empty();
    }
  }

  private static Result<String> noBrowser(String url, String message) {
    return Result.failed(
        Problem.error(
            "manage-no-browser", Location.startOf(""), message, "Open it yourself: " + url));
  }

  private static Result<Path> none(Path file, String message) {
    return Result.failed(
        Problem.error(
            "manage-no-file-manager",
            Location.startOf(""),
            message,
            "Open this folder yourself: " + file.getParent()));
  }
}
