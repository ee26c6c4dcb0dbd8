package dev.meshwright.workspace.journal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// The unsaved edits of one workspace, as a file that only grows until it is worth rewriting.
///
/// Each window writes a file of its own and holds a lock on it. What a window that ended otherwise
/// than by closing left behind is taken over by the next one. A torn end is the end: every record
/// before it counts. Thread-safe.
public final class EditJournal implements AutoCloseable {

  private static final String SUFFIX = ".journal";

  /// A file is rewritten when it is longer than this and mostly out of date.
  private static final long WORTH_REWRITING = 4 << 20;

  private final Path folder;
  private final Map<String, UnsavedText> unsaved = new TreeMap<>();
  private FileChannel channel;
  private Path file;

  private EditJournal(Path folder, Path file, FileChannel channel) {
    this.folder = folder;
    this.file = file;
    this.channel = channel;
  }

  /// Opens the journal and takes over what dead windows left.
  ///
  /// @param folder the workspace's folder for state; made when it is missing
  /// @throws IOException when it cannot be written to
  public static EditJournal open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(UUID.randomUUID() + SUFFIX);
    EditJournal journal = new EditJournal(folder, file, openLocked(file));
    journal.takeOver();
    return journal;
  }

  /// What was kept and neither saved nor forgotten, by path.
  public synchronized List<UnsavedText> unsaved() {
    return List.copyOf(unsaved.values());
  }

  /// Keeps a text, in place of what was kept for its path before. It survives the end of the
  /// program at once, and the end of the machine's power a moment later.
  public synchronized void keep(UnsavedText edit) throws IOException {
    Instant rounded = Instant.ofEpochMilli(edit.time().toEpochMilli());
    UnsavedText kept = new UnsavedText(edit.path(), edit.text(), edit.base(), rounded);
    unsaved.put(edit.path(), kept);
    append(new JournalRecord.Kept(kept));
    rewriteIfWorthIt();
  }

  /// Forgets what was kept for a path: it was saved or given up.
  public synchronized void forget(String path) throws IOException {
    if (unsaved.remove(path) != null) {
      append(new JournalRecord.Forgotten(path));
      rewriteIfWorthIt();
    }
  }

  /// Ends the journal. What is kept stays for the next window.
  @Override
  public synchronized void close() throws IOException {
    channel.close();
    if (unsaved.isEmpty()) {
      Files.deleteIfExists(file);
    }
  }

  private void append(JournalRecord entry) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(entry.encode());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(false);
  }

  private void rewriteIfWorthIt() throws IOException {
    long live = 0;
    for (UnsavedText edit : unsaved.values()) {
      live += 2L * edit.text().length();
    }
    if (channel.size() > WORTH_REWRITING && channel.size() > 4 * live) {
      Path old = file;
      FileChannel oldChannel = channel;
      file = folder.resolve(UUID.randomUUID() + SUFFIX);
      channel = openLocked(file);
      for (UnsavedText edit : unsaved.values()) {
        append(new JournalRecord.Kept(edit));
      }
      oldChannel.close();
      Files.deleteIfExists(old);
    }
  }

  private void takeOver() throws IOException {
    List<Path> others;
    try (Stream<Path> files = Files.list(folder)) {
      others =
          files
              .filter(other -> other.toString().endsWith(SUFFIX) && !other.equals(file))
              .sorted()
              .toList();
    }
    for (Path other : others) {
      try (FileChannel abandoned = FileChannel.open(other, StandardOpenOption.WRITE)) {
        if (isLockable(abandoned)) {
          for (UnsavedText edit : read(other).values()) {
            UnsavedText known = unsaved.get(edit.path());
            if (known == null || known.time().isBefore(edit.time())) {
              keep(edit);
            }
          }
          Files.delete(other);
        }
      }
    }
  }

  private static FileChannel openLocked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    channel.lock();
    return channel;
  }

  private static boolean isLockable(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException anotherWindowOfThisProcess) {
      return false;
    }
  }

  private static Map<String, UnsavedText> read(Path file) throws IOException {
    Map<String, UnsavedText> edits = new TreeMap<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (Optional<JournalRecord> next = JournalRecord.read(in);
          next.isPresent();
          next = JournalRecord.read(in)) {
        switch (next.get()) {
          case JournalRecord.Kept(UnsavedText edit) -> edits.put(edit.path(), edit);
          case JournalRecord.Forgotten(String path) -> edits.remove(path);
        }
      }
    }
    return edits;
  }
}
