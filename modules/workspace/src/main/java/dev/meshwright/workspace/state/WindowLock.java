package dev.meshwright.workspace.state;

import dev.meshwright.text.disk.AtomicWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Tells whether another window has the same workspace open. The system frees the lock when its
/// process ends, however it ends.
public final class WindowLock implements AutoCloseable {

  private final FileChannel channel;
  private final Optional<FileLock> lock;
  private final String other;

  private WindowLock(FileChannel channel, Optional<FileLock> lock, String other) {
    this.channel = channel;
    this.lock = lock;
    this.other = other;
  }

  /// @param folder the workspace's folder in [UserFolders#ofWorkspace]
  /// @throws IOException when the folder cannot be written to
  public static WindowLock take(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path owner = folder.resolve("window.pid");
    FileChannel channel =
        FileChannel.open(
            folder.resolve("window.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Optional<FileLock> lock = tryLock(channel);
    if (lock.isEmpty()) {
      return new WindowLock(channel, lock, Files.exists(owner) ? Files.readString(owner) : "");
    }
    String pid = String.valueOf(ProcessHandle.current().pid());
    new AtomicWriter().write(owner, pid.getBytes(StandardCharsets.UTF_8));
    return new WindowLock(channel, lock, "");
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException sameProcess) {
      return Optional.empty();
    }
  }

  /// Whether this is the only window on the workspace.
  public boolean isFirst() {
    return lock.isPresent();
  }

  /// The process of the other window, for people; empty when this is the only one.
  public Optional<String> otherProcess() {
    return isFirst() ? Optional.empty() : Optional.of(other);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
