package dev.meshwright.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs the finished image as a user would, and weighs it.
///
/// The demo, played without a display, goes through every native part: JavaFX draws, the preview
/// worker loads DuckDB, samples in all formats are read with their codecs.
///
/// Arguments: the image's folder, its launcher, a folder to work in.
public final class SmokeRun {

  private static final long MAX_IMAGE_BYTES = 256_000_000L;
  private static final long MINUTES = 10;

  private SmokeRun() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path image = Path.of(args[0]);
    String launcher = args[1];
    Path work = Path.of(args[2]);
    Files.createDirectories(work);
    run(List.of(launcher, "version"), work);
    Path demo = work.resolve("demo");
    run(List.of(launcher, "demo", "--headless", "--dir", demo.toString()), work);
    run(List.of(launcher, "check", demo.toString(), "--against", "HEAD~1"), work, 0, 1);
    long size = size(image);
    System.out.printf("image: %.1f MB in %s%n", size / 1e6, image);
    if (size > MAX_IMAGE_BYTES) {
      throw new IllegalStateException("the image is larger than 256 MB");
    }
  }

  private static void run(List<String> command, Path folder, int... allowed)
      throws IOException, InterruptedException {
    System.out.println("smoke: " + String.join(" ", command));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running after " + MINUTES + " minutes: " + command);
    }
    int status = process.exitValue();
    boolean fine = allowed.length == 0 ? status == 0 : contains(allowed, status);
    if (!fine) {
      throw new IllegalStateException("ended with " + status + ": " + command);
    }
  }

  private static boolean contains(int[] allowed, int status) {
    for (int one : allowed) {
      if (one == status) {
        return true;
      }
    }
    return false;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      long sum = 0;
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        sum += Files.isSymbolicLink(path) ? 0 : Files.size(path);
      }
      return sum;
    }
  }
}
