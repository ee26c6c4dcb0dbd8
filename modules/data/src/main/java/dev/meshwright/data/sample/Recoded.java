package dev.meshwright.data.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// A text of another encoding as UTF-8.
final class Recoded extends InputStream {

  private static final int CHARS = 1 << 14;

  private final Charset charset;
  private final Reader in;
  private final char[] chars = new char[CHARS];
  private byte[] bytes = new byte[0];
  private int at;
  private long lines = 1;
  private int kept;

  Recoded(InputStream in, Charset charset) {
    this.charset = charset;
    this.in =
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  @Override
  public int read() throws IOException {
    return more() ? bytes[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, to, offset, count);
    at += count;
    return count;
  }

  /// Whether there are bytes to give. A pair of surrogates is not torn apart.
  private boolean more() throws IOException {
    while (at == bytes.length) {
      int read;
      try {
        read = in.read(chars, kept, CHARS - kept);
      } catch (CharacterCodingException malformed) {
        throw new WrongEncodingException(lines, charset.name());
      }
      if (read < 0 && kept == 0) {
        return false;
      }
      int count = kept + Math.max(0, read);
      kept = read >= 0 && Character.isHighSurrogate(chars[count - 1]) ? 1 : 0;
      String text = new String(chars, 0, count - kept);
      lines += text.chars().filter(c -> c == '\n').count();
      bytes = text.getBytes(StandardCharsets.UTF_8);
      at = 0;
      if (kept == 1) {
        chars[0] = chars[count - 1];
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
