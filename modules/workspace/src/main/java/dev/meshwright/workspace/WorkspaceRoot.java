package dev.meshwright.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// The folder of a workspace: turns relative paths into files and never leaves it.
///
/// @param folder absolute and without links
public record WorkspaceRoot(Path folder) {

  /// @throws IOException when there is no such folder
  public static WorkspaceRoot of(Path folder) throws IOException {
    return new WorkspaceRoot(folder.toRealPath());
  }

  /// The file that a path names, links followed; empty when it leads out of the folder, by `..` or
  /// by a link. The file need not be there, its name is then taken as it is.
  public Optional<Path> resolve(String path) {
    try {
      Path plain = folder.resolve(path).normalize();
      if (path.isEmpty() || path.startsWith("/") || !plain.startsWith(folder)) {
        return Optional.empty();
      }
      return Optional.of(real(plain)).filter(file -> file.startsWith(folder));
    } catch (InvalidPathException | IOException unusable) {
      return Optional.empty();
    }
  }

  /// A file or folder under its own name: a link is not followed, folders above it are. Empty when
  /// the path leads out of the folder, or names the folder itself.
  public Optional<Path> entry(String path) {
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1);
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      return Optional.empty();
    }
    try {
      Optional<Path> parent = slash < 0 ? Optional.of(folder) : resolve(path.substring(0, slash));
      return parent.map(found -> found.resolve(name));
    } catch (InvalidPathException unusable) {
      return Optional.empty();
    }
  }

  /// The path of a file of this workspace, relative and with `/`.
  public String relative(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static Path real(Path file) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return file.toRealPath();
    }
    Path parent = file.getParent();
    return parent == null ? file : real(parent).resolve(file.getFileName());
  }
}
