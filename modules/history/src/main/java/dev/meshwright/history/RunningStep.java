package dev.meshwright.history;

import dev.meshwright.history.merging.StateFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;

/// Holds the note on a step while it is made: one that still runs is not for others to end. The
/// system lets go of it when the program ends, however it ends.
final class RunningStep implements AutoCloseable {

  private final StateFolder state;
  private final FileChannel channel;

  private RunningStep(StateFolder state, FileChannel channel) {
    this.state = state;
    this.channel = channel;
  }

  static RunningStep begin(Repository repository, StepNote note) throws IOException {
    Path folder = repository.getDirectory().toPath();
    StateFolder state = new StateFolder(folder);
    state.write(StepNote.FILE, note.text());
    return new RunningStep(
        state,
        locked(folder)
            .orElseThrow(() ->
                new IOException(
                    "the note " + folder.resolve(StepNote.FILE) + " is held by another program")));
  }

  /// The note of a step that was cut off, held; empty where it still runs.
  static Optional<RunningStep> taken(Repository repository) throws IOException {
    Path folder = repository.getDirectory().toPath();
    return locked(folder).map(channel -> new RunningStep(new StateFolder(folder), channel));
  }

  private static Optional<FileChannel> locked(Path folder) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(folder.resolve(StepNote.FILE), StandardOpenOption.WRITE);
    } catch (NoSuchFileException ended) {
      return Optional.empty();
    }
    boolean held = false;
    try {
      FileLock lock = channel.tryLock();
      held = lock != null;
    } catch (OverlappingFileLockException ours) {
      held = false;
    } finally {
      if (!held) {
        channel.close();
      }
    }
    return held ? Optional.of(channel) : Optional.empty();
  }

  /// Git's own notes, or a commit, say it all.
  void done() throws IOException {
    channel.close();
    state.delete(StepNote.FILE);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
