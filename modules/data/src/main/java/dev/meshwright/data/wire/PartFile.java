package dev.meshwright.data.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/// A file in one state.
///
/// @param path absolute
/// @param label what messages call it
/// @param size in bytes
/// @param modified in nanoseconds of the epoch
/// @param key what the file system calls the file: another one after it was replaced
public record PartFile(String path, String label, long size, long modified, String key) {

  public static PartFile of(Path path, String label) throws IOException {
    BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
    return new PartFile(
        path.toAbsolutePath().normalize().toString(),
        label,
        now.size(),
        now.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS),
        Objects.toString(now.fileKey(), ""));
  }

  /// Whether the file on disk is still the one that was seen.
  public boolean unchanged() {
    try {
      return equals(of(Path.of(path), label));
    } catch (IOException gone) {
      return false;
    }
  }
}
