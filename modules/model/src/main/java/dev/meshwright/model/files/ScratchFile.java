package dev.meshwright.model.files;

import java.time.Instant;

/// A text that is not part of the workspace: to try a query without leaving a file behind. It has a
/// path that no file of a workspace can have, as those are relative.
///
/// @param path names it wherever a file is named by its path
/// @param text at least how it begins
/// @param changed when it was written last
public record ScratchFile(String path, String text, Instant changed) {

  private static final String FOLDER = "/scratch/";

  /// Whether a path is that of a scratch file.
  public static boolean is(String path) {
    return path.startsWith(FOLDER);
  }

  /// The path of the scratch file with a name.
  public static String path(String name) {
    return FOLDER + name;
  }

  public String name() {
    return name(path);
  }

  /// What the scratch file with a path is called.
  public static String name(String path) {
    return path.substring(FOLDER.length());
  }
}
