package dev.meshwright.app.panel;

/// Something that happened to the files of the workspace, after which panels read again what they
/// show.
public sealed interface WorkspaceEvent {

  /// There was a pause in typing.
  record Edited() implements WorkspaceEvent {}

  /// We wrote files.
  record FilesChanged() implements WorkspaceEvent {}

  /// Other programs wrote files, or may have.
  record ChangedOutside() implements WorkspaceEvent {}

  /// A commit was made.
  record Committed() implements WorkspaceEvent {}

  /// Another branch was checked out.
  record BranchSwitched() implements WorkspaceEvent {}

  /// The list of files and the state of the repository have been read again.
  record WorkspaceRead() implements WorkspaceEvent {}
}
