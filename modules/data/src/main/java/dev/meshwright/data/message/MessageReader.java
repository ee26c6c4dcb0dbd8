package dev.meshwright.data.message;

import dev.meshwright.data.sample.DecompressingInput;
import dev.meshwright.model.data.MessageDecoding.Framing;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/// Reads the messages of a file one by one. Compressed files are seen through.
public final class MessageReader implements AutoCloseable {

  /// Longer messages are not read; in bytes.
  public static final int LONGEST = 64 << 20;

  /// Finds the next message.
  interface Frames {
    Optional<Framed> next(CountedInput in, long number) throws IOException;
  }

  private final CountedInput in;
  private final Frames frames;
  private long number;
  private boolean ended;

  private MessageReader(CountedInput in, Frames frames) {
    this.in = in;
    this.frames = frames;
  }

  public static MessageReader open(Path file, Framing framing) throws IOException {
    InputStream bytes = DecompressingInput.open(file);
    return new MessageReader(
        new CountedInput(new BufferedInputStream(bytes, 1 << 16)),
        switch (framing) {
          case DELIMITED -> BinaryFrames.delimited();
          case SIZED -> BinaryFrames.sized();
          case WHOLE -> BinaryFrames::whole;
          case BASE64 -> new Base64Lines();
          case JSON -> new JsonFrames();
        });
  }

  /// The next message; empty behind the last one.
  ///
  /// @throws IOException when the file cannot be read further
  public Optional<Framed> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    long start = in.count();
    Optional<Framed> next;
    try {
      next = frames.next(in, number + 1);
    } catch (EOFException truncated) {
      next =
          Optional.of(
              new Framed.Lost(
                  number + 1, start, number + 1, "the compressed file ends before its end"));
    }
    number++;
    ended = next.isEmpty() || next.get() instanceof Framed.Lost;
    return next;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
