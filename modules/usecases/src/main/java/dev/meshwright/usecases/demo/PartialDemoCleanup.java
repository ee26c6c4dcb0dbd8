package dev.meshwright.usecases.demo;

import dev.meshwright.text.disk.FileTree;
import dev.meshwright.text.disk.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A demo that is not finished. Its folder held nothing before, so all in it is ours; links are
/// removed, never followed.
final class PartialDemoCleanup {

  private static final System.Logger LOG = System.getLogger(PartialDemoCleanup.class.getName());

  /// A word for the name of the folder in which the demo is made.
  static final String PURPOSE = "demo";

  private static final String LAST = ".git";

  private PartialDemoCleanup() {}

  /// Takes away what a demo has left that was killed. One with its repository in place is whole.
  static void takeUp(Path root) throws IOException {
    if (Files.isDirectory(root)
        && !Files.exists(root.resolve(LAST), LinkOption.NOFOLLOW_LINKS)
        && TemporaryFolder.isAbandonedIn(root, PURPOSE)) {
      remove(root, false);
    }
  }

  /// Gives the files their place, the repository last: by that the demo is known to be whole.
  static void putInPlace(Path made, Path root) throws IOException {
    try (Stream<Path> content = Files.list(made)) {
      for (Path file : content.sorted(Comparator.comparing(PartialDemoCleanup::isLast)).toList()) {
        Files.move(file, root.resolve(file.getFileName()));
      }
    }
  }

  private static boolean isLast(Path file) {
    return file.endsWith(LAST);
  }

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
