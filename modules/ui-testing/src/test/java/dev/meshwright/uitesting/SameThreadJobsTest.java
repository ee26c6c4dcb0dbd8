package dev.meshwright.uitesting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameThreadJobsTest {

  private static final JobKind KIND = new JobKind("k", "Working");

  @Test
  void each_ending_arrives_once_as_its_own_outcome() {
    List<Outcome<Integer>> seen = new ArrayList<>();
    Jobs jobs = new SameThreadJobs();
    jobs.submit(KIND, progress -> 1, seen::add);
    jobs.<Integer>submit(
        KIND,
        progress -> {
          throw new CancelledException();
        },
        seen::add);
    jobs.<Integer>submit(
        KIND,
        progress -> {
          throw new IllegalStateException("broken");
        },
        seen::add);
    assertEquals(new Outcome.Done<>(1), seen.get(0));
    assertInstanceOf(Outcome.Cancelled.class, seen.get(1));
    assertInstanceOf(Outcome.Failed.class, seen.get(2));
    assertEquals(3, seen.size());
  }
}
