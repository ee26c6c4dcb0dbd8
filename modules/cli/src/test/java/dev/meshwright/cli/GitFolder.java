package dev.meshwright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A repository made with the `git` program, the same commits each time.
public record GitFolder(Path path) {

  public static GitFolder init(Path path) {
    GitFolder folder = new GitFolder(path);
    folder.git("init", "-q", "-b", "main");
    return folder;
  }

  public GitFolder write(String name, String text) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public GitFolder delete(String name) {
    try {
      Files.delete(path.resolve(name));
      return this;
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public GitFolder commit(String message) {
    git("add", "-A");
    return git("commit", "-q", "-m", message);
  }

  public GitFolder git(String... arguments) {
    ask(arguments);
    return this;
  }

  /// What the program says.
  public String ask(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(path.toFile());
      builder.environment().put("GIT_AUTHOR_NAME", "Ada");
      builder.environment().put("GIT_AUTHOR_EMAIL", "ada@example.com");
      builder.environment().put("GIT_COMMITTER_NAME", "Ada");
      builder.environment().put("GIT_COMMITTER_EMAIL", "ada@example.com");
      builder.environment().put("GIT_AUTHOR_DATE", "2026-01-02T03:04:05Z");
      builder.environment().put("GIT_COMMITTER_DATE", "2026-01-02T03:04:05Z");
      Process process = builder.redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + ": " + said);
      }
      return said;
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  public Call call(String... arguments) {
    return Call.in(path, arguments);
  }
}
