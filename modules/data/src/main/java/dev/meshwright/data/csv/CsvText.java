package dev.meshwright.data.csv;

import dev.meshwright.data.sample.ZeroBytes;
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
public record CsvText(InputStream in, Optional<String> encoding, boolean marked) {

  private static final int LOOKED_AT = 4096;

  /// @param raw the file, uncompressed
  /// @param chosen its encoding; empty for what its first bytes say
  public static CsvText of(InputStream raw, Optional<String> chosen) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    in.mark(LOOKED_AT);
    byte[] beginning = in.readNBytes(LOOKED_AT);
    in.reset();
    if (starts(beginning, 0xEF, 0xBB, 0xBF)) {
      in.skipNBytes(3);
      return new CsvText(in, Optional.empty(), true);
    }
    boolean little = starts(beginning, 0xFF, 0xFE);
    boolean big = starts(beginning, 0xFE, 0xFF);
    if (little || big) {
      in.skipNBytes(2);
      return utf16(in, little, true);
    }
    if (chosen.isEmpty() || chosen.get().equals("utf-16")) {
      Optional<Boolean> littleZeros = ZeroBytes.utf16(beginning);
      return littleZeros.isPresent() || chosen.isPresent()
          ? utf16(in, littleZeros.orElse(true), false)
          : new CsvText(in, Optional.empty(), false);
    }
    return switch (chosen.get()) {
      case "latin-1" -> other(in, StandardCharsets.ISO_8859_1, chosen.get());
      case "windows-1252" -> other(in, Charset.forName("windows-1252"), chosen.get());
      default -> new CsvText(in, Optional.empty(), false);
    };
  }

  private static CsvText utf16(InputStream in, boolean little, boolean marked) {
    Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return new CsvText(new Recoded(in, charset), Optional.of("utf-16"), marked);
  }

  private static CsvText other(InputStream in, Charset charset, String name) {
    return new CsvText(new Recoded(in, charset), Optional.of(name), false);
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
