package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A repository in a temporary folder, made and judged with the real `git` program, on a machine
/// whose only configuration is the one given here.
final class RealGit {

  final Path root;
  final Path home;
  private int commits;

  private RealGit(Path root, Path home) {
    this.root = root;
    this.home = home;
  }

  /// A repository with an identity and nothing in it.
  static RealGit init(Path temporary, String... options) throws IOException {
    RealGit git = at(temporary.resolve("work"), temporary.resolve("home"));
    Files.writeString(
        git.home.resolve(".gitconfig"),
        "[user]\n"
            + "\tname = Ada Example\n"
            + "\temail = ada@example.com\n"
            + "[init]\n"
            + "\tdefaultBranch = main\n");
    List<String> command = new ArrayList<>(List.of("init", "-q"));
    command.addAll(List.of(options));
    git.run(command.toArray(String[]::new));
    return git;
  }

  static RealGit at(Path root, Path home) throws IOException {
    Files.createDirectories(root);
    Files.createDirectories(home);
    return new RealGit(root.toRealPath(), home.toRealPath());
  }

  GitEnvironment environment() {
    return new GitEnvironment(
        home,
        List.of(home.resolve(".config/git/config"), home.resolve(".gitconfig")),
        Optional.empty(),
        root,
        Map.of());
  }

  GitRepository open() {
    return open(root);
  }

  GitRepository open(Path folder) {
    return switch (new GitRepositories(environment()).open(folder)) {
      case RepositoryOpening.Opened opened -> opened.repository();
      case RepositoryOpening.NotOpened not -> fail(not.problem().message());
    };
  }

  RealGit write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /// Commits everything with a time that grows from commit to commit; gives the id.
  String commitAll(String message) throws IOException {
    run("add", "-A");
    String date = "2024-01-01T00:%02d:%02dZ".formatted(commits / 60, commits % 60);
    commits++;
    exec(
        "",
        Map.of("GIT_AUTHOR_DATE", date, "GIT_COMMITTER_DATE", date),
        "commit",
        "-q",
        "-m",
        message);
    return run("rev-parse", "HEAD");
  }

  String run(String... arguments) throws IOException {
    return exec("", Map.of(), arguments);
  }

  /// Whether it went well.
  boolean tries(String... arguments) throws IOException {
    try {
      run(arguments);
      return true;
    } catch (AssertionError refused) {
      return false;
    }
  }

  /// As [#run] with somebody at the keyboard.
  String typed(String keys, String... arguments) throws IOException {
    return exec(keys, Map.of(), arguments);
  }

  private String exec(String keys, Map<String, String> variables, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_CONFIG_HOME", home.resolve(".config").toString());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("LC_ALL", "C");
    builder.environment().putAll(variables);
    builder.redirectErrorStream(true);
    Process process = builder.start();
    try (OutputStream typing = process.getOutputStream()) {
      typing.write(keys.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertEquals(0, process.waitFor(), () -> command + "\n" + output);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
    return output.stripTrailing();
  }

  static <T> T ok(Result<T> result) {
    return switch (result) {
      case Result.Ok<T> ok -> ok.value();
      case Result.Failed<T> refused -> fail(refused.problem().message());
    };
  }

  static CommitRequest request(List<String> paths, String message) {
    return new CommitRequest(paths, message, Optional.empty());
  }

  static Revision committed(GitRepository repository, CommitRequest request) throws IOException {
    return switch (repository.commit(request, CommitWork.quiet(Progress.none()))) {
      case CommitOutcome.Committed done -> new Revision(done.commit().id());
      case CommitOutcome.NeedsConsent needs -> fail(needs.problem().message());
      case CommitOutcome.Refused refused -> fail(refused.problem().message());
    };
  }
}
