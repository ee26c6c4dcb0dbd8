package dev.meshwright.data.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of the two results while they are compared.
record Sides(Path folder) {

  static Sides create() throws IOException {
    return new Sides(Files.createTempDirectory("meshwright-diff-"));
  }

  Path file(String name) {
    return folder.resolve(name + ".parquet");
  }

  void delete() {
    try {
      Files.deleteIfExists(file("before"));
      Files.deleteIfExists(file("after"));
      Files.deleteIfExists(folder);
    } catch (IOException inUse) {
      // Temporary files; the system removes what stays.
      folder.toFile().deleteOnExit();
    }
  }
}
