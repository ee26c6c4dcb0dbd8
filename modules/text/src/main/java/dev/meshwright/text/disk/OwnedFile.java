package dev.meshwright.text.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A file that belongs to one process for as long as that runs. Its name says to which, and a lock
/// says that it still runs; the system frees the lock when the process ends, however it ends.
///
/// The name is needed beside the lock: a process that closes any channel of a file loses its locks
/// on it, so one must never open a file of its own to find out whose it is.
public final class OwnedFile implements AutoCloseable {

  private static final int TRIES = 100;

  private final Path path;
  private final FileChannel channel;

  private OwnedFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// Makes a new file and locks it. Whoever comes between the two and takes the file for an
  /// abandoned one is noticed, and another file is made.
  ///
  /// @param start of its name
  /// @param end of its name
  public static OwnedFile create(
      Path folder, String start, String end, FileAttribute<?>... attributes) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      Path path =
          folder.resolve(start + ProcessTag.ofThisProcess() + "-" + UUID.randomUUID() + end);
      FileChannel channel =
          FileChannel.open(
              path,
              Set.of(
                  StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
              attributes);
      if (lock(channel) && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        return new OwnedFile(path, channel);
      }
      channel.close();
    }
    throw new FileAlreadyExistsException(folder.resolve(start + "..." + end).toString());
  }

  /// Takes a file over whose process is gone; empty when it is not gone, or another process takes
  /// the file over just now.
  public static Optional<OwnedFile> takeOver(Path path) throws IOException {
    Optional<ProcessTag> owner = ProcessTag.in(String.valueOf(path.getFileName()));
    if (owner.equals(Optional.of(ProcessTag.ofThisProcess()))) {
      return Optional.empty();
    }
    try {
      FileChannel channel =
          FileChannel.open(
              path, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      boolean free = owner.map(ProcessTag::isRunning).map(running -> !running).orElse(true);
      // Another process may have taken it over between the opening and the lock.
      if (free && lock(channel) && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(new OwnedFile(path, channel));
      }
      channel.close();
      return Optional.empty();
    } catch (NoSuchFileException takenOver) {
      return Optional.empty();
    }
  }

  /// A file system without locks leaves the decision to the name.
  private static boolean lock(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException elsewhereInThisProcess) {
      return false;
    } catch (IOException noLocksHere) {
      return channel.isOpen();
    }
  }

  public Path path() {
    return path;
  }

  public FileChannel channel() {
    return channel;
  }

  /// Whether the name still leads to a file: somebody may have tidied up.
  public boolean isInPlace() {
    return channel.isOpen() && Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /// Removes the file and gives it up.
  public void delete() throws IOException {
    try (channel) {
      Files.deleteIfExists(path);
    }
  }

  /// Gives the file up for anybody to take over, this process too: its name says no longer whose it
  /// is.
  ///
  /// @param end of its new name
  public void release(String end) throws IOException {
    try (channel) {
      Files.move(path, path.resolveSibling(UUID.randomUUID() + end));
    }
  }

  /// Gives the file up to other processes; it stays.
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
