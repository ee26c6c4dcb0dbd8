package dev.meshwright.workspace.journal;

import dev.meshwright.text.disk.OwnedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/// The records of one window on disk. What is half written, because the disk was full, is cut off
/// before the next record is written.
final class JournalFile implements AutoCloseable {

  static final String SUFFIX = ".journal";

  private final OwnedFile file;

  /// Where the last whole record ends.
  private long end;

  private JournalFile(OwnedFile file) {
    this.file = file;
  }

  static JournalFile create(Path folder) throws IOException {
    return new JournalFile(OwnedFile.create(folder, "", SUFFIX));
  }

  /// What a window left that is gone; empty when it is not gone.
  static Optional<JournalFile> takeOver(Path path) throws IOException {
    return OwnedFile.takeOver(path).map(JournalFile::new);
  }

  long size() {
    return end;
  }

  /// Whether records that are written now will be found again.
  boolean isUsable() {
    return file.isInPlace();
  }

  void append(JournalRecord entry) throws IOException {
    FileChannel channel = file.channel();
    if (channel.size() > end) {
      channel.truncate(end);
    }
    ByteBuffer bytes = ByteBuffer.wrap(entry.encode());
    long position = end;
    while (bytes.hasRemaining()) {
      position += channel.write(bytes, position);
    }
    channel.force(false);
    end = position;
  }

  JournalReader reader() {
    return new JournalReader(file.channel());
  }

  /// Leaves the file for the next window.
  void release() throws IOException {
    file.release(SUFFIX);
  }

  void delete() throws IOException {
    file.delete();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
