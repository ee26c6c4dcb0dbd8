package dev.meshwright.workspace.index;

/// Says which files and folders are none of ours, such as those that Git ignores.
@FunctionalInterface
public interface Ignored {

  /// @param path relative to the workspace, with `/`
  /// @param folder whether it is a folder, whose whole content is then left out
  boolean test(String path, boolean folder);

  /// Nothing is ignored.
  static Ignored nothing() {
    return (path, folder) -> false;
  }
}
