package dev.meshwright.usecases.decode;

import dev.meshwright.model.git.Commit;
import java.util.List;
import java.util.Optional;

/// What one version of a schema makes of a message.
///
/// @param commit that gave the schema this content; empty for the working copy
/// @param path where the schema was then
public record VersionReading(Optional<Commit> commit, String path, Outcome outcome) {

  /// Whether the message is read.
  public boolean reads() {
    return outcome instanceof Outcome.Reads;
  }

  /// What came of reading.
  public sealed interface Outcome {

    /// @param json the value, for people
    /// @param strangers what of the data the version does not know, and readers pass over
    /// @param writer the version that wrote it, where that is another; empty for this one, and in
    ///   languages where it does not matter
    record Reads(String json, List<String> strangers, Optional<String> writer) implements Outcome {
      public Reads {
        strangers = List.copyOf(strangers);
      }
    }

    /// @param path of the field; empty for the message itself
    /// @param offset of the byte in the message, from 0; negative when it is not known
    record Refuses(String path, int offset, String reason) implements Outcome {}

    /// The schema is broken in this version.
    record Broken(String reason) implements Outcome {}

    /// The schema was not there.
    record Gone() implements Outcome {}
  }
}
