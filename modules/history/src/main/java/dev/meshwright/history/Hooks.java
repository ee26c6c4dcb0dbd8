package dev.meshwright.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.Repository;

/// The hooks that `git commit` would run, and the one that Meshwright installs on request.
final class Hooks {

  /// Stands in the second line of the hook that Meshwright installs, a comment. Committing from the
  /// desktop need not ask about that hook: its checks are on the screen.
  static final String OWN_MARK = "meshwright";

  private static final int MAX_READ = 4_096;
  private static final List<String> OF_COMMIT =
      List.of("pre-commit", "prepare-commit-msg", "commit-msg", "post-commit");

  private final Repository repository;

  Hooks(Repository repository) {
    this.repository = repository;
  }

  /// Where hooks live, as `core.hooksPath` says or in the repository.
  Path folder() {
    String configured = repository.getConfig().getString("core", null, "hooksPath");
    if (configured == null) {
      return repository.getCommonDirectory().toPath().resolve("hooks");
    }
    Path home = repository.getFS().userHome().toPath();
    return configured.startsWith("~/")
        ? home.resolve(configured.substring(2))
        : repository.getWorkTree().toPath().resolve(configured);
  }

  /// Names of the hooks that are in force and not Meshwright's own.
  List<String> foreign() throws IOException {
    Path folder = folder();
    List<String> found = new java.util.ArrayList<>();
    for (String name : OF_COMMIT) {
      Path hook = folder.resolve(name);
      if (Files.isRegularFile(hook) && Files.isExecutable(hook) && !isOwn(hook)) {
        found.add(name);
      }
    }
    return found;
  }

  /// Writes a hook, or replaces Meshwright's own.
  ///
  /// @param commands shell commands, one a line
  GitResult<Path> install(String name, String commands) throws IOException {
    Path hook = folder().resolve(name);
    if (Files.exists(hook) && !isOwn(hook)) {
      return foreign(name, hook, "Call meshwright from it, or move it away first.");
    }
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\n# Installed by " + OWN_MARK + ".\n" + commands + "\n");
    if (!hook.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + hook + " executable");
    }
    return new GitResult.Ok<>(hook);
  }

  /// Removes Meshwright's own hook. That there is none is fine.
  GitResult<Path> uninstall(String name) throws IOException {
    Path hook = folder().resolve(name);
    if (Files.exists(hook) && !isOwn(hook)) {
      return foreign(name, hook, "It was left as it is.");
    }
    Files.deleteIfExists(hook);
    return new GitResult.Ok<>(hook);
  }

  private static GitResult<Path> foreign(String name, Path hook, String hint) {
    return new GitResult.Refused<>(
        GitProblems.error(
            "git-hook-exists",
            hook.toString(),
            "There is a " + name + " hook already that Meshwright did not write.",
            hint));
  }

  private static boolean isOwn(Path hook) throws IOException {
    try (var in = Files.newInputStream(hook)) {
      String start = new String(in.readNBytes(MAX_READ), StandardCharsets.UTF_8);
      return start.lines().skip(1).limit(1).anyMatch(line -> line.contains(OWN_MARK));
    }
  }
}
