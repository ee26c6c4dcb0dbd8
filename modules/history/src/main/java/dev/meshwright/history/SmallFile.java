package dev.meshwright.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Files of a repository that Git expects to be small. Opening a pipe would wait for ever, and a
/// device has no end: only regular files are opened.
final class SmallFile {

  private SmallFile() {}

  /// Makes sure that a file can be read to its end; an absent one is fine.
  ///
  /// @throws UnfitFileException when it is no regular file, or longer than `most` bytes
  static void check(Path file, long most) throws IOException {
    checkRegular(file);
    if (Files.isRegularFile(file) && Files.size(file) > most) {
      throw new UnfitFileException(file, "is larger than " + most + " bytes");
    }
  }

  /// As [#check], for files of any length.
  static void checkRegular(Path file) throws UnfitFileException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new UnfitFileException(
          file,
          Files.isDirectory(file)
              ? "is a folder"
              : Files.isSymbolicLink(file)
                  ? "is a link to a pipe, socket or device"
                  : "is a pipe, socket or device");
    }
  }

  static boolean isAbsent(Path file) {
    return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /// @throws UnfitFileException as [#check]
  static String text(Path file, int most) throws IOException {
    check(file, most);
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(most), StandardCharsets.UTF_8);
    }
  }
}
