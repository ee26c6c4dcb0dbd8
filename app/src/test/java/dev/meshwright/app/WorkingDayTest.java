package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.changes.ChangesPanel;
import dev.meshwright.app.changes.ChangesState;
import dev.meshwright.app.preview.PreviewPanel;
import dev.meshwright.app.preview.PreviewState;
import dev.meshwright.jobs.Progress;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.usecases.demo.DemoWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tasks of a working day, played by clicks and keys only in the real window over the real
/// engines. Each action must do something and leave the keyboard where it is seen; at each station
/// no word is cut, faint or covered, in light, dark, at 200 % and in a small window.
@UiTest
class WorkingDayTest {

  private static final String ORDER = "orders/schemas/order.avsc";
  private static final String CUSTOMER = "customers/schemas/customer.schema.json";
  private static final String SHIPMENT = "shipments/schemas/shipment.proto";
  private static final String CLEAN = "orders/sql/clean_orders.sql";

  @TempDir Path folder;
  private Path demo;

  @BeforeEach
  void make() {
    demo = folder.resolve("demo");
    DemoWorkspace.create(demo, Progress.none());
  }

  private static String text(OpenWindow window, String path) {
    return window.workspace().documents().find(path).orElseThrow().text();
  }

  private static boolean inFront(OpenWindow window, String path) {
    return window
        .workspace()
        .documents()
        .activeProperty()
        .get()
        .filter(document -> document.path().equals(path))
        .isPresent();
  }

  private static Optional<PreviewState.Ready> rows(OpenWindow window) {
    return window.workspace().panels().panel(PreviewPanel.class).model().stateProperty().get()
                instanceof PreviewState.Ready ready
            && !ready.stale()
        ? Optional.of(ready)
        : Optional.empty();
  }

  private static ChangesState changes(OpenWindow window) {
    return window.workspace().panels().panel(ChangesPanel.class).model().stateProperty().get();
  }

  private static Hands goTo(Hands hands, OpenWindow window, String name, String path) {
    return hands
        .press(KeyCode.CONTROL, KeyCode.P)
        .type(name)
        .until("the file is found", () -> hands.shows("#search-box-list"))
        .press(KeyCode.ENTER)
        .until(path + " is in front", () -> inFront(window, path));
  }

  @Test
  void a_start_without_a_folder_leads_to_the_workspace(Ui ui) {
    try (OpenWindow window = OpenWindow.welcoming(ui, demo)) {
      Hands hands = new Hands(ui, window, "start");
      hands.sees("#recent-demo").look("welcome");
      hands.click("#recent-demo").until("the workspace is open", window::isOpen);
      hands.sees("order.avsc");
      hands.done();
    }
  }

  @Test
  void what_does_not_run_says_why_and_where(Ui ui) {
    try (OpenWindow window = OpenWindow.on(ui, demo)) {
      Hands hands = new Hands(ui, window, "errors");
      goTo(hands, window, "clean_orders.sql", CLEAN);
      hands.press(KeyCode.CONTROL, KeyCode.A).type("SELECT no_such_column FROM orders");
      hands.press(KeyCode.CONTROL, KeyCode.ENTER).sees("#preview-problem").look("column");
      hands.press(KeyCode.ESCAPE);
      hands.press(KeyCode.CONTROL, KeyCode.A).type("SELECT * FROM no_such_sample");
      hands.press(KeyCode.CONTROL, KeyCode.ENTER).sees("#preview-problem").look("sample");
      hands.done();
    }
  }

  @Test
  void an_avro_schema_that_breaks_is_fixed(Ui ui) {
    try (OpenWindow window = OpenWindow.on(ui, demo)) {
      Hands hands = new Hands(ui, window, "avro");
      hands.sees("order.avsc").look("workspace");
      hands.doubleClick("order.avsc").sees("#structure-table").look("schema");
      hands.click("Compatibility").sees("#compat-findings").look("verdict");
      String before = text(window, ORDER);
      hands.click("Order.loyalty_tier").sees("#fix-0").look("finding");
      hands.click("#fix-0");
      hands.until("the fix is made", () -> !text(window, ORDER).equals(before)).look("fixed");
      hands.press(KeyCode.CONTROL, KeyCode.Z);
      hands.until("undone", () -> text(window, ORDER).equals(before));
      hands.done();
    }
  }

  @Test
  void schemas_in_the_other_languages_are_broken_and_mended(Ui ui) {
    try (OpenWindow window = OpenWindow.on(ui, demo)) {
      Hands hands = new Hands(ui, window, "others");
      for (String path : List.of(SHIPMENT, CUSTOMER)) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        goTo(hands, window, name, path);
        String before = text(window, path);
        hands.press(KeyCode.CONTROL, KeyCode.HOME).type("}");
        hands.until("the text changed", () -> !text(window, path).equals(before));
        hands.press(KeyCode.ALT, KeyCode.DIGIT4).sees("#problem-list").look(name);
        hands.press(KeyCode.ESCAPE);
        hands.press(KeyCode.CONTROL, KeyCode.Z);
        hands.until("the text is as before", () -> text(window, path).equals(before));
      }
      hands.done();
    }
  }

  @Test
  void a_transformation_is_written_run_profiled_and_kept(Ui ui) {
    try (OpenWindow window = OpenWindow.on(ui, demo)) {
      Hands hands = new Hands(ui, window, "sql");
      goTo(hands, window, "clean_orders.sql", CLEAN);
      hands.press(KeyCode.CONTROL, KeyCode.ENTER);
      hands.until("rows are shown", () -> rows(window).isPresent()).look("rows");
      hands.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.P).sees("#preview-grid");
      hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F12).look("profile");
      hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F12);
      hands.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.K).sees("#tests-keep-bar").look("keep");
      hands.done();
    }
  }

  @Test
  void odd_and_damaged_samples_say_what_is_the_matter(Ui ui) throws IOException {
    Files.writeString(demo.resolve("orders/samples/damaged.avro"), "Obj\u0001no more");
    Files.writeString(demo.resolve("orders/samples/odd.csv"), "id;total\n1;2,5\n2;n/a\n3\n");
    try (OpenWindow window = OpenWindow.on(ui, demo)) {
      Hands hands = new Hands(ui, window, "samples");
      hands.doubleClick("odd.csv").sees("2,5").look("odd");
      hands.doubleClick("damaged.avro").sees("#preview-problem").look("damaged");
      hands.done();
    }
  }

  @Test
  void everything_from_the_start_to_the_commit_is_done_by_keys(Ui ui) throws IOException {
    try (OpenWindow window = OpenWindow.on(ui, demo)) {
      Hands hands = new Hands(ui, window, "keys");
      goTo(hands, window, "clean_orders.sql", CLEAN);
      hands.press(KeyCode.CONTROL, KeyCode.HOME).type("-- orders that can be counted ");
      hands.press(KeyCode.ENTER).press(KeyCode.ALT, KeyCode.DIGIT6);
      hands.until("rows are shown", () -> rows(window).isPresent()).look("run");
      goTo(hands, window, "order.avsc", ORDER);
      hands
          .press(KeyCode.CONTROL, KeyCode.F12)
          .press(KeyCode.DOWN)
          .press(KeyCode.ALT, KeyCode.INSERT);
      hands.type("gift_note").press(KeyCode.ENTER);
      hands.until("the field is there", () -> text(window, ORDER).contains("\"gift_note\""));
      hands.look("field");
      hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
      hands.until("all is saved", () -> window.workspace().documents().unsaved().isEmpty());
      hands.press(KeyCode.ALT, KeyCode.DIGIT2);
      hands.until(
          "both are listed",
          () ->
              changes(window) instanceof ChangesState.Ready ready
                  && ready.changes().files().size() == 2);
      hands.look("changes");
      hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
      hands.press(KeyCode.CONTROL, KeyCode.ENTER);
      hands.sees("#commit-agree").look("asked");
      hands.press(KeyCode.SHIFT, KeyCode.TAB).press(KeyCode.SPACE);
      hands.until("it is committed", () -> changes(window) instanceof ChangesState.Clean);
      hands.press(KeyCode.ALT, KeyCode.DIGIT4);
      hands.press(KeyCode.ALT, KeyCode.DIGIT3).sees("#history-list").look("history");
      assertTrue(Files.readString(demo.resolve(CLEAN)).startsWith("-- orders that can be counted"));
      hands.done();
    }
  }

  @Test
  void every_panel_has_roles_and_names(Ui ui) {
    try (OpenWindow window = OpenWindow.on(ui, demo)) {
      Hands hands = new Hands(ui, window, "walk");
      goTo(hands, window, "order.avsc", ORDER);
      for (KeyCode pane :
          List.of(
              KeyCode.DIGIT1,
              KeyCode.DIGIT4,
              KeyCode.DIGIT5,
              KeyCode.DIGIT6,
              KeyCode.DIGIT7,
              KeyCode.DIGIT9)) {
        hands.press(KeyCode.ALT, pane);
        hands.look("pane-" + pane.getName());
      }
      hands.done();
    }
  }
}
