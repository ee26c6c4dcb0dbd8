package dev.meshwright.cli.frame;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/// Buffers what is written and remembers whether some of it was lost: the streams of the standard
/// library that print keep that to themselves.
final class CheckedStream extends FilterOutputStream {

  private Optional<IOException> failure = Optional.empty();

  CheckedStream(OutputStream out) {
    super(new BufferedOutputStream(out, 1 << 16));
  }

  /// Why something was lost.
  Optional<IOException> failure() {
    return failure;
  }

  /// Whether nobody reads any more: a pipe whose other end, like `head`, has seen enough.
  boolean nobodyReads() {
    return failure
        .map(lost -> String.valueOf(lost.getMessage()).toLowerCase(Locale.ROOT))
        .filter(said -> said.contains("broken pipe") || said.contains("pipe is being closed"))
        .isPresent();
  }

  @Override
  public void write(int unit) {
    write(new byte[] {(byte) unit}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) {
    if (failure.isEmpty()) {
      try {
        out.write(bytes, start, length);
      } catch (IOException lost) {
        failure = Optional.of(lost);
      }
    }
  }

  @Override
  public void flush() {
    if (failure.isEmpty()) {
      try {
        out.flush();
      } catch (IOException lost) {
        failure = Optional.of(lost);
      }
    }
  }
}
