package dev.meshwright.workspace.state;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/// Where files of the person live on this system.
///
/// @param config settings: small, worth keeping
/// @param state what can be lost without harm, but for unsaved edits
public record UserFolders(Path config, Path state) {

  private static final String NAME = "meshwright";

  /// The folders of the user who runs this process: XDG on Linux, `Library` on macOS, `APPDATA` and
  /// `LOCALAPPDATA` on Windows.
  public static UserFolders ofProcess() {
    return with(System.getenv());
  }

  /// As [#ofProcess], with other variables of the environment.
  public static UserFolders with(Map<String, String> environment) {
    return of(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")),
        environment);
  }

  static UserFolders of(String system, Path home, Map<String, String> variables) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("windows")) {
      Path roaming = folder(variables, "APPDATA").orElse(home.resolve("AppData/Roaming"));
      Path local = folder(variables, "LOCALAPPDATA").orElse(home.resolve("AppData/Local"));
      return new UserFolders(roaming.resolve("Meshwright"), local.resolve("Meshwright"));
    }
    if (name.contains("mac")) {
      Path library = home.resolve("Library/Application Support/Meshwright");
      return new UserFolders(library, library.resolve("State"));
    }
    Path config = folder(variables, "XDG_CONFIG_HOME").orElse(home.resolve(".config"));
    Path state = folder(variables, "XDG_STATE_HOME").orElse(home.resolve(".local/state"));
    return new UserFolders(config.resolve(NAME), state.resolve(NAME));
  }

  /// A folder of its own for each workspace, named so that people can tell them apart.
  ///
  /// @param workspace absolute and without links
  public Path ofWorkspace(Path workspace) {
    CRC32C checksum = new CRC32C();
    checksum.update(workspace.toString().getBytes(StandardCharsets.UTF_8));
    String name = String.valueOf(workspace.getFileName()).replaceAll("[^A-Za-z0-9._-]", "_");
    return state.resolve("workspaces").resolve(name + "-%08x".formatted(checksum.getValue()));
  }

  /// Relative values are to be ignored, as the XDG specification says.
  private static Optional<Path> folder(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
