package dev.meshwright.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Makes sure that the sizes which an index declares fit into it: the library makes room for them
/// before it reads.
final class IndexSizes {

  private static final int HEADER = 12;
  private static final int CHECKSUM = 20;
  private static final int EXTENSION_HEADER = 8;

  /// Up to the name.
  private static final int ENTRY = 62;

  private static final int EXTENDED = 0x4000;
  private static final long MOST_BYTES = Integer.MAX_VALUE;

  private final ByteBuffer bytes;

  private IndexSizes(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /// An absent index is fine, and so is what is no index at all: the library says so.
  static void check(Path index) throws IOException {
    SmallFile.check(index, MOST_BYTES);
    try (FileChannel channel = FileChannel.open(index, StandardOpenOption.READ)) {
      long size = Files.size(index);
      if (size >= HEADER + CHECKSUM) {
        new IndexSizes(channel.map(FileChannel.MapMode.READ_ONLY, 0, size)).check();
      }
    } catch (NoSuchFileException absent) {
      return;
    }
  }

  private void check() throws IOException {
    long count = Integer.toUnsignedLong(bytes.getInt(8));
    int end = bytes.limit() - CHECKSUM;
    if (count * ENTRY > end - HEADER) {
      throw new IOException(
          "the index declares %,d entries, more than its %,d bytes can hold"
              .formatted(count, bytes.limit()));
    }
    int version = bytes.getInt(4);
    int at = HEADER;
    for (long i = 0; i < count; i++) {
      at = behindEntry(at, end, version);
    }
    while (at + EXTENSION_HEADER <= end) {
      long size = Integer.toUnsignedLong(bytes.getInt(at + 4));
      if (size > end - at - EXTENSION_HEADER) {
        throw new IOException(
            "the index declares an extension of %,d bytes, and ends before them".formatted(size));
      }
      at += EXTENSION_HEADER + (int) size;
    }
  }

  private int behindEntry(int start, int end, int version) throws IOException {
    int name = start + ENTRY;
    if (name > end) {
      throw cut();
    }
    boolean extended = (bytes.getShort(name - 2) & EXTENDED) != 0;
    name += extended && version > 2 ? 2 : 0;
    // From version 4 on a name begins with how much of the one before it goes, and nothing is
    // filled
    // up to eight bytes.
    int at = version >= 4 ? behindNumber(name, end) : name;
    while (at < end && bytes.get(at) != 0) {
      at++;
    }
    if (at >= end) {
      throw cut();
    }
    return version >= 4 ? at + 1 : start + ((at - start + 8) & ~7);
  }

  private int behindNumber(int start, int end) {
    int at = start;
    while (at < end && bytes.get(at) < 0) {
      at++;
    }
    return at + 1;
  }

  private static IOException cut() {
    return new IOException("the index ends inside an entry");
  }
}
