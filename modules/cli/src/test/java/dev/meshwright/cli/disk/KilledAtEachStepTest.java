package dev.meshwright.cli.disk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Kills a process at each single step of its writing, and looks at what is left: the old or the
/// new file, whole, and every edit that was acknowledged.
class KilledAtEachStepTest {

  @TempDir Path temporary;

  /// Runs to its end.
  private static final int NEVER = 0;

  /// Steps of a longer write beyond these are passed over in even strides.
  private static final int MOST_KILLS = 36;

  /// Of one writer; those of all are more than 500.
  private static final int LEAST_KILLS = 50;

  /// At the end of a write are the steps that differ: forcing, closing, giving the name.
  private static final int LAST_STEPS = 12;

  /// @param killed whether the step was reached
  /// @param done how much was acknowledged before
  /// @param steps how many there were, when it ran to its end
  private record Run(boolean killed, int done, int steps) {}

  private static Run run(Scenario scenario, Path folder, int size, int step)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx256m",
                "-Djava.nio.file.spi.DefaultFileSystemProvider=" + WatchedProvider.class.getName(),
                "-Ddisk.folder=" + folder,
                "-Ddisk.step=" + step,
                "-Djava.library.path=" + System.getProperty("java.library.path"),
                "-cp",
                System.getProperty("java.class.path"),
                Scenario.class.getName(),
                scenario.name(),
                folder.toString(),
                String.valueOf(size))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int done = 0;
    int steps = 0;
    boolean killed = false;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(Scenario.DONE)) {
          done = Integer.parseInt(line.substring(Scenario.DONE.length()));
        } else if (line.startsWith(Scenario.STEPS)) {
          steps = Integer.parseInt(line.substring(Scenario.STEPS.length()));
        } else if (line.startsWith(KilledDisk.AT_THE_STEP)) {
          killed = true;
          process.toHandle().destroyForcibly();
        }
      }
    }
    int code = process.waitFor();
    assertTrue(killed || code == 0, scenario + " ended with " + code);
    return new Run(killed, done, steps);
  }

  private Run checked(Scenario scenario, int size, int step)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(temporary, "run").toRealPath();
    scenario.prepare(folder, size);
    Run run = run(scenario, folder, size, step);
    scenario.check(folder, size, run.done());
    scenario.leavesNothing(folder);
    return run;
  }

  /// @return how many kills there were
  private int everyStep(Scenario scenario, int size, int most)
      throws IOException, InterruptedException {
    int steps = checked(scenario, size, NEVER).steps();
    TreeSet<Integer> chosen = new TreeSet<>();
    for (int i = 0; i < Math.min(most, steps); i++) {
      chosen.add(1 + (int) ((long) i * steps / Math.min(most, steps)));
    }
    for (int step = Math.max(1, steps - Math.min(LAST_STEPS, most) + 1); step <= steps; step++) {
      chosen.add(step);
    }
    int kills = 0;
    for (int step : chosen) {
      Run run = checked(scenario, size, step);
      // Not every run has the same number of steps: on a loaded machine a commit had one less.
      assertTrue(run.killed() || run.steps() < step, scenario + " passed over step " + step);
      kills += run.killed() ? 1 : 0;
    }
    return kills;
  }

  @Test
  void some_steps_of_a_save_and_of_the_journal() throws Exception {
    assertTrue(everyStep(Scenario.SAVE, 10, 2) >= 2);
    assertTrue(everyStep(Scenario.JOURNAL, 10, 2) >= 2);
  }

  @Test
  void some_steps_of_a_commit() throws Exception {
    assertTrue(everyStep(Scenario.COMMIT, 10, 4) >= 4);
  }

  /// Six writers: more than 500 kills.
  @ParameterizedTest
  @EnumSource(Scenario.class)
  @Tag("slow")
  void every_step_of_everything(Scenario scenario) throws Exception {
    int kills = 0;
    for (int size : new int[] {3, 100_000, 400_000, 1_000_000}) {
      kills += everyStep(scenario, size, MOST_KILLS);
    }
    System.out.println(scenario + ": " + kills + " kills, 0 lost");
    assertTrue(kills >= LEAST_KILLS, kills + " kills");
  }
}
