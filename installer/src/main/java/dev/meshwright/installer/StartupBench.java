package dev.meshwright.installer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Measures the time from process start to the first frame: the desktop with a workspace, with and
/// without its AOT cache, and a bare JavaFX window on the same runtime. Also the resident memory of
/// the desktop some seconds later. The variants run in turn, so that a drifting machine hurts all.
///
/// Arguments: the image's launcher, its `bin/java`, the class path of [BareWindow], a workspace to
/// open, the number of runs.
public final class StartupBench {

  private static final Pattern TIMING = Pattern.compile("timing: first frame.* (\\d+) ms.*");
  private static final List<String> HEADLESS =
      List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
  private static final int WARM_UPS = 1;
  private static final long IDLE_MILLIS = 5_000;

  private final Map<String, List<Long>> figures = new LinkedHashMap<>();

  private StartupBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    String launcher = args[0];
    String java = args[1];
    String classPath = args[2];
    String workspace = args[3];
    int runs = Integer.parseInt(args[4]);
    StartupBench bench = new StartupBench();
    for (int run = -WARM_UPS; run < runs; run++) {
      boolean counts = run >= 0;
      bench.desktop("desktop, AOT cache", launcher, workspace, List.of(), counts);
      bench.desktop(
          "desktop, no AOT cache", launcher, workspace, List.of("-XX:AOTMode=off"), counts);
      List<String> bare = new ArrayList<>(List.of(java, "-XX:+UseSerialGC"));
      bare.addAll(HEADLESS);
      bare.addAll(List.of("-cp", classPath, BareWindow.class.getName()));
      bench.measure("bare JavaFX window", new ProcessBuilder(bare), counts, false);
    }
    bench.print();
  }

  private void desktop(
      String name, String launcher, String workspace, List<String> options, boolean counts)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(launcher, "--timing", workspace);
    // Windows are drawn without a display; the program asks for the name of one all the same.
    builder.environment().putIfAbsent("DISPLAY", "none");
    List<String> all = new ArrayList<>(HEADLESS);
    all.addAll(options);
    builder.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", all));
    measure(name, builder, counts, true);
  }

  private void measure(String name, ProcessBuilder builder, boolean counts, boolean memory)
      throws IOException, InterruptedException {
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try (BufferedReader errors =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      long millis = firstFrame(errors);
      if (counts) {
        figures.computeIfAbsent(name, key -> new ArrayList<>()).add(millis);
      }
      if (memory && counts) {
        Thread.sleep(IDLE_MILLIS);
        resident(process.pid())
            .ifPresent(kib ->
                figures
                    .computeIfAbsent(name + ", resident MiB when idle", key -> new ArrayList<>())
                    .add(kib / 1024));
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static long firstFrame(BufferedReader errors) throws IOException {
    StringBuilder seen = new StringBuilder();
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      Matcher matcher = TIMING.matcher(line);
      if (matcher.matches()) {
        return Long.parseLong(matcher.group(1));
      }
      seen.append(line).append('\n');
    }
    throw new IllegalStateException("no first frame; standard error was:\n" + seen);
  }

  private static Optional<Long> resident(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return Optional.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst();
  }

  private void print() {
    figures.forEach((name, values) -> {
      Collections.sort(values);
      System.out.printf(
          Locale.ROOT,
          "%-50s min %6d  median %6d  max %6d%n",
          name,
          values.getFirst(),
          values.get(values.size() / 2),
          values.getLast());
    });
  }
}
