package dev.meshwright.model.files;

/// A file of a workspace.
///
/// @param path relative to the workspace's root, with `/`
/// @param kind what it is for
/// @param bytes its size on disk
public record WorkspaceFile(String path, FileKind kind, long bytes) {

  /// The path's last part.
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
