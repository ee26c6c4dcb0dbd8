package dev.meshwright.history;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.eclipse.jgit.lib.Repository;

/// Makes sure that the files of a repository are files. The library opens what it finds, and
/// opening a pipe waits for a writer who never comes.
final class SpecialFiles {

  private static final List<String> SMALL =
      List.of(
          "HEAD",
          "commondir",
          "gitdir",
          "ORIG_HEAD",
          "MERGE_HEAD",
          "MERGE_MSG",
          "CHERRY_PICK_HEAD",
          "REVERT_HEAD",
          "BISECT_LOG",
          "description",
          "info/grafts",
          "info/exclude",
          "info/attributes",
          "info/sparse-checkout",
          "config.worktree",
          "config",
          "objects/info/alternates",
          "objects/info/http-alternates",
          "shallow");
  private static final List<String> OF_ANY_LENGTH =
      List.of(
          "index",
          "packed-refs",
          "FETCH_HEAD",
          "objects/info/packs",
          "objects/info/commit-graph",
          "logs/HEAD");

  private static final Path NOTHING = Path.of("/dev/null");

  private SpecialFiles() {}

  /// @throws UnfitFileException when one is a pipe, a socket, a device, or much too long
  static void check(Path gitDir, Path common) throws IOException {
    for (Path folder : gitDir.equals(common) ? List.of(gitDir) : List.of(gitDir, common)) {
      for (String name : SMALL) {
        SmallFile.check(folder.resolve(name), ConfigFiles.MOST_BYTES);
      }
      for (String name : OF_ANY_LENGTH) {
        SmallFile.checkRegular(folder.resolve(name));
      }
      checkAll(folder.resolve("refs"));
    }
    checkAll(common.resolve("objects").resolve("pack"));
  }

  private static void checkAll(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isOther() || (attributes.isSymbolicLink() && !Files.isDirectory(file))) {
              SmallFile.checkRegular(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /// Files that the configuration names: rules for ignored files, and attributes. The empty device
  /// is how people turn a setting off.
  static void checkNamed(Repository repository) throws IOException {
    checkOfPerson(repository, "excludesFile", "ignore");
    checkOfPerson(repository, "attributesFile", "attributes");
  }

  private static void checkOfPerson(Repository repository, String key, String usual)
      throws IOException {
    Path file = GitPaths.ofPerson(repository, key, usual);
    try {
      if (!file.equals(NOTHING)) {
        SmallFile.check(file, ConfigFiles.MOST_BYTES);
      }
    } catch (UnfitFileException unfit) {
      throw unfit.namedBy("core." + key);
    }
  }
}
