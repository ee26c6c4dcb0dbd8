package dev.meshwright.cli.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// The disk of a process that is to be killed at a given step below a given folder: there it says
/// so and waits for the kill. Asks the system properties `disk.folder` and `disk.step`.
final class KilledDisk implements Disk {

  static final String AT_THE_STEP = "at the step";

  private final AtomicInteger steps = new AtomicInteger();

  /// How many there were.
  int steps() {
    return steps.get();
  }

  @Override
  public void step(String what, Path path) throws IOException {
    String folder = System.getProperty("disk.folder", "");
    if (!folder.isEmpty()
        && path.toAbsolutePath().toString().startsWith(folder)
        && steps.incrementAndGet() == Integer.getInteger("disk.step", 0)) {
      System.out.println(AT_THE_STEP + " " + what);
      System.out.flush();
      while (System.in.read() >= 0) {
        // Until it is killed.
      }
    }
  }

  @Override
  public int room(Path path, int bytes) throws IOException {
    step("write", path);
    return bytes;
  }
}
