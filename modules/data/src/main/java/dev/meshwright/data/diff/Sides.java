package dev.meshwright.data.diff;

import dev.meshwright.text.disk.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;

/// The files of the two results while they are compared.
record Sides(TemporaryFolder folder) {

  static Sides create() throws IOException {
    return new Sides(TemporaryFolder.create("diff"));
  }

  Path file(String name) {
    return folder.path().resolve(name + ".parquet");
  }

  void delete() {
    folder.close();
  }
}
