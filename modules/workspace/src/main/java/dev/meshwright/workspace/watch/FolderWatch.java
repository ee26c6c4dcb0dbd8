package dev.meshwright.workspace.watch;

import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.FolderChanges;
import dev.meshwright.text.disk.Unfinished;
import dev.meshwright.workspace.WorkspaceRoot;
import dev.meshwright.workspace.files.OwnSaves;
import dev.meshwright.workspace.index.Ignored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Watches a workspace on a thread of its own and tells of changes a short while after the last of
/// a burst. The program's own saves are not told.
///
/// Where the system cannot watch (too many folders, a network drive), the folder is read again
/// every few seconds instead.
public final class FolderWatch implements AutoCloseable {

  /// A burst that does not end is told in pieces of this many quiet times.
  private static final int LONGEST_BURST = 10;

  private static final int MAX_TOLD = 10_000;
  private static final int MAX_COMPARED_BYTES = 16 << 20;

  private final WorkspaceRoot root;
  private final Ignored ignored;
  private final OwnSaves ownSaves;
  private final Duration quiet;
  private final ChangeSource source;
  private final Thread thread;
  private final Consumer<FolderChanges> whenChanged;
  private volatile boolean closed;

  private FolderWatch(
      WorkspaceRoot root,
      Ignored ignored,
      OwnSaves ownSaves,
      Duration quiet,
      ChangeSource source,
      Consumer<FolderChanges> whenChanged) {
    this.root = root;
    this.ignored = ignored;
    this.ownSaves = ownSaves;
    this.quiet = quiet;
    this.source = source;
    this.whenChanged = whenChanged;
    this.thread = Thread.ofPlatform().daemon().name("workspace-watch").unstarted(this::run);
  }

  /// Begins to watch.
  ///
  /// @param quiet how long nothing must happen before a burst counts as over
  /// @param whenChanged called on the watching thread
  public static FolderWatch start(
      WorkspaceRoot root,
      Ignored ignored,
      OwnSaves ownSaves,
      Duration quiet,
      Consumer<FolderChanges> whenChanged) {
    return start(root, ignored, ownSaves, quiet, source(root, ignored), whenChanged);
  }

  static FolderWatch start(
      WorkspaceRoot root,
      Ignored ignored,
      OwnSaves ownSaves,
      Duration quiet,
      ChangeSource source,
      Consumer<FolderChanges> whenChanged) {
    FolderWatch watch = new FolderWatch(root, ignored, ownSaves, quiet, source, whenChanged);
    watch.thread.start();
    return watch;
  }

  private static ChangeSource source(WorkspaceRoot root, Ignored ignored) {
    try {
      return new SystemSource(root, ignored);
    } catch (IOException | UncheckedIOException | UnsupportedOperationException cannotWatch) {
      return new PollingSource(root, ignored, Duration.ofSeconds(2));
    }
  }

  private void run() {
    try (source) {
      while (!closed) {
        FolderChanges changes = burst();
        if (!changes.isEmpty() && !closed) {
          whenChanged.accept(changes);
        }
      }
    } catch (InterruptedException | IOException ended) {
      // Closed, or the folder is gone: there is nothing left to tell.
    }
  }

  private FolderChanges burst() throws InterruptedException, IOException {
    Set<Path> touched = new HashSet<>();
    boolean everything = add(source.next(Optional.empty()), touched);
    for (int waits = 0; waits < LONGEST_BURST; waits++) {
      Optional<ChangeSource.Batch> more = source.next(Optional.of(quiet));
      if (more.isEmpty()) {
        break;
      }
      everything |= add(more, touched);
    }
    return told(touched, everything);
  }

  private static boolean add(Optional<ChangeSource.Batch> batch, Set<Path> touched) {
    batch.ifPresent(it -> touched.addAll(it.touched()));
    return batch.map(ChangeSource.Batch::overflow).orElse(false);
  }

  private FolderChanges told(Set<Path> touched, boolean overflow) throws IOException {
    Set<String> paths = new HashSet<>();
    boolean repository = false;
    for (Path file : touched) {
      String path = root.relative(file);
      if (path.equals(".git") || path.startsWith(".git/")) {
        repository |= GitFiles.tellsState(path);
      } else if (!path.isEmpty()
          && !Unfinished.is(path)
          && !ignored.test(path, Files.isDirectory(file))
          && !isOwn(path, file)) {
        paths.add(path);
      }
    }
    boolean everything = overflow || paths.size() > MAX_TOLD;
    return new FolderChanges(everything ? Set.of() : paths, repository || everything, everything);
  }

  private boolean isOwn(String path, Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > MAX_COMPARED_BYTES) {
      return false;
    }
    try {
      return ownSaves.isOwn(path, FileVersion.of(Files.readAllBytes(file)));
    } catch (IOException goneAgain) {
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
