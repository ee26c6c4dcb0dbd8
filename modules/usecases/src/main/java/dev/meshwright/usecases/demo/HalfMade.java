package dev.meshwright.usecases.demo;

import dev.meshwright.text.disk.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Takes away what a demo that was not finished has left. The folder held nothing before, so all in
/// it is ours; links are removed, never followed.
final class HalfMade {

  private static final System.Logger LOG = System.getLogger(HalfMade.class.getName());

  private HalfMade() {}

  /// @param root the demo's folder
  /// @param withRoot whether the folder itself was made for the demo
  static void remove(Path root, boolean withRoot) {
    try {
      if (withRoot) {
        FileTree.remove(root);
      } else {
        try (Stream<Path> content = Files.list(root)) {
          for (Path file : content.toList()) {
            FileTree.remove(file);
          }
        }
      }
    } catch (IOException remains) {
      // What stopped the demo is told to the person; this would only hide it.
      LOG.log(System.Logger.Level.WARNING, "left in " + root, remains);
    }
  }
}
