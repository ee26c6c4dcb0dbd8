package dev.meshwright.history;

import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;

/// Finds the author of new commits as `git commit` does: environment, then the repository's
/// configuration, then what the user's files include for this repository (`includeIf`), then these
/// files themselves, then the machine's. Nothing is guessed from the login name.
final class IdentityReader {

  private final Repository repository;
  private final GitEnvironment environment;

  IdentityReader(Repository repository, GitEnvironment environment) {
    this.repository = repository;
    this.environment = environment;
  }

  Result<Author> read() throws IOException {
    Optional<String> name = environment.variable("GIT_AUTHOR_NAME").or(() -> configured("name"));
    Optional<String> email = environment.variable("GIT_AUTHOR_EMAIL").or(() -> configured("email"));
    if (name.isPresent() && email.isPresent()) {
      return Result.ok(new Author(name.get(), email.get()));
    }
    String what = name.isPresent() ? "e-mail address" : email.isPresent() ? "name" : "identity";
    return Result.failed(
        GitProblems.error(
            "git-no-identity",
            "",
            "Git's configuration has no " + what + " for the author of a commit.",
            "Set it once with git config --global user.name \"Your Name\" and git config --global"
                + " user.email you@example.com."));
  }

  private Optional<String> configured(String key) {
    return ofCommand(key)
        .or(() -> in(ownFile(), key))
        .or(() -> conditional(key))
        .or(() -> in(repository.getConfig(), key));
  }

  /// What `git -c user.name=...` hands on.
  private Optional<String> ofCommand(String key) {
    return CommandConfig.value(environment, "user", key);
  }

  private static Optional<String> in(Config config, String key) {
    return Optional.ofNullable(config.getString("user", null, key))
        .filter(value -> !value.isBlank());
  }

  /// The repository's configuration without the user's behind it.
  private Config ownFile() {
    Path file = repository.getCommonDirectory().toPath().resolve("config");
    return load(file).orElseGet(Config::new);
  }

  /// The library knows unconditional includes only.
  private Optional<String> conditional(String key) {
    Optional<String> found = Optional.empty();
    for (Path file : environment.userConfigs()) {
      Optional<Config> config = load(file);
      if (config.isEmpty()) {
        continue;
      }
      for (String condition : config.get().getSubsections("includeIf")) {
        if (holds(condition)) {
          for (String path : config.get().getStringList("includeIf", condition, "path")) {
            Optional<String> included = load(resolve(file, path)).flatMap(it -> in(it, key));
            found = included.isPresent() ? included : found;
          }
        }
      }
    }
    return found;
  }

  private boolean holds(String condition) {
    int colon = condition.indexOf(':');
    String kind = colon < 0 ? "" : condition.substring(0, colon);
    String pattern = condition.substring(colon + 1);
    return switch (kind) {
      case "gitdir" -> matchesGitDir(pattern, false);
      case "gitdir/i" -> matchesGitDir(pattern, true);
      case "onbranch" -> matchesBranch(pattern);
      default -> false;
    };
  }

  private boolean matchesGitDir(String pattern, boolean ignoreCase) {
    String glob = pattern.startsWith("~/") ? environment.home() + pattern.substring(1) : pattern;
    if (!glob.startsWith("/") && !glob.startsWith("**") && !Path.of(glob).isAbsolute()) {
      glob = "**/" + glob;
    }
    if (glob.endsWith("/")) {
      glob = glob + "**";
    }
    String gitDir = repository.getDirectory().toPath().toAbsolutePath().normalize().toString();
    return ignoreCase
        ? matches(glob.toLowerCase(Locale.ROOT), gitDir.toLowerCase(Locale.ROOT))
        : matches(glob, gitDir);
  }

  private boolean matchesBranch(String pattern) {
    try {
      String glob = pattern.endsWith("/") ? pattern + "**" : pattern;
      return matches(glob, Optional.ofNullable(repository.getBranch()).orElse(""));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean matches(String glob, String path) {
    return FileSystems.getDefault()
        .getPathMatcher("glob:" + glob.replace("\\", "\\\\"))
        .matches(Path.of(path));
  }

  private Path resolve(Path file, String path) {
    return path.startsWith("~/")
        ? environment.home().resolve(path.substring(2))
        : file.resolveSibling(path);
  }

  private Optional<Config> load(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      FileBasedConfig config = new FileBasedConfig(null, file.toFile(), repository.getFS());
      config.load();
      return Optional.of(config);
    } catch (IOException | ConfigInvalidException unreadable) {
      return Optional.empty();
    }
  }
}
