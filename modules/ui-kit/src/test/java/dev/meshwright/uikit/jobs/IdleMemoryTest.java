package dev.meshwright.uikit.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.JobKind;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class IdleMemoryTest {

  private static final long MEBIBYTE = 1 << 20;

  private static final class Pause implements Debounce {

    private Optional<Runnable> waiting = Optional.empty();
    private int pokes;

    @Override
    public void poke(Runnable action) {
      waiting = Optional.of(action);
      pokes++;
    }

    @Override
    public void stop() {
      waiting = Optional.empty();
    }

    void pass() {
      Optional<Runnable> action = waiting;
      waiting = Optional.empty();
      action.ifPresent(Runnable::run);
    }
  }

  private record Job(JobKind kind) implements RunningJob {

    @Override
    public ReadOnlyDoubleProperty doneProperty() {
      return new ReadOnlyDoubleWrapper(-1).getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty stoppingProperty() {
      return new ReadOnlyBooleanWrapper(false).getReadOnlyProperty();
    }

    @Override
    public void cancel() {}
  }

  private final ObservableList<RunningJob> jobs = FXCollections.observableArrayList();
  private final Pause pause = new Pause();
  private long used = 60 * MEBIBYTE;
  private int collected;
  private final IdleMemory memory = new IdleMemory(jobs, pause, () -> used, this::collect);

  private void collect() {
    collected++;
    used = 70 * MEBIBYTE;
  }

  private void run(long left) {
    RunningJob job = new Job(new JobKind("check", "Checking the workspace"));
    jobs.add(job);
    assertTrue(pause.waiting.isEmpty());
    used = left;
    jobs.remove(job);
  }

  @Test
  void what_a_long_job_left_is_given_back_after_a_pause() {
    run(900 * MEBIBYTE);
    assertEquals(0, collected);
    pause.pass();
    assertEquals(1, collected);
    run(100 * MEBIBYTE);
    pause.pass();
    assertEquals(1, collected);
  }

  @Test
  void nothing_is_done_while_jobs_run_or_the_user_is_active() {
    jobs.add(new Job(new JobKind("outside-watch", "")));
    run(900 * MEBIBYTE);
    int pokes = pause.pokes;
    memory.active();
    assertEquals(pokes + 1, pause.pokes);
    pause.pass();
    assertEquals(1, collected);
    memory.active();
    assertEquals(pokes + 1, pause.pokes);
  }

  @Test
  void a_window_that_ended_looks_no_more() {
    memory.dispose();
    run(900 * MEBIBYTE);
    pause.pass();
    assertEquals(0, collected);
  }
}
