package dev.meshwright.workspace.manage;

import dev.meshwright.model.Problem;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// Looks whether a name is free in its folder, as every system would see it; of a folder that is to
/// be made with it, whether that one's is.
final class FreePlace {

  private FreePlace() {}

  /// What is in the way of a new file.
  ///
  /// @param path of the file for people
  /// @param place the file
  /// @param mover what is to get the name, in the same folder or elsewhere: it is not in its own
  ///   way; empty for something new
  static Optional<Problem> problem(String path, Path place, Optional<Path> mover)
      throws IOException {
    Path wanted = place;
    String shown = path;
    Path folder = place.getParent();
    while (folder != null && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      wanted = folder;
      shown = shown.substring(0, Math.max(0, shown.lastIndexOf('/')));
      folder = folder.getParent();
    }
    if (folder == null) {
      return Optional.empty();
    }
    if (!Files.isDirectory(folder)) {
      return Optional.of(ManageProblems.noFolder(String.valueOf(folder.getFileName())));
    }
    return alike(shown, wanted, folder, mover);
  }

  private static Optional<Problem> alike(String path, Path place, Path folder, Optional<Path> mover)
      throws IOException {
    String name = String.valueOf(place.getFileName());
    Optional<String> alike = Optional.empty();
    try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
      for (Path there : names) {
        String other = String.valueOf(there.getFileName());
        if (other.equals(name)) {
          return Optional.of(ManageProblems.exists(path));
        }
        if (other.equalsIgnoreCase(name) && mover.filter(there::equals).isEmpty()) {
          alike = Optional.of(other);
        }
      }
    } catch (DirectoryIteratorException unlisted) {
      throw unlisted.getCause();
    }
    return alike.map(other -> ManageProblems.inCase(path, other));
  }
}
