package dev.meshwright.app;

import dev.meshwright.app.structure.ChoosingButton;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.jobs.Progress;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.usecases.demo.DemoWorkspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Schemas of each language are edited in their structure and refactored, once by keys alone and
/// once with the mouse, each in another look. Each action must do something and leave the keyboard
/// where it is seen; each refactoring is applied and taken back, after which the text is as it was.
@UiTest
class DesignDayTest {

  @TempDir Path folder;

  /// A file of the demo workspace, a row of it with another one of the same type below, and a type
  /// that it can have instead.
  private enum Schema {
    AVRO("orders/schemas/order.avsc", "loyalty_tier", "bytes"),
    PROTOBUF("shipments/schemas/shipment.proto", "shipment_id", "bytes"),
    JSON_SCHEMA("customers/schemas/customer.schema.json", "customer_id", "[\"string\", \"null\"]");

    private final String path;
    private final String row;
    private final String type;

    Schema(String path, String row, String type) {
      this.path = path;
      this.row = row;
      this.type = type;
    }
  }

  /// A refactoring as the list names it, with what its fields are given.
  ///
  /// @param row that it is about; empty for the one of the schema
  private record Wanted(String title, String row, List<String> words) {

    static Wanted of(String title, String... words) {
      return new Wanted(title, "", List.of(words));
    }

    String inPictures() {
      return title.split(" |…", -1)[0];
    }

    static Wanted at(String row, String title, String... words) {
      return new Wanted(title, row, List.of(words));
    }
  }

  private static List<Wanted> wanted(Schema schema) {
    List<Wanted> wanted =
        new ArrayList<>(
            List.of(
                Wanted.of("Rename…", "renamed_here"),
                Wanted.of("Make optional"),
                Wanted.of("Deprecate…", "has another"),
                Wanted.of("Split field…", "one_part, other_part"),
                Wanted.of("Group fields into a type…", "Grouped", "grouped_here"),
                Wanted.of("Move fields…"),
                Wanted.of("Remove and reserve…")));
    if (schema != Schema.JSON_SCHEMA) {
      wanted.add(Wanted.of("Change type safely…", schema.type));
    }
    wanted.addAll(
        switch (schema) {
          case AVRO ->
              List.of(
                  Wanted.of("Rename the namespace…", "com.example.other"),
                  Wanted.at("customer_id", "Make required…", "\"none\""),
                  Wanted.at("Order", "Add field to all…", "added_here", "long"));
          case PROTOBUF ->
              List.of(
                  Wanted.of("Rename the namespace…", "fjordfield.shipments.v9"),
                  Wanted.of("Move to a newer draft or edition…"),
                  Wanted.at("destination", "Inline type"),
                  Wanted.at("Parcel", "Move type to another file…", "shipments/schemas/p.proto"));
          case JSON_SCHEMA ->
              List.of(
                  Wanted.of("Rename the namespace…", "https://schemas.example.com/other.json"),
                  Wanted.at("name", "Extract type…", "Name"),
                  Wanted.at("points", "Make required…", "0"));
        });
    return wanted;
  }

  @Test
  void a_schema_is_edited_and_refactored_by_keys(Ui ui) {
    play(
        ui,
        Schema.PROTOBUF,
        flow -> {
          flow.editByKeys();
          flow.refactorByKeys(Wanted.of("Rename…", "renamed_here"));
        });
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void every_edit_and_refactoring_by_keys(Schema schema, Ui ui) {
    play(
        ui,
        schema,
        flow -> {
          flow.hands().wearing(schema == Schema.PROTOBUF, 100);
          flow.editByKeys();
          wanted(schema).forEach(flow::refactorByKeys);
          flow.mergeByKeys();
        });
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void edits_and_refactorings_by_the_mouse_in_large_type(Schema schema, Ui ui) {
    play(
        ui,
        schema,
        flow -> {
          flow.hands().wearing(schema != Schema.PROTOBUF, 200);
          flow.editByMouse();
          wanted(schema).forEach(flow::refactorFromTheMenuBar);
          flow.refactorFromTheRow("Remove and reserve…");
        });
  }

  private void play(Ui ui, Schema schema, Consumer<Flow> play) {
    Path demo = folder.resolve("demo");
    DemoWorkspace.create(demo, Progress.none());
    try (OpenWindow window = OpenWindow.on(ui, demo)) {
      Hands hands = new Hands(ui, window, "design-" + schema.name().replace("_SCHEMA", ""));
      Flow flow = new Flow(hands, window, schema);
      flow.open();
      play.accept(flow);
      hands.done();
    } finally {
      ui.run(() -> Looks.product().wear(false, 100));
    }
  }

  /// What is done to one schema.
  private record Flow(Hands hands, OpenWindow window, Schema schema) {

    private String text() {
      return window.workspace().documents().find(schema.path).orElseThrow().text();
    }

    private void changes(String what, Runnable action) {
      String before = text();
      action.run();
      hands.until(what, () -> !text().equals(before));
    }

    private void says(String word) {
      hands.until("the text says " + word, () -> text().contains(word));
    }

    void open() {
      hands
          .press(KeyCode.CONTROL, KeyCode.P)
          .type(schema.path.substring(schema.path.lastIndexOf('/') + 1))
          .sees("#search-box-list")
          .press(KeyCode.ENTER)
          .sees("#structure-table");
      hands.until(
          "the file is in front",
          () ->
              window
                  .workspace()
                  .documents()
                  .activeProperty()
                  .get()
                  .filter(document -> document.path().equals(schema.path))
                  .isPresent());
    }

    private void goToRow() {
      goTo(schema.row);
    }

    private void goTo(String row) {
      showInSource(row);
      hands.press(KeyCode.CONTROL, KeyCode.F12);
    }

    private void showInSource(String row) {
      hands
          .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O)
          .type(row)
          .sees("#search-box-list")
          .press(KeyCode.ENTER);
    }

    private Hands clickRow(String row) {
      showInSource(row);
      return hands.click("|" + row);
    }

    void editByKeys() {
      String before = text();
      goToRow();
      hands.press(KeyCode.INSERT).type("by_keys").press(KeyCode.ENTER);
      says("by_keys");
      changes("it is there twice", () -> hands.press(KeyCode.CONTROL, KeyCode.D));
      changes("it is moved", () -> hands.press(KeyCode.ALT, KeyCode.UP));
      changes("it is renamed", () -> hands.press(KeyCode.F2).type("again").press(KeyCode.ENTER));
      changes("it is cut", () -> hands.press(KeyCode.CONTROL, KeyCode.X));
      changes("it is pasted", () -> hands.press(KeyCode.CONTROL, KeyCode.V));
      changes("it is removed", () -> hands.press(KeyCode.DELETE));
      hands.glance("edited");
      back(before);
    }

    private void back(String before) {
      while (!text().equals(before)) {
        changes("taken back", () -> hands.press(KeyCode.CONTROL, KeyCode.Z));
      }
    }

    void refactorByKeys(Wanted wanted) {
      goTo(wanted.row().isEmpty() ? schema.row : wanted.row());
      refactor(wanted);
    }

    void mergeByKeys() {
      goToRow();
      hands.press(KeyCode.SHIFT, KeyCode.DOWN);
      refactor(Wanted.of("Merge fields…", "merged_here"));
    }

    private void refactor(Wanted wanted) {
      String before = text();
      hands
          .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R)
          .type(wanted.title())
          .press(KeyCode.ENTER)
          .sees("#refactor-apply");
      fillIn(wanted);
      ready();
      hands.glance(wanted.inPictures());
      changes(wanted.title() + " is applied", () -> hands.press(KeyCode.ENTER));
      undoRefactoring(before);
    }

    private void fillIn(Wanted wanted) {
      for (int i = 0; i < wanted.words().size(); i++) {
        if (i > 0) {
          hands.press(KeyCode.TAB);
        }
        boolean chosen = hands.focus().filter(ChoosingButton::is).isPresent();
        if (!chosen) {
          hands.selectAll();
        }
        hands.type(wanted.words().get(i));
        if (chosen) {
          hands.press(KeyCode.ENTER);
        }
      }
    }

    private void ready() {
      hands.until(
          "it can be applied",
          () -> hands.found("#refactor-apply").filter(node -> !node.isDisabled()).isPresent());
    }

    private void undoRefactoring(String before) {
      hands
          .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P)
          .type("Undo the refactoring")
          .press(KeyCode.ENTER);
      hands.until("the refactoring is taken back", () -> text().equals(before));
    }

    void editByMouse() {
      String before = text();
      clickRow(schema.row);
      changes("a field is added", () -> hands.click("#field-add"));
      hands.type("by_mouse").press(KeyCode.ENTER);
      says("by_mouse");
      changes("it is moved", () -> hands.rightClick("|by_mouse").click("#field-up-menu"));
      changes("it is there twice", () -> hands.rightClick("|by_mouse").click("#field-duplicate"));
      changes("it is gone", () -> hands.rightClick("|by_mouse2").click("#field-remove-menu"));
      hands.glance("by-mouse");
      back(before);
    }

    void refactorFromTheMenuBar(Wanted wanted) {
      clickRow(wanted.row().isEmpty() ? schema.row : wanted.row())
          .click("_Refactor")
          .click(wanted.title())
          .sees("#refactor-apply");
      fillIn(wanted);
      applyByMouse("menu-bar-" + wanted.inPictures());
    }

    /// An inner menu is opened by its key: where the pointer rests, it opens after a while.
    void refactorFromTheRow(String title) {
      goToRow();
      hands.rightClick("|" + schema.row).press(KeyCode.UP).press(KeyCode.RIGHT).click(title);
      applyByMouse("row");
    }

    private void applyByMouse(String from) {
      String before = text();
      hands.sees("#refactor-apply");
      ready();
      hands.glance("from-" + from);
      changes("it is applied", () -> hands.click("#refactor-apply"));
      undoRefactoring(before);
    }
  }
}
