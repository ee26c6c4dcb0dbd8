package dev.meshwright.workspace.watch;

import dev.meshwright.workspace.WorkspaceRoot;
import dev.meshwright.workspace.index.Ignored;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// News from the operating system, one watch for each folder.
final class SystemSource implements ChangeSource {

  /// More watches are not taken from the person's other programs.
  private static final int MAX_FOLDERS = 8_192;

  private final WorkspaceRoot root;
  private final Ignored ignored;
  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  SystemSource(WorkspaceRoot root, Ignored ignored) throws IOException {
    this.root = root;
    this.ignored = ignored;
    this.service = root.folder().getFileSystem().newWatchService();
    boolean watching = false;
    try {
      register(root.folder(), new HashSet<>());
      watching = true;
    } finally {
      if (!watching) {
        service.close();
      }
    }
  }

  @Override
  public Optional<Batch> next(Optional<Duration> atMost) throws InterruptedException, IOException {
    WatchKey key;
    try {
      key =
          atMost.isPresent()
              ? service.poll(atMost.get().toMillis(), TimeUnit.MILLISECONDS)
              : service.take();
    } catch (ClosedWatchServiceException closed) {
      throw new IOException(closed);
    }
    if (key == null) {
      return Optional.empty();
    }
    Set<Path> touched = new HashSet<>();
    boolean overflow = false;
    Path folder = folders.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.context() instanceof Path name && folder != null) {
        Path file = folder.resolve(name);
        touched.add(file);
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          register(file, touched);
        }
      } else {
        overflow = true;
      }
    }
    if (!key.reset()) {
      folders.remove(key);
    }
    return Optional.of(new Batch(touched, overflow));
  }

  /// Watches a folder and all below; a file that was there before its watch counts as touched.
  private void register(Path top, Set<Path> found) throws IOException {
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            String path = root.relative(folder);
            if (!path.isEmpty() && !isWatched(path)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (folders.size() >= MAX_FOLDERS) {
              throw new IOException("more than " + MAX_FOLDERS + " folders");
            }
            folders.put(
                folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE),
                folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private boolean isWatched(String path) {
    return (path.equals(".git") || path.startsWith(".git/"))
        ? GitFiles.isWatched(path)
        : !ignored.test(path, true);
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
