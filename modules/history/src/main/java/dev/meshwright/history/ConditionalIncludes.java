package dev.meshwright.history;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.jspecify.annotations.Nullable;

/// What the person's files include for one repository (`includeIf`); the library knows only what is
/// included always.
final class ConditionalIncludes {

  private final Repository repository;
  private final GitEnvironment environment;

  ConditionalIncludes(Repository repository, GitEnvironment environment) {
    this.repository = repository;
    this.environment = environment;
  }

  /// The last value counts.
  Optional<String> value(String section, @Nullable String part, String name) {
    return files().stream()
        .map(config -> Optional.ofNullable(config.getString(section, part, name)))
        .flatMap(Optional::stream)
        .filter(value -> !value.isBlank())
        .reduce((weaker, stronger) -> stronger);
  }

  /// The weakest first.
  private List<Config> files() {
    List<Config> included = new ArrayList<>();
    for (Path file : environment.userConfigs()) {
      Optional<Config> config = load(repository, file);
      if (config.isEmpty()) {
        continue;
      }
      for (String condition : config.get().getSubsections("includeIf")) {
        if (holds(condition)) {
          for (String path : config.get().getStringList("includeIf", condition, "path")) {
            load(repository, resolve(file, path)).ifPresent(included::add);
          }
        }
      }
    }
    return included;
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

  static Optional<Config> load(Repository repository, Path file) {
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
