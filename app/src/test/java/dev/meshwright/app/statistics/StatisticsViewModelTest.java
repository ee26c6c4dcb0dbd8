package dev.meshwright.app.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.jobs.Job;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.jobs.Work;
import dev.meshwright.uitesting.HeldJobs;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.statistics.StatisticsRequest;
import dev.meshwright.usecases.statistics.WorkspaceStatistics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsViewModelTest {

  @TempDir Path folder;

  private WorkspaceStatistics counted(Progress progress) {
    try (WorkspaceServices services = WorkspaceServices.open(folder).optional().orElseThrow()) {
      return services
          .collectStatistics()
          .collect(StatisticsRequest.usual(), services.workingCopy(progress), progress);
    }
  }

  @Test
  void nothing_is_counted_before_it_is_asked_for_and_again_when_it_is() throws IOException {
    StatisticsViewModel model = new StatisticsViewModel(new SameThreadJobs(), this::counted);
    assertInstanceOf(StatisticsState.Counting.class, model.stateProperty().get());
    model.count();
    assertEquals(0, ready(model).all().files());
    Files.writeString(folder.resolve("a.proto"), "syntax = \"proto3\";\nmessage A {}\n");
    model.count();
    assertEquals(1, ready(model).all().files());
  }

  private static WorkspaceStatistics ready(StatisticsViewModel model) {
    return assertInstanceOf(StatisticsState.Ready.class, model.stateProperty().get()).statistics();
  }

  @Test
  void what_fails_is_told() {
    StatisticsViewModel model =
        new StatisticsViewModel(
            new SameThreadJobs(),
            progress -> {
              throw new IllegalStateException("no room");
            });
    model.count();
    StatisticsState.Failed failed =
        assertInstanceOf(StatisticsState.Failed.class, model.stateProperty().get());
    assertEquals("no room", failed.cause().getMessage());
  }

  @Test
  void what_was_stopped_says_so_and_a_newer_count_takes_over() {
    HeldJobs held = new HeldJobs();
    List<Job> submitted = new ArrayList<>();
    StatisticsViewModel model = new StatisticsViewModel(kept(held, submitted), this::counted);
    model.count();
    model.count();
    assertInstanceOf(StatisticsState.Counting.class, model.stateProperty().get());
    submitted.getLast().cancel();
    assertInstanceOf(StatisticsState.Stopped.class, model.stateProperty().get());
    model.count();
    held.release();
    assertEquals(0, ready(model).all().files());
  }

  private static Jobs kept(Jobs jobs, List<Job> submitted) {
    return new Jobs() {
      @Override
      public <T> Job submit(JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
        Job job = jobs.submit(kind, work, whenEnded);
        submitted.add(job);
        return job;
      }

      @Override
      public <T> void submitInOrder(Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
        jobs.submitInOrder(work, whenEnded);
      }

      @Override
      public <T> Job submitInOrder(
          JobKind kind, Work<T> work, Consumer<? super Outcome<T>> whenEnded) {
        return jobs.submitInOrder(kind, work, whenEnded);
      }
    };
  }
}
