package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.worker.WorkerMain;
import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostWorkerTest {

  /// Long enough to be still running when it is stopped.
  private static final String ENDLESS =
      "SELECT count(*) FROM range(100000000000) a(i) WHERE hash(i) = 3";

  @TempDir Path folder;

  @Test
  void a_killed_worker_loses_nothing() {
    try (PreviewFixture preview = new PreviewFixture(folder)) {
      SampleTable sample = preview.file("t.csv", "a\n1\n2\n");
      RowSource open = preview.rows("SELECT a FROM t ORDER BY a", sample);
      assertEquals(2, open.page(0, 10).rows().size());
      kill(preview.engine.workerPid());
      assertEquals(2, open.page(0, 10).rows().size(), "an open result is computed again");
      kill(preview.engine.workerPid());
      assertEquals(Value.exact(3), preview.value("SELECT sum(a) FROM t", sample));
    }
  }

  @Test
  void closing_the_engine_ends_its_process() throws Exception {
    PreviewFixture preview = new PreviewFixture(folder);
    preview.value("SELECT 1");
    ProcessHandle worker = ProcessHandle.of(preview.engine.workerPid()).orElseThrow();
    preview.close();
    worker.onExit().get();
    assertFalse(worker.isAlive());
    Result<RowSource> after = preview.run("SELECT 1");
    assertEquals("preview-closed", after.problems().getFirst().rule());
  }

  @Test
  void closing_the_engine_leaves_no_temporary_files() throws Exception {
    List<String> words =
        WorkerCommand.ofThisProgram(WorkerMain.class).words(64 * PreviewFixture.MIB, folder);
    assertTrue(words.contains("-Djava.io.tmpdir=" + folder), words.toString());
    try (PreviewFixture preview = new PreviewFixture(folder)) {
      preview.value("SELECT 1");
      Path own = preview.engine.folder();
      kill(preview.engine.workerPid());
      preview.value("SELECT 1");
      preview.engine.close();
      assertFalse(Files.exists(own));
    }
  }

  @Test
  void a_worker_whose_parent_has_gone_ends_by_itself() throws Exception {
    WorkerCommand command = WorkerCommand.ofThisProgram(WorkerMain.class);
    Process worker = new ProcessBuilder(command.words(256 * PreviewFixture.MIB, folder)).start();
    assertTrue(worker.isAlive());
    worker.getOutputStream().close();
    assertEquals(0, worker.waitFor());
  }

  @Test
  void a_runtime_that_is_not_there_is_a_clear_problem() {
    WorkerCommand nowhere = new WorkerCommand(folder.resolve("no-java"), "", "", "");
    try (WorkerPreviewEngine engine =
        new WorkerPreviewEngine(nowhere, () -> PreviewFixture.LIMITS)) {
      Problem problem =
          engine
              .run(PreviewQuery.of("q.sql", "SELECT 1", List.of()), Progress.none())
              .problems()
              .getFirst();
      assertEquals("preview-not-started", problem.rule());
      assertTrue(problem.message().contains("no-java"), problem.message());
    }
  }

  @Test
  void a_class_path_without_the_worker_is_a_clear_problem() {
    WorkerCommand real = WorkerCommand.ofThisProgram(WorkerMain.class);
    WorkerCommand empty =
        new WorkerCommand(real.javaHome(), folder.toString(), "", real.mainClass());
    try (WorkerPreviewEngine engine = new WorkerPreviewEngine(empty, () -> PreviewFixture.LIMITS)) {
      Problem problem =
          engine
              .run(PreviewQuery.of("q.sql", "SELECT 1", List.of()), Progress.none())
              .problems()
              .getFirst();
      assertEquals("preview-not-started", problem.rule());
      assertTrue(problem.message().contains("WorkerMain"), problem.message());
    }
  }

  @Test
  void memory_beyond_the_limit_costs_the_worker_and_a_message() {
    PreviewLimits small =
        new PreviewLimits(
            400 * PreviewFixture.MIB, Duration.ofSeconds(60), 2, 100, PreviewFixture.MIB);
    try (PreviewFixture preview = new PreviewFixture(folder, small)) {
      Problem problem =
          preview.problem("SELECT length(repeat('x', 2000000000) || i) FROM range(3) t(i)");
      assertTrue(
          problem.rule().equals("preview-memory") || problem.rule().equals("sql-out-of-memory"),
          problem.toString());
      assertEquals(Value.exact(1), preview.value("SELECT 1"), "the next query works");
    }
  }

  @Test
  void limits_that_change_hold_for_the_next_query() {
    PreviewLimits patient = PreviewFixture.LIMITS;
    PreviewLimits brief =
        new PreviewLimits(patient.memory(), Duration.ofMillis(300), 2, 100, patient.storedBytes());
    AtomicReference<PreviewLimits> limits = new AtomicReference<>(patient);
    try (WorkerPreviewEngine engine =
        new WorkerPreviewEngine(WorkerCommand.ofThisProgram(WorkerMain.class), limits::get)) {
      PreviewQuery one = PreviewQuery.of("q.sql", "SELECT 1", List.of());
      try (RowSource rows = engine.run(one, Progress.none()).optional().orElseThrow()) {
        assertEquals(List.of(), rows.page(0, 1).problems());
        limits.set(brief);
        PreviewQuery endless = PreviewQuery.of("e.sql", ENDLESS, List.of());
        // On a busy machine even the start of the query takes longer than it may.
        List<Problem> stopped =
            switch (engine.run(endless, Progress.none())) {
              case Result.Failed<RowSource> failed -> failed.problems();
              case Result.Ok<RowSource> ok -> ok.value().complete().problems();
            };
        assertEquals("preview-time", stopped.getFirst().rule());
        assertEquals("preview-closed", rows.page(1, 1).problems().getFirst().rule());
      }
    }
  }

  @Test
  void a_query_beyond_the_time_limit_is_stopped_with_a_message() {
    PreviewLimits brief =
        new PreviewLimits(
            800 * PreviewFixture.MIB, Duration.ofMillis(300), 2, 100, PreviewFixture.MIB);
    try (PreviewFixture preview = new PreviewFixture(folder, brief)) {
      assertEquals("preview-time", preview.problem(ENDLESS).rule());
      assertEquals(
          "preview-time",
          preview
              .problem(
                  "WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM r) SELECT max(i)"
                      + " FROM r")
              .rule());
      assertEquals(Value.exact(1), preview.value("SELECT 1"));
    }
  }

  @Test
  void closing_a_result_stops_what_computes_it() throws Exception {
    try (PreviewFixture preview = new PreviewFixture(folder)) {
      RowSource rows = preview.rows(ENDLESS);
      CompletableFuture<List<Problem>> waiting =
          CompletableFuture.supplyAsync(() -> rows.complete().problems());
      rows.close();
      assertEquals(1, waiting.get().size());
      assertEquals(Value.exact(1), preview.value("SELECT 1"));
    }
  }

  @Test
  void a_cancelled_progress_stops_the_request() {
    try (PreviewFixture preview = new PreviewFixture(folder)) {
      preview.value("SELECT 1");
      CancelledProgress progress = new CancelledProgress();
      SampleTable sample = preview.file("t.csv", "a\n1\n");
      assertThrows(
          CancelledException.class,
          () ->
              preview.engine.run(
                  PreviewQuery.of("q.sql", "SELECT * FROM t", List.of(sample)), progress));
      assertInstanceOf(Result.Ok.class, preview.run("SELECT * FROM t", sample));
    }
  }

  private static void kill(long pid) {
    assertNotEquals(0, pid);
    ProcessHandle worker = ProcessHandle.of(pid).orElseThrow();
    worker.destroyForcibly();
    worker.onExit().join();
  }

  /// Cancelled from the start.
  private static final class CancelledProgress implements Progress {
    @Override
    public void report(String step, double done) {}

    @Override
    public void checkCancelled() {
      throw new CancelledException();
    }

    @Override
    public Registration onCancel(Runnable hook) {
      hook.run();
      return () -> {};
    }
  }
}
