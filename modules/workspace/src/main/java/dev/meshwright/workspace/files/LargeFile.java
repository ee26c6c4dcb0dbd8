package dev.meshwright.workspace.files;

import dev.meshwright.model.files.FileVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files too long to be held: told apart by size and time instead of by content.
final class LargeFile {

  private LargeFile() {}

  static FileVersion version(Path file) throws IOException {
    String facts = Files.size(file) + " " + Files.getLastModifiedTime(file);
    return FileVersion.of(facts.getBytes(StandardCharsets.UTF_8));
  }
}
