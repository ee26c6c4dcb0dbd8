package dev.meshwright.usecases.demo;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Takes away what a demo that was not finished has left. The folder held nothing before, so all in
/// it is ours; links are removed, never followed.
final class HalfMade {

  private static final System.Logger LOG = System.getLogger(HalfMade.class.getName());

  private HalfMade() {}

  /// @param root the demo's folder
  /// @param withRoot whether the folder itself was made for the demo
  static void remove(Path root, boolean withRoot) {
    try {
      Files.walkFileTree(root, new Remover(root, withRoot));
    } catch (IOException remains) {
      // What stopped the demo is told to the person; this would only hide it.
      LOG.log(System.Logger.Level.WARNING, "left in " + root, remains);
    }
  }

  private static final class Remover extends SimpleFileVisitor<Path> {

    private final Path root;
    private final boolean withRoot;

    private Remover(Path root, boolean withRoot) {
      this.root = root;
      this.withRoot = withRoot;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      if (withRoot || !folder.equals(root)) {
        Files.delete(folder);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
