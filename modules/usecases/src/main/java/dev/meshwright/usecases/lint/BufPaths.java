package dev.meshwright.usecases.lint;

import java.util.ArrayDeque;
import java.util.Deque;

/// Paths as `buf.yaml` writes them: relative, with `/`; `.` is the folder itself.
final class BufPaths {

  private BufPaths() {}

  static String join(String folder, String relative) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder + "/" + relative).split("/", -1)) {
      switch (part) {
        case "", "." -> {}
        case ".." -> parts.pollLast();
        default -> parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /// Whether a path is a file or folder, or lies in it; all lies in the empty one.
  static boolean contains(String folder, String path) {
    return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
  }
}
