package dev.meshwright.schema.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every parser against bytes that Jazzer makes up, and against those that once went wrong.
///
/// `-Dfuzz.seconds=600` fuzzes each parser for that long. What it finds is left as `crash-*`,
/// `timeout-*` or `oom-*` in `target/fuzz/`; once fixed, it belongs beside the seeds in the test's
/// resources, where the ordinary run reads it again.
final class FuzzTest {

  private static final int SECONDS = Integer.getInteger("fuzz.seconds", 60);
  private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");

  @ParameterizedTest
  @EnumSource
  void what_was_kept_is_read_without_a_complaint(FuzzTarget target) throws IOException {
    List<Path> kept = kept(target);
    assertTrue(!kept.isEmpty(), "nothing kept for " + target);
    for (Path path : kept) {
      byte[] bytes = Files.readAllBytes(path);
      target.read(bytes);
      // Whatever is cut off: half a file is what a parser meets while someone types.
      for (int end = 0; end < bytes.length; end += 1 + bytes.length / 100) {
        target.read(new String(bytes, 0, end, StandardCharsets.UTF_8));
      }
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void nothing_that_jazzer_makes_up_breaks_a_reader(FuzzTarget target, @TempDir Path corpus)
      throws IOException, InterruptedException {
    Path found = Files.createDirectories(Path.of("target", "fuzz"));
    Process jazzer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Xss4m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfuzz.target=" + target.name(),
                "-cp",
                System.getProperty("java.class.path"),
                Jazzer.class.getName(),
                "--target_class=" + FuzzEntry.class.getName(),
                "--instrumentation_includes=dev.meshwright.**",
                // Patterns are part of a schema; they run with a bound on their work.
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection",
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/" + target.name().toLowerCase(Locale.ROOT) + "-",
                "-max_total_time=" + SECONDS,
                "-timeout=25",
                "-rss_limit_mb=3000",
                "-max_len=8000",
                "-use_value_profile=1",
                corpus.toString(),
                folder(target).toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(jazzer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = jazzer.waitFor();
    Matcher done = DONE.matcher(said);
    String runs = done.find() ? done.group(1) + " runs in " + done.group(2) + " s" : "stopped";
    System.out.println(target + ": " + runs);
    assertEquals(0, status, said);
  }

  private static Path folder(FuzzTarget target) {
    String name = target.name().toLowerCase(Locale.ROOT);
    return Path.of("src/test/resources/dev/meshwright/schema/fuzz", name).toAbsolutePath();
  }

  private static List<Path> kept(FuzzTarget target) {
    try (Stream<Path> files = Files.list(folder(target))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
