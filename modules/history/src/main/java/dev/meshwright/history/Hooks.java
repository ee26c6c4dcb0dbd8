package dev.meshwright.history;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;

/// The hooks of a repository, and the one that Meshwright installs on request.
final class Hooks {

  /// Stands in the second line of the hook that Meshwright installs, a comment. Committing from the
  /// desktop need not ask about that hook: its checks are on the screen.
  static final String OWN_MARK = "meshwright";

  private static final int MAX_READ = 4_096;

  private final OpenedRepository repository;

  Hooks(OpenedRepository repository) {
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
  List<String> foreign(HookSet set) throws IOException {
    List<String> found = new java.util.ArrayList<>();
    for (String name : set.names()) {
      if (isForeign(name)) {
        found.add(name);
      }
    }
    return found;
  }

  /// Whether a hook is in force and not Meshwright's own.
  boolean isForeign(String name) throws IOException {
    Path hook = folder().resolve(name);
    return Files.isRegularFile(hook) && Files.isExecutable(hook) && !isOwn(hook);
  }

  /// Writes a hook, or replaces Meshwright's own; whole or not at all.
  ///
  /// @param commands shell commands, one a line
  Result<Path> install(String name, String commands) throws IOException {
    Path hook = folder().resolve(name);
    Optional<Problem> obstacle = obstacle(name, hook);
    if (obstacle.isPresent()) {
      return Result.failed(obstacle.get());
    }
    if (Files.exists(hook) && Files.size(hook) > 0 && !isOwn(hook)) {
      return foreign(name, hook, "Call meshwright from it, or move it away first.");
    }
    Files.createDirectories(hook.getParent());
    replace(hook, "#!/bin/sh\n# Installed by " + OWN_MARK + ".\n" + commands + "\n");
    return Result.ok(hook);
  }

  /// Removes Meshwright's own hook. That there is none is fine.
  Result<Path> uninstall(String name) throws IOException {
    Path hook = folder().resolve(name);
    Optional<Problem> obstacle = obstacle(name, hook);
    if (obstacle.isPresent()) {
      return Result.failed(obstacle.get());
    }
    if (Files.exists(hook) && !isOwn(hook)) {
      return foreign(name, hook, "It was left as it is.");
    }
    Files.deleteIfExists(hook);
    return Result.ok(hook);
  }

  /// What stands against writing there: a link in the place of the hook, or a folder outside of the
  /// repository that only the repository itself names. A folder that the person's own configuration
  /// names may lie anywhere, as for git.
  private Optional<Problem> obstacle(String name, Path hook) throws IOException {
    if (Files.isSymbolicLink(hook)) {
      return Optional.of(
          GitProblems.error(
              "git-hook-link",
              hook.toString(),
              "The "
                  + name
                  + " hook is a symbolic link to "
                  + Files.readSymbolicLink(hook)
                  + "; Meshwright writes through no link.",
              "Call meshwright check --staged from the file that it leads to, or remove the link"
                  + " first."));
    }
    if (Files.exists(hook) && !Files.isRegularFile(hook)) {
      return Optional.of(
          GitProblems.error(
              "git-hook-exists",
              hook.toString(),
              "The " + name + " hook is not a file.",
              "Move it away first."));
    }
    Path folder = real(folder());
    boolean inside =
        folder.startsWith(real(repository.getCommonDirectory().toPath()))
            || folder.startsWith(real(repository.getDirectory().toPath()))
            || folder.startsWith(real(repository.getWorkTree().toPath()));
    return inside || isPersonsChoice()
        ? Optional.empty()
        : Optional.of(
            GitProblems.error(
                "git-hook-outside",
                folder().toString(),
                "The hooks of this repository are in "
                    + folder
                    + ", outside of it, and only the repository's own files say so.",
                "Name the folder in your own configuration, with git config --global"
                    + " core.hooksPath, or write the hook by hand."));
  }

  private boolean isPersonsChoice() {
    Config own = repository.configOfPerson();
    String named = own == null ? null : own.getString("core", null, "hooksPath");
    return named != null
        && named.equals(repository.getConfig().getString("core", null, "hooksPath"));
  }

  /// A folder with links followed, as far as it is there.
  private static Path real(Path folder) throws IOException {
    Path plain = folder.toAbsolutePath().normalize();
    if (Files.exists(plain, LinkOption.NOFOLLOW_LINKS)) {
      return plain.toRealPath();
    }
    Path parent = plain.getParent();
    return parent == null ? plain : real(parent).resolve(plain.getFileName());
  }

  /// Nobody ever sees half a hook: a disk that is full leaves the old one.
  private static void replace(Path hook, String text) throws IOException {
    Path fresh = Files.createTempFile(hook.getParent(), "." + hook.getFileName(), ".tmp");
    try {
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      if (!fresh.toFile().setReadable(true, false) || !fresh.toFile().setExecutable(true, false)) {
        throw new IOException("cannot make " + hook + " executable");
      }
      Files.move(fresh, hook, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static Result<Path> foreign(String name, Path hook, String hint) {
    return Result.failed(
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
