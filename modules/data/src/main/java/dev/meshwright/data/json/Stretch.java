package dev.meshwright.data.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// So many bytes of a stream.
final class Stretch extends FilterInputStream {

  private long left;

  Stretch(InputStream in, long bytes) {
    super(in);
    left = bytes;
  }

  @Override
  public int read() throws IOException {
    int read = left > 0 ? super.read() : -1;
    left -= read < 0 ? 0 : 1;
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = super.read(bytes, from, (int) Math.min(length, left));
    left -= Math.max(0, read);
    return read;
  }
}
