package dev.meshwright.app.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.jobs.Progress;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.statistics.StatisticsRequest;
import dev.meshwright.usecases.statistics.WorkspaceStatistics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
