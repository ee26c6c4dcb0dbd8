package dev.meshwright.model.git;

/// A file that holds both sides of a merge.
///
/// @param path relative to the workspace's root
/// @param ours what the side that is checked out did to the file
/// @param theirs what the side that is brought in did
/// @param text whether each side is a text, so that its lines can be merged
public record ConflictedFile(String path, Deed ours, Deed theirs, boolean text) {

  /// What a side did.
  public enum Deed {
    MODIFIED,
    ADDED,
    DELETED,
    NOTHING
  }
}
