package dev.meshwright.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.MemoryFind;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Work;
import dev.meshwright.model.FileSource;
import dev.meshwright.uitesting.SameThreadJobs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class IndexModelTest {

  private final MemoryFind find = new Sessions().find;
  private final Map<String, String> unsaved = new HashMap<>();
  private final Waiting jobs = new Waiting();
  private final IndexModel model =
      new IndexModel(jobs, find, FileSource::of, () -> Map.copyOf(unsaved));

  /// Runs an update when it is told to, and the wait for news never.
  private static final class Waiting implements Jobs {
    private final List<JobKind> kinds = new ArrayList<>();
    private final List<Runnable> updates = new ArrayList<>();
    private int cancelled;

    @Override
    public <T> Job submit(JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
      kinds.add(kind);
      if (kind.key().equals("search-index")) {
        updates.add(() -> new SameThreadJobs().submit(kind, work, whenEnded));
      }
      return new Job() {
        @Override
        public JobKind kind() {
          return kind;
        }

        @Override
        public void cancel() {
          cancelled++;
        }
      };
    }

    @Override
    public <T> void submitInOrder(Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> Job submitInOrder(
        JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void nothing_is_read_before_somebody_begins() {
    model.changed();
    assertEquals(List.of(), jobs.kinds);
    assertInstanceOf(IndexState.Untouched.class, model.stateProperty().get());
    model.begin();
    assertEquals("Reading what can be found", jobs.kinds.getFirst().title());
    assertEquals(0, find.updates);
    assertTrue(model.stateProperty().get().isPartial());
    jobs.updates.removeFirst().run();
    assertEquals(1, find.updates);
    assertEquals(new IndexState.Current(1), model.stateProperty().get());
    model.begin();
    assertEquals(List.of(), jobs.updates);
  }

  @Test
  void what_changes_meanwhile_is_read_once_more_behind_and_throws_nothing_away() {
    model.begin();
    unsaved.put("a.avsc", "{}");
    model.changed();
    model.changed();
    assertEquals(1, jobs.updates.size());
    assertEquals(0, jobs.cancelled);
    jobs.updates.removeFirst().run();
    assertEquals(List.of(), find.files.paths());
    assertEquals(1, jobs.updates.size());
    jobs.updates.removeFirst().run();
    assertEquals(List.of("a.avsc"), find.files.paths());
    assertEquals(List.of(), jobs.updates);
  }

  @Test
  void the_end_stops_what_is_read_and_nothing_begins_afterwards() {
    model.begin();
    model.end();
    assertEquals(1, jobs.cancelled);
    jobs.updates.removeFirst().run();
    model.changed();
    assertEquals(List.of(), jobs.updates);
  }
}
