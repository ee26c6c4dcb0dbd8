package dev.meshwright.data.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// Messages on a pipe: length (4 bytes), number of the request (8 bytes), content.
public final class Frames {

  /// Both sides must have the same.
  public static final int VERSION = 3;

  /// No message is longer, in bytes.
  public static final int MAX_LENGTH = 32 << 20;

  /// A message under the number of the request it is or answers.
  public record Frame<T>(long request, T message) {}

  private Frames() {}

  public static void write(OutputStream out, long number, Request request) throws IOException {
    Encoder content = start(number);
    RequestCodec.write(content, request);
    finish(out, content);
  }

  public static void write(OutputStream out, long number, Reply reply) throws IOException {
    Encoder content = start(number);
    ReplyCodec.write(content, reply);
    finish(out, content);
  }

  /// The next request; empty when the other side has closed the pipe.
  public static Optional<Frame<Request>> request(InputStream in) throws IOException {
    return next(in, RequestCodec::read);
  }

  /// The next reply; empty when the other side has closed the pipe.
  public static Optional<Frame<Reply>> reply(InputStream in) throws IOException {
    return next(in, ReplyCodec::read);
  }

  private static Encoder start(long number) {
    Encoder content = new Encoder();
    content.i32(0);
    content.i64(number);
    return content;
  }

  private static void finish(OutputStream out, Encoder content) throws IOException {
    int length = content.size() - 4;
    if (length > MAX_LENGTH) {
      throw new WireException("a message of " + length + " bytes is too long");
    }
    content.i32At(0, length);
    out.write(content.toBytes());
    out.flush();
  }

  private static <T> Optional<Frame<T>> next(InputStream in, Decoder.Read<T> read)
      throws IOException {
    DataInputStream data = new DataInputStream(in);
    int length;
    try {
      length = data.readInt();
    } catch (EOFException closed) {
      return Optional.empty();
    }
    if (length < 8 || length > MAX_LENGTH) {
      throw new WireException("a message of " + length + " bytes");
    }
    byte[] content = new byte[length];
    data.readFully(content);
    Decoder decoder = new Decoder(content);
    long number = decoder.i64();
    T message = read.from(decoder);
    if (!decoder.atEnd()) {
      throw new WireException("a message with something behind it");
    }
    return Optional.of(new Frame<>(number, message));
  }
}
