package dev.meshwright.text.disk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Pattern;

/// A folder for files that this process needs for a while. A locked file beside it says whose it
/// is: what a killed process left is removed by whoever makes the next folder.
public final class TemporaryFolder implements AutoCloseable {

  private static final String START = "meshwright-";
  private static final String LOCK = ".lock";
  private static final Pattern LOCK_NAME =
      Pattern.compile(START + "[a-z]{1,20}-" + ProcessTag.FORM + "-[0-9a-f-]{36}\\.lock");

  private final OwnedFile lock;
  private final Path path;

  private TemporaryFolder(OwnedFile lock, Path path) {
    this.lock = lock;
    this.path = path;
  }

  /// Makes a folder where this system keeps temporary files. Nobody else can look into it.
  ///
  /// @param purpose a word for its name
  public static TemporaryFolder create(String purpose) throws NoTemporaryFolderException {
    Path parent = Path.of(System.getProperty("java.io.tmpdir", ".")).toAbsolutePath();
    try {
      return createIn(parent, purpose);
    } catch (IOException failure) {
      throw new NoTemporaryFolderException(parent, failure);
    }
  }

  /// As [#create] in another place, such as the one where the files are to stand in the end.
  public static TemporaryFolder createIn(Path parent, String purpose) throws IOException {
    OwnedFile lock = OwnedFile.create(parent, START + purpose + "-", LOCK, onlyMine(parent, false));
    try {
      Path folder = Files.createDirectory(folderOf(lock.path()), onlyMine(parent, true));
      removeAbandoned(parent, lock.path());
      return new TemporaryFolder(lock, folder);
    } catch (IOException | RuntimeException failed) {
      lock.delete();
      throw failed;
    }
  }

  /// Whether a process that is gone has left such a folder in another one.
  public static boolean isAbandonedIn(Path parent, String purpose) throws IOException {
    try (DirectoryStream<Path> locks =
        Files.newDirectoryStream(parent, START + purpose + "-*" + LOCK)) {
      for (Path lock : locks) {
        Optional<OwnedFile> abandoned = OwnedFile.takeOver(lock);
        if (abandoned.isPresent()) {
          abandoned.get().close();
          return true;
        }
      }
      return false;
    } catch (DirectoryIteratorException unlisted) {
      throw unlisted.getCause();
    }
  }

  public Path path() {
    return path;
  }

  /// Removes the folder with all that is in it.
  @Override
  public void close() {
    try {
      FileTree.remove(path);
      lock.delete();
    } catch (IOException inUse) {
      // The next process removes what stays: the lock says that it may.
    }
  }

  private static Path folderOf(Path lock) {
    String name = String.valueOf(lock.getFileName());
    return lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
  }

  /// The file system is asked and not the file store: below a root of its own, as in a build's
  /// chroot, no mount may be found for the folder.
  private static FileAttribute<?>[] onlyMine(Path parent, boolean folder) {
    return parent.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(
              PosixFilePermissions.fromString(folder ? "rwx------" : "rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static void removeAbandoned(Path parent, Path mine) {
    try (DirectoryStream<Path> locks =
        Files.newDirectoryStream(
            parent, file -> LOCK_NAME.matcher(String.valueOf(file.getFileName())).matches())) {
      for (Path lock : locks) {
        removeIfAbandoned(lock, mine);
      }
    } catch (IOException | DirectoryIteratorException unlisted) {
      // What cannot be listed now is removed by a later process.
    }
  }

  private static void removeIfAbandoned(Path lock, Path mine) {
    try {
      Path folder = folderOf(lock);
      // In a folder that all share, others may have put links and files of such names.
      if (!isOwn(lock, mine) || (exists(folder) && !isOwn(folder, mine))) {
        return;
      }
      Optional<OwnedFile> abandoned = OwnedFile.takeOver(lock);
      if (abandoned.isPresent()) {
        try (OwnedFile taken = abandoned.get()) {
          FileTree.remove(folder);
          taken.delete();
        }
      }
    } catch (IOException inUse) {
      // A later process has more luck.
    }
  }

  private static boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isOwn(Path file, Path mine) throws IOException {
    return !Files.isSymbolicLink(file)
        && Files.getOwner(file, LinkOption.NOFOLLOW_LINKS)
            .equals(Files.getOwner(mine, LinkOption.NOFOLLOW_LINKS));
  }
}
