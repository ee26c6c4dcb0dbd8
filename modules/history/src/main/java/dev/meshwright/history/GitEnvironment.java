package dev.meshwright.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where Git finds its configuration on this machine, besides the repository's own.
///
/// @param home the user's home folder; `~` in Git's configuration
/// @param userConfigs the user's configuration files, weakest first; each may be absent
/// @param systemConfig the machine's configuration file
/// @param directory the folder that the process was started in: paths in variables start there
/// @param variables environment variables that Git heeds (`GIT_AUTHOR_NAME`, `GIT_DIR` ...)
public record GitEnvironment(
    Path home,
    List<Path> userConfigs,
    Optional<Path> systemConfig,
    Path directory,
    Map<String, String> variables) {

  public GitEnvironment {
    userConfigs = List.copyOf(userConfigs);
    variables = Map.copyOf(variables);
  }

  /// What the `git` program started from this process would see.
  public static GitEnvironment ofProcess() {
    return of(Path.of(System.getProperty("user.home", ".")), System.getenv());
  }

  /// A machine without any configuration, for repositories that must come out the same everywhere.
  public static GitEnvironment empty(Path home) {
    return new GitEnvironment(home, List.of(), Optional.empty(), home, Map.of());
  }

  static GitEnvironment of(Path processHome, Map<String, String> variables) {
    Path home = set(variables, "HOME").map(Path::of).orElse(processHome);
    return new GitEnvironment(
        home,
        userConfigs(home, variables),
        systemConfig(variables).filter(Files::isRegularFile),
        Path.of("").toAbsolutePath(),
        variables);
  }

  private static List<Path> userConfigs(Path home, Map<String, String> variables) {
    return set(variables, "GIT_CONFIG_GLOBAL")
        .map(file -> List.of(Path.of(file)))
        .orElseGet(() -> {
          Path xdg =
              set(variables, "XDG_CONFIG_HOME").map(Path::of).orElse(home.resolve(".config"));
          return List.of(xdg.resolve("git").resolve("config"), home.resolve(".gitconfig"));
        });
  }

  private static Optional<Path> systemConfig(Map<String, String> variables) {
    if (set(variables, "GIT_CONFIG_NOSYSTEM").isPresent()) {
      return Optional.empty();
    }
    Optional<Path> named = set(variables, "GIT_CONFIG_SYSTEM").map(Path::of);
    if (named.isPresent()) {
      return named;
    }
    Optional<Path> windows =
        set(variables, "ProgramFiles").map(dir -> Path.of(dir, "Git", "etc", "gitconfig"));
    return java.util.stream.Stream.concat(
            windows.stream(),
            java.util.stream.Stream.of(
                Path.of("/etc/gitconfig"),
                Path.of("/opt/homebrew/etc/gitconfig"),
                Path.of("/usr/local/etc/gitconfig")))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  Optional<String> variable(String name) {
    return set(variables, name);
  }

  /// The path that a variable names, absolute.
  Optional<Path> path(String name) {
    return variable(name).map(value -> directory.resolve(value).normalize());
  }

  private static Optional<String> set(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }
}
