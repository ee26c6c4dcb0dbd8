package dev.meshwright.data.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// Physical memory that a process occupies.
final class ResidentMemory {

  private static final long KIB = 1024;

  private ResidentMemory() {}

  /// In bytes; empty when the process is gone, or this system does not tell.
  ///
  /// Linux tells by a file, macOS by `ps`; on Windows the memory of a worker is limited by its heap
  /// and the engine's own limit only.
  static OptionalLong of(long process) {
    Path status = Path.of("/proc", Long.toString(process), "status");
    try {
      if (Files.exists(status)) {
        return Files.readAllLines(status, StandardCharsets.ISO_8859_1).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
            .findFirst();
      }
      return System.getProperty("os.name", "").startsWith("Mac")
          ? fromPs(process)
          : OptionalLong.empty();
    } catch (IOException | NumberFormatException gone) {
      return OptionalLong.empty();
    }
  }

  private static OptionalLong fromPs(long process) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process)).start();
    String text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    return text.isBlank()
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(text.strip()) * KIB);
  }
}
