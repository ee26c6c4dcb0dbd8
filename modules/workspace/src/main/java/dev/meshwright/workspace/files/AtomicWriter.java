package dev.meshwright.workspace.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// Replaces a file as a whole or not at all: the bytes go to a new file beside it, to the disk, and
/// only then in its place. Permissions are kept; what was begun and failed is removed.
public class AtomicWriter {

  private static final Pattern UNFINISHED = Pattern.compile("(^|/)\\.[^/]+\\.[0-9a-f-]{36}\\.tmp$");

  public final void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("no folder: " + file);
    }
    Files.createDirectories(folder);
    Path fresh = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      writeAll(fresh, bytes);
      copyPermissions(file, fresh);
      move(fresh, file);
    } finally {
      Files.deleteIfExists(fresh);
    }
    sync(folder);
  }

  /// Whether a path is that of a file being written, which will be renamed or removed in a moment.
  public static boolean isUnfinished(String path) {
    return UNFINISHED.matcher(path).find();
  }

  /// Writes and forces to the disk; a seam for disks that fail.
  void writeAll(Path fresh, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    if (Files.exists(from) && Files.getFileStore(from).supportsFileAttributeView("posix")) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(from);
      Files.setPosixFilePermissions(to, permissions);
    }
  }

  private static void move(Path fresh, Path file) throws IOException {
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException rare) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Makes the rename itself last; not every system lets a folder be opened.
  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (FileSystemException notOpenable) {
      // Windows: the file system orders renames itself.
    } catch (IOException notForced) {
      throw new IOException("the folder could not be written to disk", notForced);
    }
  }
}
