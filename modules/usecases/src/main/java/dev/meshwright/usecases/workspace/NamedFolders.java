package dev.meshwright.usecases.workspace;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// Folders of this machine that stand where a revision may stand.
public final class NamedFolders {

  private final Path base;
  private final Function<Path, Result<FileSource>> below;

  /// @param base against which relative names are resolved
  /// @param below reads a folder
  public NamedFolders(Path base, Function<Path, Result<FileSource>> below) {
    this.base = base;
    this.below = below;
  }

  /// The folder that a name means; empty when there is none.
  public Optional<Path> folder(String name) {
    return folder(base, name);
  }

  /// The same with another folder for relative names.
  public static Optional<Path> folder(Path base, String name) {
    try {
      return Optional.of(base.resolve(name).normalize())
          .filter(found -> !name.isBlank() && Files.isDirectory(found));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  /// What is in the folder that a name means; empty when there is none.
  public Optional<Result<FileSource>> files(String name) {
    return folder(name).map(below);
  }
}
