package dev.meshwright.text.disk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Optional;
import java.util.regex.Pattern;

/// Files that are being written beside those that they will replace.
public final class Unfinished {

  private static final String END = ".tmp";
  private static final Pattern NAME =
      Pattern.compile("(?:^|/)\\.[^/]{0,40}\\." + ProcessTag.FORM + "-[0-9a-f-]{36}\\.tmp$");

  /// Of the name of the file to be replaced: enough to know it by, and never too long a name.
  private static final int KEPT_OF_NAME = 20;

  private Unfinished() {}

  /// Whether a path is that of a file being written, which will be renamed or removed in a moment.
  public static boolean is(String path) {
    return NAME.matcher(path).find();
  }

  /// Removes such a file when the process that was writing it is gone.
  public static void removeIfAbandoned(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Optional<OwnedFile> abandoned = OwnedFile.takeOver(file);
      if (abandoned.isPresent()) {
        abandoned.get().delete();
      }
    } catch (IOException notOurs) {
      // Somebody else's, or just finished.
    }
  }

  static OwnedFile create(Path folder, Path file, FileAttribute<?>... attributes)
      throws IOException {
    String name = String.valueOf(file.getFileName());
    String start = "." + name.substring(0, shortened(name)) + ".";
    return OwnedFile.create(folder, start, END, attributes);
  }

  private static int shortened(String name) {
    int length = Math.min(KEPT_OF_NAME, name.length());
    boolean torn = length > 0 && Character.isHighSurrogate(name.charAt(length - 1));
    return torn ? length - 1 : length;
  }

  /// What killed processes left in a folder.
  static void removeAbandoned(Path folder) {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, file -> is(String.valueOf(file.getFileName())))) {
      files.forEach(Unfinished::removeIfAbandoned);
    } catch (IOException | DirectoryIteratorException unlisted) {
      // What may not be listed can be written to all the same.
    }
  }
}
