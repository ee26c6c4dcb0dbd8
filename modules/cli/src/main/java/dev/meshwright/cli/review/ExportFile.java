package dev.meshwright.cli.review;

import dev.meshwright.text.Reasons;
import dev.meshwright.text.disk.AtomicWriter;
import dev.meshwright.text.disk.Content;
import dev.meshwright.usecases.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/// A page in a file.
final class ExportFile {

  private ExportFile() {}

  /// @param replace whether a file that is there may be replaced
  static void write(Path file, String page, boolean replace) {
    Content content = Content.of(page.getBytes(StandardCharsets.UTF_8));
    try {
      if (replace) {
        new AtomicWriter().write(file, content);
      } else {
        new AtomicWriter().create(file, content);
      }
    } catch (FileAlreadyExistsException there) {
      throw new RefusedException(file + " exists; --replace writes over it");
    } catch (IOException failure) {
      throw new RefusedException(file + " cannot be written: " + Reasons.of(failure));
    }
  }
}
