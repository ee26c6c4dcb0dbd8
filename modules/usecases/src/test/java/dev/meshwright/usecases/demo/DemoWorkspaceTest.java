package dev.meshwright.usecases.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoWorkspaceTest {

  @TempDir static Path temporary;
  private static Path demo;

  @BeforeAll
  static void make() {
    demo = temporary.resolve("new/demo");
    DemoWorkspace.create(demo, Progress.none());
  }

  private static String git(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("HOME", temporary.toString());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("LC_ALL", "C");
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertEquals(0, process.waitFor(), () -> command + "\n" + output);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
    return output.stripTrailing();
  }

  @Test
  void gitFindsNothingWrongInIt() throws IOException {
    assertEquals("", git(demo, "fsck", "--strict", "--no-progress"));
  }

  @Test
  void itHasTheHistoryOfATeam() throws IOException {
    assertTrue(git(demo, "log", "--all", "--format=%H").lines().count() >= 12);
    List<String> authors = git(demo, "log", "--all", "--format=%ae").lines().distinct().toList();
    assertTrue(authors.size() >= 3, authors::toString);
    assertTrue(authors.stream().allMatch(author -> author.endsWith("@example.com")));
    assertEquals("v1.0.0\nv1.1.0", git(demo, "tag"));
    assertEquals(DemoHistory.BRANCH, git(demo, "branch", "--show-current"));
    assertEquals(
        git(demo, "rev-parse", "main~1"), git(demo, "merge-base", "main", DemoHistory.BRANCH));
  }

  @Test
  void exactlyOneChangeIsNotCommitted() throws IOException {
    assertEquals(" M orders/schemas/order.avsc", git(demo, "status", "--porcelain"));
    String change = git(demo, "diff", "--unified=0", "--no-color");
    assertTrue(change.contains("+    {\"name\": \"loyalty_tier\", \"type\": \"string\""), change);
    assertTrue(change.contains("+    {\"name\": \"item_count\", \"type\": \"long\"}"), change);
  }

  @Test
  void everyRunMakesTheSameCommits() throws IOException {
    Path again = temporary.resolve("again");
    DemoWorkspace.create(again, Progress.none());
    assertEquals(git(demo, "for-each-ref"), git(again, "for-each-ref"));
  }

  @Test
  void aFolderThatHoldsSomethingIsRefusedAndLeftAlone() throws IOException {
    Path full = Files.createDirectory(temporary.resolve("full"));
    Files.writeString(full.resolve("mine.txt"), "mine");
    for (Path taken : List.of(full, full.resolve("mine.txt"), demo)) {
      List<Problem> refused = DemoWorkspace.create(taken, Progress.none()).problems();
      assertTrue(refused.getFirst().message().contains("never overwrites"));
    }
    try (Stream<Path> content = Files.list(full)) {
      assertEquals(1, content.count());
    }
  }

  @Test
  void itHoldsNothingThatOnlyThisProgramUnderstands() throws IOException {
    try (Stream<Path> files = Files.walk(demo)) {
      assertTrue(files.noneMatch(file -> file.toString().contains("meshwright")));
    }
  }

  @Test
  void oneSampleIsLargeAndAllFormatsAreThere() {
    assertTrue(DemoOrder.COUNT >= 20_000);
    for (String sample :
        List.of(
            "orders/samples/orders.avro",
            "orders/samples/order_lines.parquet",
            "customers/samples/customers.csv",
            "shipments/samples/shipments.ndjson")) {
      assertTrue(Files.exists(demo.resolve(sample)), sample);
    }
  }

  @Test
  void aDemoThatIsNotFinishedLeavesNothing() throws IOException {
    Path fresh = temporary.resolve("unfinished");
    assertThrows(
        CancelledException.class,
        () -> DemoWorkspace.create(fresh, new EndedLater(4, DemoWorkspaceTest::cancel)));
    assertFalse(Files.exists(fresh));
    Path given = Files.createDirectory(temporary.resolve("given"));
    assertThrows(
        CancelledException.class,
        () -> DemoWorkspace.create(given, new EndedLater(4, DemoWorkspaceTest::cancel)));
    try (Stream<Path> left = Files.list(given)) {
      assertEquals(List.of(), left.toList());
    }
  }

  private static void cancel() {
    throw new CancelledException();
  }

  /// Makes a demo and is gone when the work has asked some times.
  static final class Killed {

    private Killed() {}

    public static void main(String[] arguments) {
      Runnable end = () -> Runtime.getRuntime().halt(9);
      DemoWorkspace.create(
          Path.of(arguments[0]), new EndedLater(Integer.parseInt(arguments[1]), end));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5})
  void aDemoThatWasKilledIsMadeAnewAtTheNextStart(int questions) throws Exception {
    Path folder = temporary.resolve("killed" + questions);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.library.path=" + System.getProperty("java.library.path"),
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName(),
                folder.toString(),
                String.valueOf(questions))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(9, process.waitFor(), said);
    assertTrue(Files.isDirectory(folder), "it had begun");
    assertFalse(Files.exists(folder.resolve(".git")), "nothing half made is in place");
    DemoWorkspace.create(folder, Progress.none());
    assertEquals(git(demo, "for-each-ref"), git(folder, "for-each-ref"));
    try (Stream<Path> files = Files.walk(folder)) {
      assertTrue(files.noneMatch(file -> file.getFileName().toString().contains("meshwright")));
    }
  }

  @Test
  void filesBesideTheRestOfAKilledDemoAreTakenForItsOwnOnlyBeforeItIsWhole() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("whole"));
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve("mine.txt"), "mine");
    Files.writeString(folder.resolve("meshwright-demo-left.lock"), "");
    assertInstanceOf(Result.Failed.class, DemoWorkspace.create(folder, Progress.none()));
    assertTrue(Files.exists(folder.resolve("mine.txt")));
  }

  /// Ends when the work has asked some times.
  private static final class EndedLater implements Progress {

    private final AtomicInteger left;
    private final Runnable end;

    private EndedLater(int questions, Runnable end) {
      this.left = new AtomicInteger(questions);
      this.end = end;
    }

    @Override
    public void report(String step, double done) {}

    @Override
    public void checkCancelled() {
      if (left.getAndDecrement() <= 0) {
        end.run();
      }
    }

    @Override
    public Registration onCancel(Runnable hook) {
      return () -> {};
    }
  }
}
