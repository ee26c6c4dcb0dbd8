package dev.meshwright.workspace.files;

import dev.meshwright.model.Problem;
import dev.meshwright.text.DecodedText;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// Why a file that is there gives no text. Never waits: a pipe or a device is not opened.
final class Obstacles {

  private Obstacles() {}

  static Optional<Problem> of(WorkspaceRoot root, String path) {
    try {
      Path plain = root.folder().resolve(path);
      // Fails where a folder above may not be looked into.
      boolean link =
          Files.readAttributes(plain, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
              .isSymbolicLink();
      Optional<Path> file = root.resolve(path);
      if (file.isEmpty()) {
        return link
            ? Optional.of(
                unreadable(path, "it is a link that leads nowhere or out of the workspace"))
            : Optional.empty();
      }
      return ofFile(path, file.get());
    } catch (NoSuchFileException | InvalidPathException absent) {
      return Optional.empty();
    } catch (IOException failure) {
      // A file where a folder should be: nothing is there.
      return isBelowFile(root, path)
          ? Optional.empty()
          : Optional.of(FileProblems.unreadable(path, failure));
    }
  }

  private static boolean isBelowFile(WorkspaceRoot root, String path) {
    Path parent = root.folder().resolve(path).getParent();
    return parent != null && Files.isRegularFile(parent);
  }

  private static Optional<Problem> ofFile(String path, Path file) throws IOException {
    byte[] bytes = FileStamp.start(file);
    return bytes.length > TextFiles.MAX_TEXT_BYTES
        ? Optional.of(
            unreadable(path, "it is larger than " + (TextFiles.MAX_TEXT_BYTES >> 20) + " MiB"))
        : DecodedText.decode(path, bytes).unreadable();
  }

  private static Problem unreadable(String path, String reason) {
    return FileProblems.unreadable(path, new IOException(reason));
  }
}
