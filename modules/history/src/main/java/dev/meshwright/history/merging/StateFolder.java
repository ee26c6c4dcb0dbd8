package dev.meshwright.history.merging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The small files in which Git keeps what is under way. Each is written whole or not at all.
public final class StateFolder {

  private static final long MOST_BYTES = 16 << 20;

  private final Path folder;

  public StateFolder(Path folder) {
    this.folder = folder;
  }

  public StateFolder in(String name) {
    return new StateFolder(folder.resolve(name));
  }

  public boolean exists() {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
  }

  public boolean has(String name) {
    return Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  /// The text without the line ends after it; empty for one that is not there.
  public Optional<String> read(String name) throws IOException {
    return whole(name).map(String::stripTrailing);
  }

  public Optional<String> whole(String name) throws IOException {
    Path file = folder.resolve(name);
    return has(name) && Files.size(file) <= MOST_BYTES
        ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  public List<String> lines(String name) throws IOException {
    return whole(name).map(text -> text.lines().toList()).orElse(List.of());
  }

  public int number(String name) throws IOException {
    try {
      return Integer.parseInt(read(name).orElse("0").strip());
    } catch (NumberFormatException torn) {
      return 0;
    }
  }

  public void write(String name, String text) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(name);
    Path fresh = folder.resolve(name + ".new");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  public void delete(String... names) throws IOException {
    for (String name : names) {
      Files.deleteIfExists(folder.resolve(name));
    }
  }

  /// Gives the folder, written under a name of its own, the name under which it counts: it is there
  /// with all its files or not at all.
  public void become(String name) throws IOException {
    Files.move(folder, folder.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /// Removes the folder with all that is in it. It is gone at once: with only some of its files it
  /// would say something else.
  public void deleteAll() throws IOException {
    if (exists()) {
      Path gone = folder.resolveSibling(folder.getFileName() + ".gone");
      remove(gone);
      Files.move(folder, gone, StandardCopyOption.ATOMIC_MOVE);
      remove(gone);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      List<Path> below;
      try (Stream<Path> all = Files.walk(folder)) {
        below = all.toList();
      }
      for (Path path : below.reversed()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
