package dev.meshwright.model.files;

import dev.meshwright.model.Problem;
import java.util.List;
import java.util.Optional;

/// What reading a file as text gave.
public sealed interface ReadOutcome {

  /// @param text decoded, line ends as they are
  /// @param version of the bytes read
  /// @param encoding of the bytes read; empty when they are not text of one that is known
  /// @param obstacles why saving would be refused; empty when it would not
  record Read(
      String path,
      String text,
      FileVersion version,
      Optional<TextEncoding> encoding,
      List<Problem> obstacles)
      implements ReadOutcome {

    public Read {
      obstacles = List.copyOf(obstacles);
    }
  }

  /// The file is not there.
  record Missing(String path, Problem problem) implements ReadOutcome {}

  /// The file is no text, or cannot be read.
  record Unreadable(String path, Problem problem) implements ReadOutcome {}
}
