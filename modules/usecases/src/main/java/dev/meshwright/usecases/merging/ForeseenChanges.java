package dev.meshwright.usecases.merging;

import dev.meshwright.usecases.commit.ChangesInWords;
import java.util.List;

/// What a merge, a cherry-pick or a revert would do to the files, said before it is done.
///
/// @param words what it changes, in words
/// @param schemas how each changed schema stands to what it is now
/// @param conflicts files that both sides changed, of which nothing can be said yet
public record ForeseenChanges(
    ChangesInWords words, List<SchemaVerdict> schemas, List<String> conflicts) {

  public ForeseenChanges {
    schemas = List.copyOf(schemas);
    conflicts = List.copyOf(conflicts);
  }

  /// Of one schema, both ways.
  ///
  /// @param readsOld whether the schema as it will be reads data that was written until now
  /// @param oldReads whether those who still have the schema as it is now read what will be written
  public record SchemaVerdict(String path, Reading readsOld, Reading oldReads) {}

  /// Whether data can be read.
  public enum Reading {
    YES,
    NO,
    UNKNOWN
  }
}
