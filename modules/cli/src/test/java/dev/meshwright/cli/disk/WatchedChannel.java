package dev.meshwright.cli.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file on a watched disk. What is written goes in halves, so that a record can be torn.
final class WatchedChannel extends FileChannel {

  private final FileChannel real;
  private final Path path;
  private final Disk disk;

  WatchedChannel(FileChannel real, Path path, Disk disk) {
    this.real = real;
    this.path = path;
    this.disk = disk;
  }

  @FunctionalInterface
  private interface Writing {
    int write(ByteBuffer bytes) throws IOException;
  }

  private int write(ByteBuffer bytes, Writing writing) throws IOException {
    int part = Math.max(1, bytes.remaining() / 2);
    int room = disk.room(path, part);
    ByteBuffer taken = bytes.slice(bytes.position(), room);
    int written = 0;
    while (taken.hasRemaining()) {
      written += writing.write(taken);
    }
    bytes.position(bytes.position() + written);
    if (room < part) {
      throw new IOException("No space left on device");
    }
    return written;
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    return write(bytes, real::write);
  }

  @Override
  public int write(ByteBuffer bytes, long position) throws IOException {
    return write(bytes, taken -> real.write(taken, position + taken.position()));
  }

  @Override
  public void force(boolean facts) throws IOException {
    disk.step("force", path);
    real.force(facts);
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    disk.step("truncate", path);
    real.truncate(size);
    return this;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    return real.read(into);
  }

  @Override
  public int read(ByteBuffer into, long position) throws IOException {
    return real.read(into, position);
  }

  @Override
  public long read(ByteBuffer[] into, int offset, int length) throws IOException {
    return real.read(into, offset, length);
  }

  @Override
  public long write(ByteBuffer[] bytes, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
    return real.transferTo(position, count, target);
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
    return real.map(mode, position, size);
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return real.lock(position, size, shared);
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return real.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
  }
}
