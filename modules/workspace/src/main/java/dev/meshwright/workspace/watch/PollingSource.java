package dev.meshwright.workspace.watch;

import dev.meshwright.workspace.WorkspaceRoot;
import dev.meshwright.workspace.index.Ignored;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// News by reading size and time of every file again and again, for where nothing better works.
final class PollingSource implements ChangeSource {

  private final WorkspaceRoot root;
  private final Ignored ignored;
  private final Duration interval;
  private Map<Path, String> before;

  PollingSource(WorkspaceRoot root, Ignored ignored, Duration interval) {
    this.root = root;
    this.ignored = ignored;
    this.interval = interval;
    this.before = fingerprints();
  }

  @Override
  public Optional<Batch> next(Optional<Duration> atMost) throws InterruptedException {
    do {
      Thread.sleep(atMost.orElse(interval));
      Map<Path, String> now = fingerprints();
      Set<Path> touched = new HashSet<>();
      now.forEach((file, print) -> {
        if (!print.equals(before.get(file))) {
          touched.add(file);
        }
      });
      before.keySet().stream().filter(file -> !now.containsKey(file)).forEach(touched::add);
      before = now;
      if (!touched.isEmpty()) {
        return Optional.of(new Batch(touched, false));
      }
    } while (atMost.isEmpty());
    return Optional.empty();
  }

  private Map<Path, String> fingerprints() {
    Map<Path, String> prints = new HashMap<>();
    try {
      Files.walkFileTree(
          root.folder(),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              String path = root.relative(folder);
              boolean inside = path.startsWith(".git") ? GitFiles.isWatched(path) : !skips(path);
              return inside ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              prints.put(file, attributes.size() + " " + attributes.lastModifiedTime());
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException rootIsGone) {
      return Map.of();
    }
    return prints;
  }

  private boolean skips(String folder) {
    return !folder.isEmpty() && ignored.test(folder, true);
  }

  @Override
  public void close() {}
}
