package dev.meshwright.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the window starts.
///
/// @param folder to open
/// @param file in it that is shown at once, by its path with slashes
record StartPlace(Path folder, Optional<String> file) {

  /// @param named a folder, or a file: its repository is opened, or else the folder around it
  static StartPlace of(Path named) {
    Path file = named.toAbsolutePath().normalize();
    Path around = file.getParent();
    if (around == null || Files.isDirectory(file)) {
      return new StartPlace(named, Optional.empty());
    }
    Path root =
        Stream.iterate(around, Objects::nonNull, Path::getParent)
            .filter(folder -> Files.exists(folder.resolve(".git")))
            .findFirst()
            .orElse(around);
    String path =
        root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    return new StartPlace(root, Optional.of(path));
  }
}
