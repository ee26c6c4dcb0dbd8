package dev.meshwright.usecases.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.compare.Snapshots;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a check of files in a chain takes, ten times as many as before: times of the processor.
/// `-Dchain.files` sets another number than 1,000.
@Tag("bench")
class ChainBenchTest {

  private static final int FILES = Integer.getInteger("chain.files", 1_000);

  @ParameterizedTest
  @EnumSource
  void theDeepestFileChanged(Chain chain) {
    measure(chain, "the deepest changed", length -> i -> i == length - 1);
  }

  @ParameterizedTest
  @EnumSource
  void everyFileChanged(Chain chain) {
    measure(chain, "every one changed", length -> i -> true);
  }

  private interface Changed {
    IntPredicate of(int length);
  }

  private static void measure(Chain chain, String what, Changed changed) {
    check(chain, FILES / 10, changed);
    double one = check(chain, FILES, changed);
    double ten = check(chain, 10 * FILES, changed);
    System.out.printf(
        Locale.ROOT,
        "%s, %s: %,d files %.1f s, %,d files %.1f s: %.1f times%n",
        chain,
        what,
        FILES,
        one,
        10 * FILES,
        ten,
        ten / one);
  }

  private static double check(Chain chain, int length, Changed changed) {
    Map<String, String> before = chain.files(length, i -> false);
    Map<String, String> after = chain.files(length, changed.of(length));
    SchemaLanguages languages = SchemaLanguages.all();
    long start = spent();
    CheckReport report =
        new CheckWorkspace(
                languages, new SchemaDetector(), new Snapshots(Optional.empty()), Clock.systemUTC())
            .check(
                CheckRequest.usual(),
                FileSource.of(after),
                new Snapshot("before", FileSource.of(before)),
                Progress.none());
    double seconds = (spent() - start) / 1e9;
    assertEquals(length, report.schemas());
    return seconds;
  }

  private static long spent() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
