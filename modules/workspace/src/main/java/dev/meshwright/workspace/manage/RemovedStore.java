package dev.meshwright.workspace.manage;

import dev.meshwright.model.files.RemovedFiles;
import dev.meshwright.text.disk.AtomicWriter;
import dev.meshwright.text.disk.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/// Where deleted and discarded files of one workspace are kept: a folder of its own among the
/// person's files, outside of every repository. What is kept appears there as a whole or not at
/// all. The oldest goes first when there is too much of it. Several windows may use it at once.
public final class RemovedStore {

  /// What is kept of one workspace: at most so many bytes, of so many removals, for so long.
  public static final long MOST_BYTES = 512L << 20;

  static final int MOST_REMOVALS = 1_000;
  static final Duration MOST_AGE = Duration.ofDays(30);

  static final String FILES = "files";
  private static final String EDITS = "edits";
  private static final String UNFINISHED = ".unfinished-";
  private static final Pattern ID = Pattern.compile("[0-9]{17}-[0-9a-f]{8}");

  private final Path folder;
  private final InstantSource clock;
  private final long most;

  /// @param folder the workspace's folder for state
  public RemovedStore(Path folder, InstantSource clock) {
    this(folder, clock, MOST_BYTES);
  }

  RemovedStore(Path folder, InstantSource clock, long most) {
    this.folder = folder.resolve("removed");
    this.clock = clock;
    this.most = most;
  }

  long most() {
    return most;
  }

  /// Puts files aside. They stay where they are, too.
  ///
  /// @param paths what to keep, and where it is
  /// @param edits texts by path that were not saved
  RemovedFiles keep(
      RemovedFiles.Reason reason, Map<String, KeptTree> paths, Map<String, String> edits)
      throws IOException {
    RemovedFiles entry = putAside(reason, paths, edits);
    forgetOldest(Set.of(entry.id()));
    return entry;
  }

  /// Puts files aside while an entry is put back, which is needed yet.
  void keepBeside(String needed, RemovedFiles.Reason reason, Map<String, KeptTree> paths)
      throws IOException {
    forgetOldest(Set.of(needed, putAside(reason, paths, Map.of()).id()));
  }

  private RemovedFiles putAside(
      RemovedFiles.Reason reason, Map<String, KeptTree> paths, Map<String, String> edits)
      throws IOException {
    Instant now = Instant.ofEpochMilli(clock.millis());
    String id = "%017d-%.8s".formatted(now.toEpochMilli(), UUID.randomUUID());
    Files.createDirectories(folder);
    Path unfinished = Files.createDirectory(folder.resolve(UNFINISHED + id));
    long bytes = 0;
    try {
      for (Map.Entry<String, KeptTree> kept : paths.entrySet()) {
        kept.getValue().copyTo(unfinished.resolve(FILES).resolve(kept.getKey()));
        bytes += kept.getValue().bytes();
      }
      for (Map.Entry<String, String> edit : edits.entrySet()) {
        byte[] text = edit.getValue().getBytes(StandardCharsets.UTF_8);
        new AtomicWriter().write(unfinished.resolve(EDITS).resolve(edit.getKey()), text);
        bytes += text.length;
      }
      List<String> named = new ArrayList<>(paths.keySet());
      edits.keySet().stream().filter(path -> !paths.containsKey(path)).forEach(named::add);
      RemovedFiles entry = new RemovedFiles(id, reason, now, named, bytes);
      RemovedEntry.write(unfinished, entry);
      Files.move(unfinished, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
      return entry;
    } catch (IOException | RuntimeException failed) {
      FileTree.remove(unfinished);
      throw failed;
    }
  }

  /// What is kept, the newest first.
  public List<RemovedFiles> list() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<RemovedFiles> all = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (ID.matcher(String.valueOf(entry.getFileName())).matches()) {
          RemovedEntry.read(entry).ifPresent(all::add);
        }
      }
    } catch (DirectoryIteratorException unlisted) {
      throw unlisted.getCause();
    }
    all.sort(Comparator.comparing(RemovedFiles::id).reversed());
    return List.copyOf(all);
  }

  /// The folder that holds the files of an entry as they were in the workspace; empty when it is
  /// kept no longer. It may hold no files, only edits.
  Optional<Path> files(String id) {
    return ID.matcher(id).matches() && Files.isDirectory(folder.resolve(id))
        ? Optional.of(folder.resolve(id).resolve(FILES))
        : Optional.empty();
  }

  /// Texts by path that were not saved.
  Map<String, String> edits(String id) throws IOException {
    Map<String, String> edits = new TreeMap<>();
    Path below = folder.resolve(id).resolve(EDITS);
    if (Files.isDirectory(below)) {
      for (Path file : KeptTree.of(below).files()) {
        String path = below.relativize(file).toString().replace('\\', '/');
        edits.put(path, Files.readString(file));
      }
    }
    return edits;
  }

  /// Keeps an entry no longer.
  public void forget(String id) throws IOException {
    if (ID.matcher(id).matches()) {
      FileTree.remove(folder.resolve(id));
    }
  }

  /// Removes what is too old or too much; what a killed process left unfinished goes with it.
  ///
  /// @param needed entries that stay in any case
  private void forgetOldest(Set<String> needed) throws IOException {
    Instant oldest = clock.instant().minus(MOST_AGE);
    long bytes = 0;
    int count = 0;
    for (RemovedFiles entry : list()) {
      bytes += entry.bytes();
      count++;
      boolean tooMuch = bytes > most || count > MOST_REMOVALS;
      boolean tooOld = entry.time().isBefore(oldest);
      if ((tooMuch || tooOld) && !needed.contains(entry.id())) {
        forget(entry.id());
      }
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
      for (Path unfinished : left) {
        if (Files.getLastModifiedTime(unfinished, LinkOption.NOFOLLOW_LINKS)
            .toInstant()
            .isBefore(clock.instant().minus(Duration.ofDays(1)))) {
          FileTree.remove(unfinished);
        }
      }
    } catch (DirectoryIteratorException unlisted) {
      throw unlisted.getCause();
    }
  }
}
