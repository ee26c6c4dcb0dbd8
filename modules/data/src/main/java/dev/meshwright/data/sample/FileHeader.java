package dev.meshwright.data.sample;

import dev.meshwright.model.data.SampleFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// The first bytes of a file, uncompressed.
final class FileHeader {

  private static final int LENGTH = 4096;

  private final Compression compression;
  private final byte[] bytes;

  private FileHeader(Compression compression, byte[] bytes) {
    this.compression = compression;
    this.bytes = bytes;
  }

  static FileHeader of(Path file) throws IOException {
    byte[] raw;
    try (InputStream in = Files.newInputStream(file)) {
      raw = in.readNBytes(LENGTH);
    }
    if (starts(raw, 0x1F, 0x8B)) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        return new FileHeader(Compression.GZIP, in.readNBytes(LENGTH));
      }
    }
    if (starts(raw, 0x28, 0xB5, 0x2F, 0xFD)) {
      return new FileHeader(Compression.ZSTD, ZstdHeader.of(file, LENGTH));
    }
    return new FileHeader(Compression.NONE, raw);
  }

  Compression compression() {
    return compression;
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }

  /// Whether it cannot be text.
  boolean isBinary() {
    return Utf8Text.utf16(bytes).isEmpty() && ZeroBytes.binary(bytes);
  }

  /// Whether it seems to be text of two bytes a character, but too little of it says so for it to
  /// be read.
  boolean isDoubtfulUtf16() {
    return Utf8Text.utf16(bytes).isEmpty()
        && bytes.length > 3
        && (bytes[0] == 0) != (bytes[1] == 0)
        && (bytes[0] == 0) == (bytes[2] == 0)
        && (bytes[1] == 0) == (bytes[3] == 0);
  }

  /// Whether a value of JSON may begin so, if only a wrong one.
  boolean isLikeJson() {
    return text().matches("(?s)([\\[{\"'/-]|[0-9]|(true|false|null|NaN)\\b).*");
  }

  private String text() {
    Charset charset =
        Utf8Text.utf16(bytes)
            .map(little -> little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE)
            .orElse(StandardCharsets.UTF_8);
    return new String(bytes, charset).replace("\uFEFF", "").stripLeading();
  }

  /// Whether it is an Avro file from before Avro 1.3, which had another format.
  boolean isOldAvro() {
    return starts(bytes, 'O', 'b', 'j', 0);
  }

  /// The format, when the content is unmistakable.
  Optional<SampleFormat> format() {
    if (starts(bytes, 'P', 'A', 'R', '1')) {
      return Optional.of(SampleFormat.PARQUET);
    }
    if (starts(bytes, 'O', 'b', 'j', 1)) {
      return Optional.of(SampleFormat.AVRO);
    }
    String text = text();
    if (text.startsWith("[") && text.substring(1).stripLeading().matches("(?s)[{\\]\\[].*")) {
      return Optional.of(SampleFormat.JSON);
    }
    if (text.startsWith("{") && text.substring(1).stripLeading().matches("(?s)[\"}].*")) {
      int line = text.indexOf('\n');
      boolean whole = line > 0 && text.substring(0, line).stripTrailing().endsWith("}");
      return Optional.of(whole ? SampleFormat.NDJSON : SampleFormat.JSON);
    }
    return Optional.empty();
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
