package dev.meshwright.data.sample;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Apart, so that the native code is loaded only for such files.
final class ZstdHeader {

  private ZstdHeader() {}

  static byte[] of(Path file, int length) throws IOException {
    try (InputStream in = new ZstdInputStream(Files.newInputStream(file))) {
      return in.readNBytes(length);
    }
  }
}
