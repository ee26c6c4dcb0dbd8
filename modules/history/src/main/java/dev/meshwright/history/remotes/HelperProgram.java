package dev.meshwright.history.remotes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A credential helper of the person: a program that keeps passwords.
final class HelperProgram {

  private static final int MOST_ANSWERED = 1 << 16;

  private final String configured;
  private final Path home;
  private final Map<String, String> variables;

  /// @param configured the value of `credential.helper`
  HelperProgram(String configured, Path home, Map<String, String> variables) {
    this.configured = configured;
    this.home = home;
    this.variables = variables;
  }

  /// @param action `get`, `store` or `erase`
  /// @return what it answered; nothing when it does not work
  Map<String, String> run(String action, Map<String, String> description) throws IOException {
    ProcessBuilder program = new ProcessBuilder(command(action)).directory(home.toFile());
    program.environment().clear();
    program.environment().putAll(variables);
    // It must not take the folder that Meshwright was started in for the repository.
    program.environment().keySet().removeAll(List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_PREFIX"));
    program.environment().put("HOME", home.toString());
    program.environment().put("GIT_TERMINAL_PROMPT", "0");
    program.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = program.start();
    try {
      try (OutputStream input = process.getOutputStream()) {
        input.write(lines(description).getBytes(StandardCharsets.UTF_8));
      } catch (IOException notListening) {
        // A helper may end without reading all of it.
      }
      byte[] answer = process.getInputStream().readNBytes(MOST_ANSWERED);
      boolean fine = process.waitFor() == 0;
      return fine ? parsed(new String(answer, StandardCharsets.UTF_8)) : Map.of();
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return Map.of();
    } finally {
      process.destroy();
    }
  }

  private List<String> command(String action) {
    String line;
    if (configured.startsWith("!")) {
      line = configured.substring(1);
    } else if (Path.of(configured.split(" ", 2)[0]).isAbsolute()) {
      line = configured;
    } else {
      line = "git credential-" + configured;
    }
    boolean windows = java.io.File.separatorChar == '\\';
    return windows
        ? List.of("cmd.exe", "/c", line + " " + action)
        : List.of("/bin/sh", "-c", line + " " + action);
  }

  private static String lines(Map<String, String> description) {
    StringBuilder lines = new StringBuilder();
    description.forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
    return lines.append('\n').toString();
  }

  private static Map<String, String> parsed(String answer) {
    Map<String, String> parsed = new LinkedHashMap<>();
    for (String line : answer.lines().toList()) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        parsed.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return parsed;
  }
}
