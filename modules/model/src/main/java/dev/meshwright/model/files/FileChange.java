package dev.meshwright.model.files;

import java.util.List;
import java.util.Optional;

/// What was done to files of a workspace, so that it can be told and undone. Paths are relative to
/// the workspace, with `/`; each names a file or a folder.
///
/// @param made what is there now and was not before
/// @param moved what has another path now
/// @param gone what is not there any more, or not as it was
/// @param kept the id of what was put aside of it
/// @param edits texts that were not saved, and were put back with their files
public record FileChange(
    Kind kind,
    List<String> made,
    List<Moved> moved,
    List<String> gone,
    Optional<String> kept,
    List<UnsavedEdit> edits) {

  public FileChange {
    made = List.copyOf(made);
    moved = List.copyOf(moved);
    gone = List.copyOf(gone);
    edits = List.copyOf(edits);
  }

  /// What a person asked for.
  public enum Kind {
    CREATED,
    MOVED,
    COPIED,
    DELETED,
    DISCARDED,
    RESTORED
  }

  /// @param from where it was
  /// @param to where it is
  public record Moved(String from, String to) {

    /// Where a file is now that was at `path`, by itself or in a folder that moved.
    public Optional<String> follow(String path) {
      return isAt(from, path) ? Optional.of(to + path.substring(from.length())) : Optional.empty();
    }
  }

  public static FileChange made(Kind kind, List<String> made) {
    return new FileChange(kind, made, List.of(), List.of(), Optional.empty(), List.of());
  }

  public static FileChange moved(List<Moved> moved) {
    return new FileChange(Kind.MOVED, List.of(), moved, List.of(), Optional.empty(), List.of());
  }

  /// @param kept the id of what was put aside; empty when there was nothing on the disk
  public static FileChange gone(Kind kind, List<String> gone, Optional<String> kept) {
    return new FileChange(kind, List.of(), List.of(), gone, kept, List.of());
  }

  public static FileChange restored(List<String> made, List<UnsavedEdit> edits) {
    return new FileChange(Kind.RESTORED, made, List.of(), List.of(), Optional.empty(), edits);
  }

  /// Whether a file is one of those that are gone, or in a folder that is.
  public boolean concerns(String path) {
    return gone.stream().anyMatch(at -> isAt(at, path));
  }

  /// Whether there is a way back.
  public boolean canBeUndone() {
    return switch (kind) {
      case CREATED, COPIED -> !made.isEmpty();
      case MOVED -> !moved.isEmpty();
      case DELETED, DISCARDED -> kept.isPresent();
      case RESTORED -> false;
    };
  }

  private static boolean isAt(String fileOrFolder, String path) {
    return path.equals(fileOrFolder) || path.startsWith(fileOrFolder + "/");
  }
}
