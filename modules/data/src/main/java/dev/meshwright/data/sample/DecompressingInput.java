package dev.meshwright.data.sample;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// Files as if they were not compressed, by their first bytes.
///
/// Who reads to the end has every checksum compared: damage, a missing end and other bytes behind
/// the end are an [IOException]. A gzip file may have several members.
public final class DecompressingInput {

  private static final int MARK = 4;
  private static final int BUFFER = 1 << 16;

  private DecompressingInput() {}

  /// Whether a file is not compressed.
  public static boolean is(Path file) throws IOException {
    return FileHeader.of(file).compression() == Compression.NONE;
  }

  /// The text of a file as UTF-8, when its first bytes say that it is UTF-16; else as it is.
  public static Utf8Text openText(Path file) throws IOException {
    return openText(file, () -> false);
  }

  /// @param watch told of the bytes of the file
  public static Utf8Text openText(Path file, Watch watch) throws IOException {
    InputStream in = open(file, watch);
    try {
      return Utf8Text.of(in, Optional.empty());
    } catch (IOException unreadable) {
      in.close();
      throw unreadable;
    }
  }

  public static InputStream open(Path file) throws IOException {
    return open(file, () -> false);
  }

  /// @param watch told of the bytes of the file
  public static InputStream open(Path file, Watch watch) throws IOException {
    InputStream raw =
        new BufferedInputStream(new WatchedInput(Files.newInputStream(file), watch), BUFFER);
    try {
      raw.mark(MARK);
      byte[] start = raw.readNBytes(MARK);
      raw.reset();
      if (starts(start, 0x1F, 0x8B)) {
        return gzip(raw);
      }
      return starts(start, 0x28, 0xB5, 0x2F, 0xFD) ? zstd(raw) : raw;
    } catch (IOException unreadable) {
      raw.close();
      throw unreadable;
    }
  }

  private static InputStream gzip(InputStream raw) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(raw)
        .setBufferSize(BUFFER)
        .setDecompressConcatenated(true)
        .get();
  }

  /// Apart, so that the native code is loaded only for such files.
  private static InputStream zstd(InputStream raw) throws IOException {
    return new ZstdInputStream(raw);
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
