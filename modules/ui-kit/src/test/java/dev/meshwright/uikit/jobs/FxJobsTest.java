package dev.meshwright.uikit.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

@UiTest
class FxJobsTest {

  private static final JobKind KIND = new JobKind("k", "Working");

  @Test
  void an_outcome_arrives_on_the_javafx_thread_from_a_named_daemon(Ui ui) {
    FxJobs jobs = ui.compute(FxJobs::new);
    List<Outcome<String>> seen = new ArrayList<>();
    AtomicBoolean home = new AtomicBoolean();
    ui.run(() ->
        jobs.submit(
            KIND,
            progress -> Thread.currentThread().getName() + Thread.currentThread().isDaemon(),
            (Outcome<String> outcome) -> {
              home.set(Platform.isFxApplicationThread());
              seen.add(outcome);
            }));
    ui.await("the outcome is there", () -> !seen.isEmpty());
    assertEquals(List.of(new Outcome.Done<>("job ktrue")), seen);
    assertTrue(home.get());
    assertTrue(ui.compute(() -> jobs.shown().isEmpty()));
  }

  @Test
  void the_newest_of_a_kind_wins_and_the_older_is_cancelled_once(Ui ui) {
    FxJobs jobs = ui.compute(FxJobs::new);
    CountDownLatch never = new CountDownLatch(1);
    List<Outcome<Integer>> first = new ArrayList<>();
    List<Outcome<Integer>> second = new ArrayList<>();
    ui.run(() -> {
      jobs.submit(KIND, progress -> waitFor(never), first::add);
      jobs.submit(KIND, progress -> 2, second::add);
    });
    ui.await("both ended", () -> !first.isEmpty() && !second.isEmpty());
    assertEquals(List.of(new Outcome.Cancelled<Integer>()), first);
    assertEquals(List.of(new Outcome.Done<>(2)), second);
  }

  @Test
  void cancelling_raises_the_flag_runs_the_hooks_and_interrupts(Ui ui) {
    FxJobs jobs = ui.compute(FxJobs::new);
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    AtomicBoolean hooked = new AtomicBoolean();
    AtomicBoolean interrupted = new AtomicBoolean();
    List<Outcome<Integer>> seen = new ArrayList<>();
    Job job =
        ui.compute(() ->
            jobs.<Integer>submit(
                KIND,
                progress -> {
                  progress.onCancel(() -> hooked.set(true));
                  running.countDown();
                  try {
                    return waitFor(never);
                  } catch (InterruptedException stop) {
                    interrupted.set(true);
                    progress.checkCancelled();
                    return 0;
                  }
                },
                seen::add));
    ui.await("it runs", () -> running.getCount() == 0);
    ui.run(job::cancel);
    ui.run(job::cancel);
    ui.await("it ended", () -> hooked.get() && interrupted.get() && !seen.isEmpty());
    assertEquals(List.of(new Outcome.Cancelled<Integer>()), seen);
  }

  @Test
  void an_exception_and_an_error_both_arrive_as_failures(Ui ui) {
    FxJobs jobs = ui.compute(FxJobs::new);
    List<Outcome<Integer>> seen = new ArrayList<>();
    ui.run(() -> {
      jobs.<Integer>submit(
          KIND,
          progress -> {
            throw new java.io.IOException("disk");
          },
          seen::add);
      jobs.<Integer>submit(
          new JobKind("other", "Other"),
          progress -> {
            throw new StackOverflowError();
          },
          seen::add);
    });
    ui.await("both failed", () -> seen.size() == 2);
    seen.forEach(outcome -> assertInstanceOf(Outcome.Failed.class, outcome));
  }

  @Test
  void a_job_that_takes_a_while_is_shown_with_its_newest_report(Ui ui) {
    FxJobs jobs = ui.compute(FxJobs::new);
    CountDownLatch finish = new CountDownLatch(1);
    ui.run(() ->
        jobs.<Integer>submit(
            KIND,
            progress -> {
              for (int i = 0; i <= 1000; i++) {
                progress.report("step " + i, i / 1000.0);
              }
              return waitFor(finish);
            },
            outcome -> {}));
    assertTrue(ui.compute(() -> jobs.shown().isEmpty()));
    ui.await(
        "it is shown",
        () -> jobs.shown().size() == 1 && jobs.shown().getFirst().doneProperty().get() == 1);
    finish.countDown();
    ui.await("it is gone", () -> jobs.shown().isEmpty());
  }

  @Test
  void a_closed_pool_cancels_what_runs_and_what_comes(Ui ui) {
    FxJobs jobs = ui.compute(FxJobs::new);
    List<Outcome<Integer>> seen = new ArrayList<>();
    ui.run(() -> {
      jobs.submit(KIND, progress -> waitFor(new CountDownLatch(1)), seen::add);
      jobs.close();
      jobs.submit(new JobKind("late", "Late"), progress -> 1, seen::add);
    });
    ui.await("both ended", () -> seen.size() == 2);
    seen.forEach(outcome -> assertInstanceOf(Outcome.Cancelled.class, outcome));
    assertFalse(seen.isEmpty());
  }

  @Test
  void a_job_in_order_stops_by_itself_and_tells_what_it_did(Ui ui) {
    FxJobs jobs = ui.compute(FxJobs::new);
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<Outcome<String>> seen = new ArrayList<>();
    Job job =
        ui.compute(() -> {
          jobs.<String>submitInOrder(progress -> "first", seen::add);
          return jobs.<String>submitInOrder(
              KIND,
              progress -> {
                running.countDown();
                waitFor(goOn);
                try {
                  progress.checkCancelled();
                  return "all";
                } catch (CancelledException stop) {
                  return "half";
                }
              },
              seen::add);
        });
    ui.await("it runs", () -> running.getCount() == 0);
    ui.await("it is shown", () -> jobs.shown().size() == 1);
    ui.run(job::cancel);
    assertEquals(1, ui.compute(seen::size));
    goOn.countDown();
    ui.await("it ended", () -> seen.size() == 2 && jobs.shown().isEmpty());
    assertEquals(List.of(new Outcome.Done<>("first"), new Outcome.Done<>("half")), seen);
    assertTrue(ui.compute(() -> jobs.shown().isEmpty()));
  }

  @Test
  void a_job_in_order_is_finished_by_the_end_of_the_window_and_not_begun_after_it(Ui ui)
      throws InterruptedException {
    FxJobs jobs = ui.compute(FxJobs::new);
    List<Outcome<Integer>> seen = new ArrayList<>();
    ui.run(() -> {
      jobs.<Integer>submitInOrder(
          KIND,
          progress -> {
            progress.checkCancelled();
            return 1;
          },
          seen::add);
      jobs.close();
      jobs.<Integer>submitInOrder(KIND, progress -> 2, seen::add);
    });
    assertTrue(jobs.finish(Duration.ofMinutes(1)));
    ui.await("both ended", () -> seen.size() == 2);
    assertEquals(Set.of(new Outcome.Done<>(1), new Outcome.Cancelled<Integer>()), Set.copyOf(seen));
  }

  private static int waitFor(CountDownLatch latch) throws InterruptedException {
    latch.await();
    return 1;
  }
}
