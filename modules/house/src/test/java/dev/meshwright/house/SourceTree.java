package dev.meshwright.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The sources of the whole project, as files.
final class SourceTree {

  private SourceTree() {}

  /// The folder that holds the parent POM.
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("modules/house/pom.xml"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("not inside the project: " + Path.of("").toAbsolutePath());
      }
      folder = parent;
    }
    return folder;
  }

  /// All Java sources under version control's usual places, sorted.
  static List<Path> javaFiles() {
    try (Stream<Path> app = Files.walk(root().resolve("app/src"));
        Stream<Path> installer = Files.walk(root().resolve("installer/src"));
        Stream<Path> modules = Files.walk(root().resolve("modules"))) {
      return Stream.of(app, installer, modules)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !root().relativize(file).toString().contains("/target/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The POMs of the modules.
  static List<Path> poms() {
    try (Stream<Path> modules = Files.list(root().resolve("modules"))) {
      return Stream.concat(modules, Stream.of(root().resolve("app"), root().resolve("installer")))
          .map(module -> module.resolve("pom.xml"))
          .filter(Files::exists)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
