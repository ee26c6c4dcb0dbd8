package dev.meshwright.history;

import dev.meshwright.model.IdentifiedFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// Files as Git stores them, texts or not.
public interface GitTreeFiles extends IdentifiedFiles {

  /// Size in bytes.
  Optional<Long> size(String path) throws IOException;

  /// Writes the bytes of a file, of any size, to `output`.
  ///
  /// @return whether there is such a file
  boolean copy(String path, OutputStream output) throws IOException;
}
