package dev.meshwright.workspace.journal;

import dev.meshwright.model.files.UnsavedEdit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads what a journal holds. A record that is torn or damaged costs itself only: the reading goes
/// on with the next one that is whole.
final class JournalReader {

  private static final int BLOCK = 1 << 16;

  private final FileChannel channel;

  JournalReader(FileChannel channel) {
    this.channel = channel;
  }

  /// What was kept last for each path, and not forgotten.
  Map<String, UnsavedEdit> unsaved() throws IOException {
    Map<String, UnsavedEdit> edits = new TreeMap<>();
    long size = channel.size();
    long position = nextMark(0, size);
    while (position < size) {
      Optional<JournalRecord> entry = record(position, size);
      if (entry.isPresent()) {
        switch (entry.get()) {
          case JournalRecord.Kept(UnsavedEdit edit) -> edits.put(edit.path(), edit);
          case JournalRecord.Forgotten(String path) -> edits.remove(path);
        }
        position = nextMark(position + JournalRecord.HEAD + length(position), size);
      } else {
        position = nextMark(position + 1, size);
      }
    }
    return edits;
  }

  private Optional<JournalRecord> record(long position, long size) throws IOException {
    if (position + JournalRecord.HEAD > size) {
      return Optional.empty();
    }
    int length = length(position);
    if (length < 0
        || length > JournalRecord.MAX_BYTES
        || position + JournalRecord.HEAD + length > size) {
      return Optional.empty();
    }
    ByteBuffer head = bytes(position, JournalRecord.HEAD);
    return JournalRecord.decode(
        head.getInt(8), bytes(position + JournalRecord.HEAD, length).array());
  }

  private int length(long position) throws IOException {
    return bytes(position, JournalRecord.HEAD).getInt(4);
  }

  /// The next place from here on where a record may begin; the end when there is none.
  private long nextMark(long from, long size) throws IOException {
    for (long start = from; start + 4 <= size; start += BLOCK) {
      ByteBuffer block = bytes(start, (int) Math.min(BLOCK + 3L, size - start));
      for (int i = 0; i + 4 <= block.limit(); i++) {
        if (block.getInt(i) == JournalRecord.MARK) {
          return start + i;
        }
      }
    }
    return size;
  }

  private ByteBuffer bytes(long position, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        throw new IOException("the journal became shorter while it was read");
      }
    }
    return bytes.flip();
  }
}
