package dev.meshwright.data.sample;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Tells of the bytes that are read of a file.
final class WatchedInput extends FilterInputStream {

  private final Watch watch;

  WatchedInput(InputStream file, Watch watch) {
    super(file);
    this.watch = watch;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    watch.read(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int read = super.read(to, offset, length);
    watch.read(Math.max(0, read));
    return read;
  }
}
