package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.compat.CompatPanel;
import dev.meshwright.app.compat.CompatState;
import dev.meshwright.app.compat.CompatViewModel;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.session.OpenedFolder;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.app.testing.TestDebounces;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.app.workspace.Mark;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.git.RemoteQuestions;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.demo.DemoWorkspace;
import dev.meshwright.usecases.policy.NewWaiver;
import dev.meshwright.usecases.policy.PolicyReader;
import dev.meshwright.usecases.remotes.ServerAccess;
import dev.meshwright.usecases.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The compatibility panel over the real engines, in each language of schemas.
@UiTest
class EveryLanguageTest {

  @TempDir Path folder;

  private static void replace(Document document, String old, String with) {
    int at = document.text().indexOf(old);
    assertTrue(at >= 0, old);
    document.edit(List.of(TextEdit.replace(new TextRange(at, at + old.length()), with)));
  }

  private static CompatViewModel compat(WorkspaceViewModel workspace) {
    return workspace.panels().panel(CompatPanel.class).model();
  }

  private static List<Finding> findings(WorkspaceViewModel workspace) {
    return compat(workspace).stateProperty().get() instanceof CompatState.Ready ready
        ? ready.findings().stream().map(AssessedFinding::finding).toList()
        : List.of();
  }

  private void inDemo(Ui ui, Consumer<WorkspaceViewModel> test) {
    List<Notice> told = new ArrayList<>();
    Path demo = folder.resolve("demo");
    DemoWorkspace.create(demo, Progress.none());
    try (OpenedFolder opened = new FolderOpening(Settings::defaults).open(demo, Progress.none())) {
      ui.run(() -> {
        WorkspaceViewModel workspace =
            new WorkspaceWiring(
                    opened,
                    new ServerAccess(RemoteQuestions.unanswered()),
                    new SameThreadJobs(),
                    new ToldNotices(told),
                    TestDebounces.all(),
                    Settings::defaults,
                    () -> {},
                    folder -> {})
                .workspace();
        test.accept(workspace);
        workspace.dispose();
        assertEquals(List.of(), told);
      });
    }
  }

  private static Document opened(WorkspaceViewModel workspace, String path) {
    workspace.documents().show(path);
    return workspace.documents().find(path).orElseThrow();
  }

  /// A change is found while typing, its place selects it, and its fix, if there is one, makes it
  /// go away.
  ///
  /// @return whether there was a fix
  private static boolean judge(WorkspaceViewModel workspace, String path, String old, String with) {
    Document document = opened(workspace, path);
    replace(document, old, with);
    List<Finding> found = findings(workspace);
    assertFalse(found.isEmpty(), path);
    Finding placed =
        found.stream().filter(finding -> finding.place().isPresent()).findFirst().orElseThrow();
    compat(workspace).selectedProperty().set(Optional.empty());
    document.selectionProperty().set(placed.place().orElseThrow().range());
    assertTrue(compat(workspace).selectedProperty().get().isPresent(), path);
    Optional<Finding> mendable =
        found.stream().filter(finding -> !finding.fixes().isEmpty()).findFirst();
    mendable.ifPresent(finding -> {
      compat(workspace).select(finding);
      compat(workspace).applyFix(0);
      assertFalse(
          findings(workspace).stream()
              .anyMatch(
                  left -> left.rule().equals(finding.rule()) && left.path().equals(finding.path())),
          finding.rule());
    });
    return mendable.isPresent();
  }

  @Test
  void avro_protobuf_and_json_schema_are_judged_while_typing(Ui ui) {
    inDemo(
        ui,
        workspace -> {
          judge(
              workspace,
              "orders/schemas/order.avsc",
              "\"BRONZE, SILVER or GOLD.\"",
              "\"One of three.\"");
          assertTrue(
              judge(workspace, "shipments/schemas/shipment.proto", "  Carrier carrier = 7;\n", ""));
          judge(
              workspace,
              "customers/schemas/customer.schema.json",
              "\"points\": {\"type\": \"integer\"",
              "\"points\": {\"type\": \"string\"");
        });
  }

  @Test
  void a_waiver_is_written_to_disk_and_counts_in_panel_and_explorer(Ui ui) {
    inDemo(
        ui,
        workspace -> {
          String path = "orders/schemas/order.avsc";
          opened(workspace, path);
          workspace.verdicts().refresh();
          assertEquals(Mark.BREAKS, workspace.verdicts().marks().get(path));
          CompatState.Ready broken = (CompatState.Ready) compat(workspace).stateProperty().get();
          AssessedFinding error =
              broken.findings().stream()
                  .filter(finding -> finding.counts(Severity.ERROR))
                  .findFirst()
                  .orElseThrow();
          compat(workspace)
              .waive(
                  new NewWaiver(
                      error.finding().rule(),
                      path,
                      Optional.of(error.finding().path()),
                      "Nobody has old data",
                      "Kim Park",
                      compat(workspace).today()));
          assertTrue(Files.exists(folder.resolve("demo").resolve(PolicyReader.WAIVERS_FILE)));
          assertEquals(List.of(), workspace.documents().unsaved());
          CompatState.Ready waived = (CompatState.Ready) compat(workspace).stateProperty().get();
          assertTrue(
              waived.findings().stream().noneMatch(finding -> finding.counts(Severity.ERROR)));
          assertEquals(Mark.CAUTION, workspace.verdicts().marks().get(path));
        });
  }

  @Test
  void a_broken_contract_that_is_not_open_is_listed_and_marked(Ui ui) {
    inDemo(
        ui,
        workspace -> {
          Document contract = opened(workspace, "orders/orders.odcs.yaml");
          replace(contract, "kind: DataContract", "kind: DataContrakt");
          assertFalse(contract.problemsProperty().get().isEmpty());
          workspace.verdicts().refresh();
          assertEquals(Mark.INVALID, workspace.verdicts().marks().get("orders/orders.odcs.yaml"));
        });
  }
}
