package dev.meshwright.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Repository;

/// What a commit's message starts with, by `commit.template`. A repository may name it, too: it is
/// only text that a person sees before it is used.
final class MessageTemplate {

  private static final int MOST_BYTES = 1 << 16;

  private final Repository repository;
  private final GitEnvironment environment;

  MessageTemplate(Repository repository, GitEnvironment environment) {
    this.repository = repository;
    this.environment = environment;
  }

  /// Without its comments; empty where there is none, or its file cannot be read.
  Optional<String> read() {
    String named = repository.getConfig().getString("commit", null, "template");
    if (named == null || named.isBlank()) {
      return Optional.empty();
    }
    Path file =
        named.startsWith("~/")
            ? environment.home().resolve(named.substring(2))
            : repository.getWorkTree().toPath().resolve(named);
    try {
      return Files.isRegularFile(file)
          ? Optional.of(withoutComments(SmallFile.text(file, MOST_BYTES)))
              .filter(text -> !text.isBlank())
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private String withoutComments(String text) {
    String named = repository.getConfig().getString("core", null, "commentChar");
    String mark = named == null || named.isBlank() || named.equals("auto") ? "#" : named;
    return text.lines()
        .filter(line -> !line.startsWith(mark))
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
