package dev.meshwright.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.Repository;

/// The hooks that `git commit` would run.
final class Hooks {

  /// Stands in a comment of the hook that Meshwright installs; its checks need not be asked for.
  static final String OWN_MARK = "meshwright check";

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

  private static boolean isOwn(Path hook) throws IOException {
    try (var in = Files.newInputStream(hook)) {
      String start = new String(in.readNBytes(MAX_READ), StandardCharsets.UTF_8);
      return start.lines().skip(1).limit(1).anyMatch(line -> line.contains(OWN_MARK));
    }
  }
}
