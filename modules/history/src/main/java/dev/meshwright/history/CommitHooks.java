package dev.meshwright.history;

import dev.meshwright.history.programs.OutsideProgram;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.HookFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.util.SystemReader;

/// Runs the hooks of a commit as `git commit` does, once the person has agreed to these very hooks.
final class CommitHooks {

  private static final int MOST_SHOWN = 200_000;
  private static final int LINES_TOLD = 3;

  private final OpenedRepository repository;
  private final Hooks hooks;
  private final CommitWork work;
  private final Map<String, String> variables = new HashMap<>();

  CommitHooks(OpenedRepository repository, CommitWork work) {
    this.repository = repository;
    this.hooks = new Hooks(repository);
    this.work = work;
  }

  /// The hooks in force, with their texts.
  static List<HookFile> files(OpenedRepository repository, HookSet set) throws IOException {
    Hooks hooks = new Hooks(repository);
    List<HookFile> files = new ArrayList<>();
    for (String name : hooks.foreign(set)) {
      Path file = hooks.folder().resolve(name);
      files.add(new HookFile(name, file.toString(), start(file)));
    }
    return files;
  }

  private static String start(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST_SHOWN), StandardCharsets.UTF_8);
    }
  }

  /// What the hooks see of the commit.
  void tell(Author author, Path index) {
    variables.put("GIT_AUTHOR_NAME", author.name());
    variables.put("GIT_AUTHOR_EMAIL", author.email());
    variables.put("GIT_INDEX_FILE", index.toString());
    variables.put("GIT_EDITOR", ":");
    variables.put("GIT_PREFIX", "");
  }

  boolean has(String name) throws IOException {
    return hooks.isForeign(name);
  }

  /// @return why the commit must not be made
  Optional<Problem> run(String name, String... arguments) throws IOException {
    return told(name, "", arguments);
  }

  /// @param input what the hook reads
  Optional<Problem> told(String name, String input, String... arguments) throws IOException {
    if (!hooks.isForeign(name)) {
      return Optional.empty();
    }
    work.progress().report("Running the hook " + name, -1);
    work.output().accept(name + ":");
    Path hook = hooks.folder().resolve(name);
    List<String> command = new ArrayList<>();
    if (SystemReader.getInstance().isWindows()) {
      command.add("sh");
    }
    command.add(hook.toString());
    command.addAll(List.of(arguments));
    List<String> last = new ArrayList<>();
    int exit =
        new OutsideProgram(command, repository.getWorkTree().toPath(), variables)
            .follow(
                input.getBytes(StandardCharsets.UTF_8),
                line -> {
                  work.output().accept(line);
                  if (last.size() == LINES_TOLD) {
                    last.removeFirst();
                  }
                  last.add(line);
                },
                work.progress());
    if (exit != 0) {
      work.output().accept(name + " ended with the exit code " + exit + ".");
      return Optional.of(
          GitProblems.error(
              "git-hook-failed",
              hook.toString(),
              "The hook "
                  + name
                  + " ended with the exit code "
                  + exit
                  + (last.isEmpty() ? "" : ": " + String.join(" ", last))
                  + " Nothing was committed.",
              "Mend what it says, then try again."));
    }
    return Optional.empty();
  }

  /// The message after the hooks that may change it or refuse it. Without such a hook no file is
  /// written or read: `git` commits through the same one, and messages would be mixed up.
  ///
  /// @return the message, or why the commit must not be made
  Result<String> message(String message) throws IOException {
    return message(message, "COMMIT_EDITMSG", "message", true);
  }

  /// @param name of the file that the hooks see the message in
  /// @param source where it comes from, as Git calls it
  /// @param judged whether `commit-msg` may refuse it, too
  Result<String> message(String message, String name, String source, boolean judged)
      throws IOException {
    if (!has("prepare-commit-msg") && !(judged && has("commit-msg"))) {
      return Result.ok(message);
    }
    Path file = repository.getDirectory().toPath().resolve(name);
    Files.writeString(file, message);
    Optional<Problem> refused = run("prepare-commit-msg", file.toString(), source);
    if (refused.isEmpty() && judged) {
      refused = run("commit-msg", file.toString());
    }
    return refused.isPresent()
        ? Result.failed(refused.get())
        : Result.ok(SmallFile.text(file, 4 << 20));
  }
}
