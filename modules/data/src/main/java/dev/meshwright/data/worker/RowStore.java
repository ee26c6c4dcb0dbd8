package dev.meshwright.data.worker;

import dev.meshwright.data.wire.Encoder;
import dev.meshwright.data.wire.RowBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Encoded rows in the order they came, to be read again from anywhere.
///
/// They are kept in blocks. The first blocks stay in memory, the others go to a file.
final class RowStore implements AutoCloseable {

  private static final int BLOCK_BYTES = 256 << 10;
  private static final long IN_MEMORY = 8L << 20;

  /// Either `bytes`, or `length` bytes of the file from `offset`.
  private record Block(long firstRow, Optional<byte[]> bytes, long offset, int length) {}

  private final Path file;
  private final List<Block> blocks = new ArrayList<>();
  private final Encoder open = new Encoder();
  private long openFirstRow;
  private long rows;
  private long inMemory;
  private long inFile;
  private Optional<FileChannel> channel = Optional.empty();

  /// @param file made when it is needed, deleted when the store is closed
  RowStore(Path file) {
    this.file = file;
  }

  long rows() {
    return rows;
  }

  /// Bytes of all rows.
  long size() {
    return inMemory + inFile + open.size();
  }

  /// Where the next row is to be written; [#rowWritten] ends it.
  Encoder next() {
    return open;
  }

  void rowWritten() throws IOException {
    rows++;
    if (open.size() >= BLOCK_BYTES) {
      seal();
    }
  }

  /// Rows from `from`, as many as there are up to `count`, and not many more bytes than `bytes`.
  RowBytes read(long from, int count, int bytes) throws IOException {
    Encoder out = new Encoder();
    int taken = 0;
    long row = from;
    while (taken < count && row < rows && (taken == 0 || out.size() < bytes)) {
      boolean isOpen = row >= openFirstRow;
      int index = isOpen ? blocks.size() : blockOf(row);
      long first = isOpen ? openFirstRow : blocks.get(index).firstRow();
      long end = index + 1 < blocks.size() ? blocks.get(index + 1).firstRow() : openFirstRow;
      byte[] block = isOpen ? open.toBytes() : load(blocks.get(index));
      int at = skip(block, row - first);
      int start = at;
      long limit = isOpen ? rows : end;
      while (row < limit && taken < count && (taken == 0 || out.size() + (at - start) < bytes)) {
        at += 4 + length(block, at);
        row++;
        taken++;
      }
      out.raw(block, start, at - start);
    }
    return new RowBytes(taken, out.toBytes());
  }

  @Override
  public void close() throws IOException {
    blocks.clear();
    if (channel.isPresent()) {
      channel.get().close();
      Files.deleteIfExists(file);
    }
  }

  private void seal() throws IOException {
    byte[] bytes = open.toBytes();
    if (inMemory + bytes.length <= IN_MEMORY) {
      blocks.add(new Block(openFirstRow, Optional.of(bytes), 0, bytes.length));
      inMemory += bytes.length;
    } else {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        var _ = channel().write(left, inFile + left.position());
      }
      blocks.add(new Block(openFirstRow, Optional.empty(), inFile, bytes.length));
      inFile += bytes.length;
    }
    open.clear();
    openFirstRow = rows;
  }

  private byte[] load(Block block) throws IOException {
    if (block.bytes().isPresent()) {
      return block.bytes().get();
    }
    ByteBuffer bytes = ByteBuffer.allocate(block.length());
    while (bytes.hasRemaining()) {
      if (channel().read(bytes, block.offset() + bytes.position()) < 0) {
        throw new IOException("rows are missing in " + file);
      }
    }
    return bytes.array();
  }

  private FileChannel channel() throws IOException {
    if (channel.isEmpty()) {
      channel =
          Optional.of(
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE_NEW,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE));
    }
    return channel.get();
  }

  private int blockOf(long row) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (blocks.get(middle).firstRow() <= row) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static int skip(byte[] block, long rows) {
    int at = 0;
    for (long i = 0; i < rows; i++) {
      at += 4 + length(block, at);
    }
    return at;
  }

  private static int length(byte[] block, int at) {
    return ByteBuffer.wrap(block, at, 4).getInt();
  }
}
