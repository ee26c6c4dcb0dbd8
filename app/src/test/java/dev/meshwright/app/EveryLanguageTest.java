package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.compat.CompatState;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.session.Engines;
import dev.meshwright.app.session.Pauses;
import dev.meshwright.app.session.Session;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.app.workspace.Mark;
import dev.meshwright.jobs.Progress;
import dev.meshwright.jobs.SameThreadJobs;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.usecases.compare.JudgedFinding;
import dev.meshwright.usecases.demo.DemoWorkspace;
import dev.meshwright.usecases.policy.NewWaiver;
import dev.meshwright.usecases.policy.PolicyReader;
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

  private static List<Finding> findings(Session session) {
    return session.compat().stateProperty().get() instanceof CompatState.Ready ready
        ? ready.findings().stream().map(JudgedFinding::finding).toList()
        : List.of();
  }

  private void inDemo(Ui ui, Consumer<Session> test) {
    List<Notice> told = new ArrayList<>();
    Path demo = folder.resolve("demo");
    DemoWorkspace.create(demo, Progress.none());
    Engines.Opened opened = new WorkspaceEngines(Settings::defaults).open(demo, Progress.none());
    try {
      ui.run(() -> {
        Session session =
            new Session(
                opened.first(),
                new SameThreadJobs(),
                opened.engines(),
                new ToldNotices(told),
                Pauses.none(),
                () -> 100);
        test.accept(session);
        session.dispose();
        assertEquals(List.of(), told);
      });
    } finally {
      opened.engines().close().run();
    }
  }

  private static Document opened(Session session, String path) {
    session.documents().show(path);
    return session.documents().find(path).orElseThrow();
  }

  /// A change is found while typing, its place selects it, and its fix, if there is one, makes it
  /// go away.
  ///
  /// @return whether there was a fix
  private static boolean judge(Session session, String path, String old, String with) {
    Document document = opened(session, path);
    replace(document, old, with);
    List<Finding> found = findings(session);
    assertFalse(found.isEmpty(), path);
    Finding placed =
        found.stream().filter(finding -> finding.place().isPresent()).findFirst().orElseThrow();
    session.compat().selectedProperty().set(Optional.empty());
    document.selectionProperty().set(placed.place().orElseThrow().range());
    assertTrue(session.compat().selectedProperty().get().isPresent(), path);
    Optional<Finding> mendable =
        found.stream().filter(finding -> !finding.fixes().isEmpty()).findFirst();
    mendable.ifPresent(finding -> {
      session.compat().select(finding);
      session.compat().applyFix(0);
      assertFalse(
          findings(session).stream()
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
        session -> {
          judge(
              session,
              "orders/schemas/order.avsc",
              "\"BRONZE, SILVER or GOLD.\"",
              "\"One of three.\"");
          assertTrue(
              judge(session, "shipments/schemas/shipment.proto", "  Carrier carrier = 7;\n", ""));
          judge(
              session,
              "customers/schemas/customer.schema.json",
              "\"points\": {\"type\": \"integer\"",
              "\"points\": {\"type\": \"string\"");
        });
  }

  @Test
  void a_waiver_is_written_to_disk_and_counts_in_panel_and_explorer(Ui ui) {
    inDemo(
        ui,
        session -> {
          String path = "orders/schemas/order.avsc";
          opened(session, path);
          session.verdicts().refresh();
          assertEquals(Mark.BREAKS, session.verdicts().marks().get(path));
          CompatState.Ready broken = (CompatState.Ready) session.compat().stateProperty().get();
          JudgedFinding error =
              broken.findings().stream()
                  .filter(finding -> finding.counts(Severity.ERROR))
                  .findFirst()
                  .orElseThrow();
          session
              .compat()
              .waive(
                  new NewWaiver(
                      error.finding().rule(),
                      path,
                      Optional.of(error.finding().path()),
                      "Nobody has old data",
                      "Kim Park",
                      session.compat().today()));
          assertTrue(Files.exists(folder.resolve("demo").resolve(PolicyReader.WAIVERS_FILE)));
          assertEquals(List.of(), session.documents().unsaved());
          CompatState.Ready waived = (CompatState.Ready) session.compat().stateProperty().get();
          assertTrue(
              waived.findings().stream().noneMatch(finding -> finding.counts(Severity.ERROR)));
          assertEquals(Mark.CAUTION, session.verdicts().marks().get(path));
        });
  }

  @Test
  void a_broken_contract_that_is_not_open_is_listed_and_marked(Ui ui) {
    inDemo(
        ui,
        session -> {
          Document contract = opened(session, "orders/orders.odcs.yaml");
          replace(contract, "kind: DataContract", "kind: DataContrakt");
          assertFalse(contract.problemsProperty().get().isEmpty());
          session.verdicts().refresh();
          assertEquals(Mark.INVALID, session.verdicts().marks().get("orders/orders.odcs.yaml"));
        });
  }
}
