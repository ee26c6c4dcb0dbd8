package dev.meshwright.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Removes folders of an earlier build: jlink and jpackage refuse to write over one.
public final class Remove {

  private Remove() {}

  public static void main(String[] folders) throws IOException {
    for (String folder : folders) {
      tree(Path.of(folder));
    }
  }

  static void tree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> walk = Files.walk(folder)) {
      deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
