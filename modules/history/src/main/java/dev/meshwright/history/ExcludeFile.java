package dev.meshwright.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.jgit.lib.Repository;

/// Adds patterns to `info/exclude`: files that Git is to ignore for this person only.
final class ExcludeFile {

  private static final int MOST_BYTES = 4 << 20;

  private final Repository repository;

  ExcludeFile(Repository repository) {
    this.repository = repository;
  }

  /// @param pattern from the top of the working copy
  /// @return the file
  Path add(String pattern) throws IOException {
    Path file = repository.getCommonDirectory().toPath().resolve("info").resolve("exclude");
    Files.createDirectories(file.getParent());
    String before = Files.exists(file) ? SmallFile.text(file, MOST_BYTES) : "";
    if (before.lines().noneMatch(pattern::equals)) {
      String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
      Path fresh = Files.createTempFile(file.getParent(), ".exclude", ".tmp");
      try {
        Files.writeString(fresh, before + gap + pattern + "\n", StandardCharsets.UTF_8);
        Files.move(
            fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    }
    return file;
  }
}
