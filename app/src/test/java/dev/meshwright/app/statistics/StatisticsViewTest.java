package dev.meshwright.app.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.jobs.Progress;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.statistics.StatisticsRequest;
import dev.meshwright.usecases.statistics.WorkspaceStatistics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@UiTest
class StatisticsViewTest {

  @TempDir Path folder;
  private final List<String> opened = new ArrayList<>();

  private WorkspaceStatistics collected() {
    try (WorkspaceServices services = WorkspaceServices.open(folder).optional().orElseThrow()) {
      return services
          .collectStatistics()
          .collect(
              StatisticsRequest.usual(), services.workingCopy(Progress.none()), Progress.none());
    }
  }

  private Specimen specimen() {
    StatisticsViewModel model =
        new StatisticsViewModel(new SameThreadJobs(), progress -> collected());
    StatisticsView view = new StatisticsView(model, opened::add);
    model.count();
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look_and_opens_the_largest(Ui ui) throws IOException {
    Files.writeString(
        folder.resolve("order.avsc"),
        "{\"type\": \"record\", \"name\": \"Order\", \"fields\": [{\"name\": \"total\","
            + " \"type\": \"double\"}]}");
    Files.writeString(
        folder.resolve("parcel.proto"),
        "syntax = \"proto3\";\nmessage Parcel { string id = 1; string to = 2; }\n");
    new ViewCheck(ui, Looks.product(), 760, 520).passes("statistics", this::specimen);
    ui.show(760, 520, () -> specimen().root());
    ui.robot().clickOn("parcel.proto");
    assertEquals(List.of("parcel.proto"), opened);
  }

  @Test
  void an_empty_workspace_is_counted_again_on_demand(Ui ui) throws IOException {
    ui.show(760, 520, () -> specimen().root());
    assertTrue(ui.robot().lookup("No schemas here").tryQuery().isPresent());
    Files.writeString(
        folder.resolve("parcel.proto"), "syntax = \"proto3\";\nmessage Parcel { int32 id = 1; }\n");
    ui.robot().clickOn("#statistics-again");
    assertTrue(ui.robot().lookup("parcel.proto").tryQuery().isPresent());
  }
}
