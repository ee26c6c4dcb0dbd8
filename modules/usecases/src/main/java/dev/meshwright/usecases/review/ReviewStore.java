package dev.meshwright.usecases.review;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import java.util.Optional;

/// The files that reviews are kept in and are about.
public interface ReviewStore {

  /// The files as they are on disk.
  FileSource files();

  /// One of them, as it is at this moment.
  Optional<String> text(String path);

  /// Writes a text in place of another one.
  ///
  /// @param before empty for a file that must not be there yet
  /// @return why it was not written
  Optional<Problem> write(String path, Optional<String> before, String after);
}
