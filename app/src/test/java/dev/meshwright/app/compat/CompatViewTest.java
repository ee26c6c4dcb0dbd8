package dev.meshwright.app.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.testing.Findings;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Layer;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.gate.Waivable;
import dev.meshwright.usecases.policy.PolicyReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@UiTest
class CompatViewTest {

  private static TestWorkspace opened(Ui ui) {
    return ui.compute(() -> {
      TestWorkspace session = new Sessions().session();
      session.documents().show(Samples.ORDER_PATH);
      session.compat().select(Samples.fieldWithoutDefault(Samples.NEW_ORDER));
      return session;
    });
  }

  private static Specimen specimen(TestWorkspace session) {
    CompatView view =
        new CompatView(
            session.compat(),
            new SameThreadJobs(),
            window -> Optional.of(Path.of("elsewhere", "order.avsc")),
            session::showRows,
            path -> session.tabs().open(SidesPage.tab(path)));
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void it_stands_every_look(Ui ui) {
    TestWorkspace session = opened(ui);
    new ViewCheck(ui, Looks.product(), 1200, 420).passes("compat", () -> specimen(session));
  }

  @Test
  void it_stands_every_look_when_empty(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    new ViewCheck(ui, Looks.product(), 1200, 420).passes("compat-empty", () -> specimen(session));
  }

  @Test
  void it_lets_go_when_disposed(Ui ui) {
    TestWorkspace session = opened(ui);
    new ViewCheck(ui, Looks.product(), 900, 420).diesWhenDisposed(() -> specimen(session));
  }

  @Test
  void waiving_writes_the_file_of_waivers_and_the_verdict_says_so(Ui ui) {
    Sessions sessions = new Sessions();
    TestWorkspace session =
        ui.compute(() -> {
          TestWorkspace made = sessions.session();
          made.documents().show(Samples.ORDER_PATH);
          made.compat().select(Samples.fieldWithoutDefault(Samples.NEW_ORDER));
          return made;
        });
    ui.show(1200, 420, () -> specimen(session).root());
    ui.robot().clickOn("#finding-waive");
    assertTrue(ui.compute(() -> ui.node("waive-ok", Button.class).isDisabled()));
    ui.robot().clickOn("#waive-reason").write("Nobody has old data").clickOn("#waive-ok");
    String written = sessions.files.get(PolicyReader.WAIVERS_FILE);
    assertTrue(written.contains("rule: avro-field-added-no-default"), written);
    assertTrue(written.contains("author: \"Kim Park <kim@example.org>\""), written);
    assertTrue(written.contains("reason: Nobody has old data"), written);
    Label verdict = ui.node("compat-verdict", Label.class);
    assertEquals("BACKWARD is broken, and waived", ui.compute(verdict::getText));
    assertEquals(
        Samples.ORDER_PATH,
        ui.compute(() -> session.documents().activeProperty().get().orElseThrow().path()));
    ui.run(() -> session.documents().find(PolicyReader.WAIVERS_FILE).orElseThrow().buffer().undo());
    ui.run(() -> session.compat().compare());
    assertEquals("BACKWARD is broken", ui.compute(verdict::getText));
  }

  @Test
  void any_version_can_be_compared_with_by_a_part_of_its_name_or_a_name_typed_in(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.show(1200, 420, () -> specimen(session).root());
    ui.robot().clickOn("#compat-another").write("add ord");
    ui.robot().type(KeyCode.ENTER);
    assertEquals(
        new Baseline.Revision("0123456789abcdef"),
        ui.compute(() -> session.compat().baselineProperty().get()));
    ui.robot().clickOn("#compat-another").write("main~3");
    ui.robot().type(KeyCode.ENTER);
    assertEquals(
        new Baseline.Revision("main~3"),
        ui.compute(() -> session.compat().baselineProperty().get()));
  }

  @Test
  void the_caret_in_the_source_selects_the_change_it_stands_in(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.run(() -> {
      session.compat().selectedProperty().set(Optional.empty());
      Document document = session.documents().find(Samples.ORDER_PATH).orElseThrow();
      document.selectionProperty().set(TextRange.at(Samples.NEW_ORDER.indexOf("channel")));
    });
    assertEquals(
        "Order.channel",
        ui.compute(() -> session.compat().selectedProperty().get().orElseThrow().path()));
  }

  @Test
  void the_matrix_says_which_versions_a_transitive_mode_breaks_against(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.show(1200, 420, () -> specimen(session).root());
    Label all = ui.node("compat-all-backward", Label.class);
    assertEquals("breaks", ui.compute(all::getText));
    assertTrue(ui.compute(() -> all.getTooltip().getText()).contains("v1.0.0"));
    Label next = ui.node("compat-next-version", Label.class);
    assertEquals("Next version: major (v2.0.0)", ui.compute(next::getText));
  }

  @Test
  void before_and_after_stand_every_look(Ui ui) {
    TestWorkspace session = opened(ui);
    new ViewCheck(ui, Looks.product(), 1100, 520).passes("compat-sides", () -> sides(session));
    new ViewCheck(ui, Looks.product(), 1100, 520).diesWhenDisposed(() -> sides(session));
  }

  private static Specimen sides(TestWorkspace session) {
    SidesView view =
        new SidesView(
            Texts.of(CompatView.class), session.compat(), new SameThreadJobs(), Optional.empty());
    return new Specimen(view.root(), view::dispose);
  }

  @Test
  void the_form_of_a_waiver_stands_every_look(Ui ui) {
    new ViewCheck(ui, Looks.product(), 560, 480)
        .passes(
            "waive",
            () -> {
              WaiveForm form =
                  new WaiveForm(
                      Texts.of(CompatView.class),
                      new Waivable(
                          Samples.fieldWithoutDefault(Samples.NEW_ORDER).rule(), "Order.total"),
                      Samples.ORDER_PATH,
                      LocalDate.of(2026, 3, 2));
              return new Specimen(form.root(), () -> {});
            });
  }

  @Test
  void a_comparison_that_broke_can_be_tried_again(Ui ui) {
    Sessions sessions = new Sessions();
    sessions.compare.broken = true;
    TestWorkspace session =
        ui.compute(() -> {
          TestWorkspace made = sessions.session();
          made.documents().show(Samples.ORDER_PATH);
          return made;
        });
    ui.show(1200, 420, () -> specimen(session).root());
    assertTrue(ui.robot().lookup("The comparison broke.").tryQuery().isPresent());
    sessions.compare.broken = false;
    ui.robot().clickOn("#compat-again");
    assertTrue(
        ui.compute(() -> session.compat().stateProperty().get() instanceof CompatState.Ready));
  }

  @Test
  void a_verdict_that_is_older_than_the_text_says_so_and_keeps_the_list(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.show(1200, 420, () -> specimen(session).root());
    ListView<?> list = ui.node("compat-findings", ListView.class);
    List<?> before = ui.compute(() -> List.copyOf(list.getItems()));
    CompatState.Ready ready =
        ui.compute(() -> (CompatState.Ready) session.compat().stateProperty().get());
    assertTrue(ready.outdated().stale());
    assertTrue(ready.says(ready.outdated()));
    ui.run(() -> session.compat().compare());
    assertEquals(before, ui.compute(() -> List.copyOf(list.getItems())));
  }

  @Test
  void the_fix_makes_the_finding_go_away(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.show(900, 420, () -> specimen(session).root());
    ui.robot().clickOn("#fix-0");
    assertTrue(
        ui.compute(() ->
            session
                .documents()
                .find(Samples.ORDER_PATH)
                .orElseThrow()
                .text()
                .contains("\"default\": \"\"")));
    assertTrue(
        ui.compute(() ->
            session.compat().stateProperty().get() instanceof CompatState.Ready ready
                && ready.matrix().broken(ready.matrix().asked()).isEmpty()));
  }

  @Test
  void each_fix_is_previewed_before_it_is_made_and_has_a_key(Ui ui) {
    Sessions sessions = new Sessions();
    Finding found = withTwoFixes();
    sessions.compare.judge = text -> Findings.verdict(found);
    TestWorkspace session =
        ui.compute(() -> {
          TestWorkspace made = sessions.session();
          made.documents().show(Samples.ORDER_PATH);
          made.compat().select(found);
          return made;
        });
    new ViewCheck(ui, Looks.product(), 1200, 460).passes("compat-fixes", () -> specimen(session));
    ui.show(1200, 460, () -> specimen(session).root());
    assertTrue(ui.robot().lookup("+ // first").tryQuery().isPresent());
    ui.robot().moveTo("#fix-1");
    assertTrue(ui.robot().lookup("+ // second").tryQuery().isPresent());
    ui.run(() -> session.compat().applyFix(1));
    assertTrue(
        ui.compute(() -> session.documents().find(Samples.ORDER_PATH).orElseThrow().text())
            .startsWith("// second"));
  }

  private static Finding withTwoFixes() {
    Finding plain = Samples.fieldWithoutDefault(Samples.NEW_ORDER);
    return new Finding(
        plain.rule(),
        plain.severity(),
        plain.backward(),
        plain.forward(),
        plain.layer(),
        plain.layers(),
        plain.path(),
        plain.place(),
        plain.previous(),
        plain.message(),
        plain.hint(),
        plain.witness(),
        plain.equivalents(),
        Stream.of("first", "second")
            .map(word ->
                Fix.inFile(
                    "Write " + word,
                    Samples.ORDER_PATH,
                    List.of(TextEdit.insert(0, "// " + word + "\n"))))
            .toList());
  }

  @Test
  void before_and_after_fill_the_panel_and_give_the_list_back(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.show(1200, 420, () -> specimen(session).root());
    ui.robot().clickOn("#finding-sides");
    assertTrue(ui.robot().lookup("#compat-sides").tryQuery().isPresent());
    assertTrue(ui.robot().lookup("#compat-findings").tryQuery().isEmpty());
    ui.robot().clickOn("#sides-back");
    assertTrue(ui.robot().lookup("#compat-findings").tryQuery().isPresent());
  }

  @Test
  void a_filter_that_hides_everything_offers_to_show_all(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.show(1200, 420, () -> specimen(session).root());
    ui.run(() ->
        session
            .compat()
            .filterProperty()
            .set(new FindingFilter(Severity.ERROR, Optional.of(Layer.META))));
    ui.settle();
    ui.robot().clickOn("#compat-all");
    assertEquals(FindingFilter.all(), ui.compute(() -> session.compat().filterProperty().get()));
    assertTrue(ui.robot().lookup("Order.channel").tryQuery().isPresent());
  }

  @Test
  void which_version_has_errors_is_said_and_where_with_a_way_on(Ui ui) {
    Problem broken =
        Problem.error("avro-json", Location.startOf(Samples.ORDER_PATH), "A brace is missing.", "");
    Sessions sessions = new Sessions();
    sessions.compare.judge =
        text -> new Verdict(Answer.UNKNOWN, Answer.UNKNOWN, List.of(), List.of(broken), List.of());
    TestWorkspace session =
        ui.compute(() -> {
          TestWorkspace made = sessions.session();
          made.documents().show(Samples.ORDER_PATH);
          return made;
        });
    ui.show(1200, 420, () -> specimen(session).root());
    ui.settle();
    assertTrue(
        ui.robot()
            .lookup("Not judged: branch base main (0123456) has errors")
            .tryQuery()
            .isPresent());
    assertTrue(
        ui.robot()
            .lookup("orders/schema/order.avsc:1:1: A brace is missing.")
            .tryQuery()
            .isPresent());
    assertTrue(ui.robot().lookup("#compat-other").tryQuery().isPresent());
    sessions.compare.judge =
        text -> new Verdict(Answer.UNKNOWN, Answer.UNKNOWN, List.of(), List.of(), List.of(broken));
    ui.run(() -> session.compat().compare());
    ui.settle();
    assertTrue(ui.robot().lookup("Not judged: the schema has errors").tryQuery().isPresent());
    ui.robot().clickOn("#compat-to-problem");
  }

  @Test
  void an_equal_report_of_a_newer_text_builds_nothing_anew(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.show(1200, 420, () -> specimen(session).root());
    Node detail = ui.node("finding-detail", Node.class);
    Node matrix = ui.node("compat-matrix", Node.class);
    ui.run(() ->
        session
            .documents()
            .find(Samples.ORDER_PATH)
            .orElseThrow()
            .edit(List.of(TextEdit.insert(Samples.NEW_ORDER.length(), "\n\n"))));
    assertSame(detail, ui.node("finding-detail", Node.class));
    assertSame(matrix, ui.node("compat-matrix", Node.class));
  }

  @Test
  void a_file_from_anywhere_can_be_compared_with(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.show(1200, 420, () -> specimen(session).root());
    ui.robot().clickOn("#compat-file");
    Baseline chosen = new Baseline.OutsideFile(Path.of("elsewhere", "order.avsc"));
    assertEquals(chosen, ui.compute(() -> session.compat().baselineProperty().get()));
    assertEquals(
        chosen,
        ui.compute(() ->
            ((CompatState.Ready) session.compat().stateProperty().get()).chosen().baseline()));
  }

  @Test
  void a_tab_about_a_schema_that_is_not_compared_says_so_until_it_is(Ui ui) {
    TestWorkspace session = ui.compute(() -> new Sessions().session());
    SidesView view =
        ui.compute(() ->
            new SidesView(
                Texts.of(CompatView.class),
                session.compat(),
                new SameThreadJobs(),
                Optional.of(Samples.ORDER_PATH)));
    ui.show(1100, 520, view::root);
    assertTrue(said(ui).contains("Not compared yet"), () -> said(ui).toString());
    ui.run(() -> session.documents().show(Samples.ORDER_PATH));
    ui.settle();
    assertFalse(said(ui).contains("Not compared yet"), () -> said(ui).toString());
    ui.run(() -> session.documents().show(Samples.JSON_PATH));
    ui.settle();
    assertFalse(said(ui).contains("Not compared yet"), "what was found still holds");
  }

  private static List<String> said(Ui ui) {
    return ui.compute(() ->
        ui.robot().lookup((Node node) -> node instanceof Label).queryAll().stream()
            .map(label -> ((Label) label).getText())
            .toList());
  }
}
