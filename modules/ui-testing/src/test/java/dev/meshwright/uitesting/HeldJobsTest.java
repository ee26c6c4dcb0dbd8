package dev.meshwright.uitesting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldJobsTest {

  private final HeldJobs jobs = new HeldJobs();
  private final List<Outcome<Integer>> seen = new ArrayList<>();

  @Test
  void nothing_runs_before_it_is_released() {
    jobs.submit(new JobKind("a", ""), progress -> 1, seen::add);
    jobs.submit(new JobKind("b", ""), progress -> 2, seen::add);
    assertEquals(List.of(), seen);
    jobs.release();
    assertEquals(List.of(new Outcome.Done<>(1), new Outcome.Done<>(2)), seen);
  }

  @Test
  void a_newer_job_of_its_kind_supersedes_one_that_waits() {
    jobs.submit(new JobKind("a", "old"), progress -> 1, seen::add);
    jobs.submit(new JobKind("a", "new"), progress -> 2, seen::add);
    jobs.release();
    assertEquals(List.of(new Outcome.Cancelled<>(), new Outcome.Done<>(2)), seen);
  }

  @Test
  void what_is_cancelled_ends_once_and_does_not_run() {
    Job job = jobs.submit(new JobKind("a", ""), progress -> 1, seen::add);
    job.cancel();
    job.cancel();
    jobs.release();
    assertInstanceOf(Outcome.Cancelled.class, seen.getFirst());
    assertEquals(1, seen.size());
  }
}
