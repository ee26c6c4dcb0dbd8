package dev.meshwright.data.sample;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The bytes of a file as UTF-8 without a byte order mark, whatever its encoding is.
///
/// @param encoding by its name in settings, when it is not UTF-8
/// @param marked whether a byte order mark was left out
public record Utf8Text(InputStream in, Optional<String> encoding, boolean marked) {

  private static final int LOOKED_AT = 4096;

  /// @param raw the file, uncompressed
  /// @param chosen its encoding; empty for what its first bytes say
  public static Utf8Text of(InputStream raw, Optional<String> chosen) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    in.mark(LOOKED_AT);
    byte[] beginning = in.readNBytes(LOOKED_AT);
    in.reset();
    if (starts(beginning, 0xEF, 0xBB, 0xBF)) {
      in.skipNBytes(3);
      return new Utf8Text(in, Optional.empty(), true);
    }
    Optional<Boolean> little = markedUtf16(beginning);
    if (little.isPresent()) {
      in.skipNBytes(2);
      return utf16(in, little.get(), true);
    }
    if (chosen.isEmpty() || chosen.get().equals("utf-16")) {
      Optional<Boolean> littleZeros = ZeroBytes.utf16(beginning);
      return littleZeros.isPresent() || chosen.isPresent()
          ? utf16(in, littleZeros.orElse(true), false)
          : new Utf8Text(in, Optional.empty(), false);
    }
    return switch (chosen.get()) {
      case "latin-1" -> other(in, StandardCharsets.ISO_8859_1, chosen.get());
      case "windows-1252" -> other(in, Charset.forName("windows-1252"), chosen.get());
      default -> new Utf8Text(in, Optional.empty(), false);
    };
  }

  /// Whether a text that begins so is UTF-16, by its mark or its zero bytes.
  ///
  /// @return whether low bytes come first; empty for what is not UTF-16
  static Optional<Boolean> utf16(byte[] beginning) {
    return markedUtf16(beginning).or(() -> ZeroBytes.utf16(beginning));
  }

  /// Whether the bytes are those of the file.
  public boolean plain() {
    return encoding.isEmpty() && !marked;
  }

  private static Optional<Boolean> markedUtf16(byte[] beginning) {
    return starts(beginning, 0xFF, 0xFE)
        ? Optional.of(true)
        : starts(beginning, 0xFE, 0xFF) ? Optional.of(false) : Optional.empty();
  }

  private static Utf8Text utf16(InputStream in, boolean little, boolean marked) {
    Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return new Utf8Text(new Recoded(in, charset), Optional.of("utf-16"), marked);
  }

  private static Utf8Text other(InputStream in, Charset charset, String name) {
    return new Utf8Text(new Recoded(in, charset), Optional.of(name), false);
  }

  private static boolean starts(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
