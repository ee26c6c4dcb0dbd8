package dev.meshwright.workspace.files;

import dev.meshwright.model.files.FileVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A file as it was at one moment: which file it was, and what it held.
final class FileStamp {

  /// The coarsest clock of the usual file systems, FAT's.
  private static final long UNSETTLED_MILLIS = 2_000;

  /// Empty when there was none.
  private final Optional<Facts> facts;

  private final byte[] start;

  private FileStamp(Optional<Facts> facts, byte[] start) {
    this.facts = facts;
    this.start = start;
  }

  /// What tells a file from another without reading it.
  ///
  /// @param key identity on its file system, where that has one
  record Facts(String key, long size, long modified) {

    static Optional<Facts> of(Path file) throws IOException {
      try {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return Optional.of(
            new Facts(
                String.valueOf(now.fileKey()),
                now.size(),
                now.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
      } catch (NoSuchFileException absent) {
        return Optional.empty();
      }
    }
  }

  /// Tells what a file holds from what else it held or will hold; empty when there is no file, or
  /// it was written so lately that the next writing may look the same.
  static Optional<String> version(Path file) {
    long settled = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() - UNSETTLED_MILLIS);
    try {
      return Facts.of(file).filter(facts -> facts.modified < settled).map(Facts::toString);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  static FileStamp of(Path file) throws IOException {
    Optional<Facts> facts = Facts.of(file);
    return new FileStamp(facts, facts.isPresent() ? start(file) : new byte[0]);
  }

  static byte[] start(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    // Opening a pipe would wait for somebody to write to it.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException("it is a pipe, a socket or a device");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(TextFiles.MAX_TEXT_BYTES + 1);
    }
  }

  /// The bytes; of an overlong file one more than can be edited.
  byte[] start() {
    return start;
  }

  boolean isThere() {
    return facts.isPresent();
  }

  FileVersion version() {
    return isThere() ? FileVersion.of(start) : FileVersion.ABSENT;
  }

  /// Whether the file is the same now. Its content is compared first, since a write within the
  /// clock's grain shows in nothing else; the facts last, since that takes no time.
  boolean isStill(Path file) throws IOException {
    boolean sameContent =
        isThere() ? Files.exists(file) && Arrays.equals(start(file), start) : Files.notExists(file);
    return sameContent && Facts.of(file).equals(facts);
  }
}
