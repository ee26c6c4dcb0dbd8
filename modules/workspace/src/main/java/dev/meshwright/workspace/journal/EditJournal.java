package dev.meshwright.workspace.journal;

import dev.meshwright.model.files.UnsavedEdit;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The unsaved edits of one workspace, as a file that only grows until it is worth rewriting.
///
/// Each window writes a file of its own and holds a lock on it. What a window that ended otherwise
/// than by closing left behind is taken over by the next one. Thread-safe. What could not be
/// written is written with the next edit, or by [#flush]; neither an interrupt nor somebody who
/// tidies the folder stops the journal, it goes on in a new file.
public final class EditJournal implements AutoCloseable {

  /// A file is rewritten when it is longer than this and mostly out of date.
  private static final long WORTH_REWRITING = 4 << 20;

  private static final int TRIES = 100;

  private final Path folder;
  private final Map<String, UnsavedEdit> unsaved = new TreeMap<>();

  /// Paths whose newest state is not on disk yet.
  private final Set<String> pending = new LinkedHashSet<>();

  private JournalFile file;

  private EditJournal(Path folder, JournalFile file) {
    this.folder = folder;
    this.file = file;
  }

  /// Opens the journal and takes over what dead windows left.
  ///
  /// @param folder the workspace's folder for state; made when it is missing
  /// @throws IOException when it cannot be written to
  public static EditJournal open(Path folder) throws IOException {
    Files.createDirectories(folder);
    EditJournal journal = new EditJournal(folder, JournalFile.create(folder));
    journal.takeOver();
    return journal;
  }

  /// What was kept and neither saved nor forgotten, by path.
  public synchronized List<UnsavedEdit> unsaved() {
    return List.copyOf(unsaved.values());
  }

  /// Keeps a text, in place of what was kept for its path before. It survives the end of the
  /// program at once, and the end of the machine's power a moment later.
  ///
  /// @throws IOException when it could not be written; it will be tried again
  public synchronized void keep(UnsavedEdit edit) throws IOException {
    Instant rounded = Instant.ofEpochMilli(edit.time().toEpochMilli());
    unsaved.put(edit.path(), new UnsavedEdit(edit.path(), edit.text(), edit.base(), rounded));
    pending.add(edit.path());
    flush();
  }

  /// Forgets what was kept for a path: it was saved or given up.
  ///
  /// @throws IOException when that could not be written; it will be tried again
  public synchronized void forget(String path) throws IOException {
    if (unsaved.remove(path) != null) {
      pending.add(path);
    }
    flush();
  }

  /// Writes what could not be written before.
  public synchronized void flush() throws IOException {
    // An interrupt is meant for other work of this thread, and would close the file.
    boolean interrupted = Thread.interrupted();
    try {
      for (int i = 0; i < TRIES; i++) {
        try {
          write();
          return;
        } catch (ClosedChannelException interruptedMeanwhile) {
          interrupted |= Thread.interrupted();
        }
      }
      throw new IOException("the journal is interrupted all the time");
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Ends the journal. What is kept stays for the next window.
  @Override
  public synchronized void close() throws IOException {
    try {
      flush();
    } finally {
      if (unsaved.isEmpty()) {
        file.delete();
      } else {
        file.release();
      }
    }
  }

  private void write() throws IOException {
    if (pending.isEmpty()) {
      return;
    }
    if (!file.isUsable()) {
      rewrite();
      return;
    }
    for (String path : List.copyOf(pending)) {
      file.append(entry(path));
      pending.remove(path);
    }
    if (file.size() > WORTH_REWRITING && file.size() > 4 * live()) {
      rewrite();
    }
  }

  private JournalRecord entry(String path) {
    UnsavedEdit edit = unsaved.get(path);
    return edit == null ? new JournalRecord.Forgotten(path) : new JournalRecord.Kept(edit);
  }

  private long live() {
    return unsaved.values().stream().mapToLong(edit -> 2L * edit.text().length()).sum();
  }

  /// Goes on in a new file that holds just what is unsaved now.
  private void rewrite() throws IOException {
    Files.createDirectories(folder);
    JournalFile fresh = JournalFile.create(folder);
    try {
      for (UnsavedEdit edit : unsaved.values()) {
        fresh.append(new JournalRecord.Kept(edit));
      }
    } catch (IOException | RuntimeException failed) {
      fresh.delete();
      throw failed;
    }
    JournalFile old = file;
    file = fresh;
    pending.clear();
    old.delete();
  }

  private void takeOver() throws IOException {
    List<JournalFile> abandoned = new ArrayList<>();
    for (Path other : others()) {
      takeOver(other).ifPresent(abandoned::add);
    }
    try {
      flush();
      for (JournalFile left : abandoned) {
        left.delete();
      }
    } catch (IOException full) {
      // They are in memory, and their files stay until they are written elsewhere.
      for (JournalFile left : abandoned) {
        left.close();
      }
    }
  }

  private List<Path> others() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(other -> other.toString().endsWith(JournalFile.SUFFIX))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  /// Reads what a dead window left. A file that cannot be read stays where it is: the next start
  /// may have more luck, and this one must not fail because of it.
  private Optional<JournalFile> takeOver(Path other) throws IOException {
    Optional<JournalFile> left = Optional.empty();
    try {
      left = JournalFile.takeOver(other);
      if (left.isPresent()) {
        left.get().reader().unsaved().values().forEach(this::takeOver);
      }
      return left;
    } catch (IOException unreadable) {
      if (left.isPresent()) {
        left.get().close();
      }
      return Optional.empty();
    }
  }

  private void takeOver(UnsavedEdit edit) {
    UnsavedEdit known = unsaved.get(edit.path());
    if (known == null || known.time().isBefore(edit.time())) {
      unsaved.put(edit.path(), edit);
      pending.add(edit.path());
    }
  }
}
