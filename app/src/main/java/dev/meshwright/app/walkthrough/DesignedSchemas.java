package dev.meshwright.app.walkthrough;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.files.NameParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/// Schemas are designed in their structure: what lint found is mended, a field is added to a
/// message, one refactoring is made in three languages with its proof on samples, and a property of
/// a JSON Schema is moved.
final class DesignedSchemas {

  private static final String PROTO = "shipments/schemas/customer.proto";
  private static final String AVRO = "orders/schemas/customer.avsc";
  private static final String JSON = "customers/schemas/customer.schema.json";
  private static final String TABLE = "structure-table";

  private final Texts texts = Texts.of(DesignedSchemas.class);
  private final UiRobot robot;
  private final Stage stage;
  private final Supplier<WorkspaceViewModel> workspace;
  private final UnaryOperator<String> keys;
  private final List<PlayStep> steps = new ArrayList<>();

  /// @param keys the keys of a command, by its id
  DesignedSchemas(
      UiRobot robot,
      Stage stage,
      Supplier<WorkspaceViewModel> workspace,
      UnaryOperator<String> keys) {
    this.robot = robot;
    this.stage = stage;
    this.workspace = workspace;
    this.keys = keys;
  }

  List<PlayStep> steps() {
    open(PROTO);
    lint();
    addField();
    refactor();
    open(JSON);
    moveProperty();
    step(
        () -> texts.get("design.save", keys.apply("save-all")),
        () -> true,
        () -> robot.press(keys.apply("save-all")),
        () -> workspace.get().documents().unsaved().isEmpty(),
        () -> texts.get("design.save.result"),
        "");
    return steps;
  }

  private void open(String path) {
    step(
        () -> texts.get("design.search", keys.apply("search")),
        () -> robot.find("search").isPresent(),
        () -> {
          robot.press(keys.apply("search"));
          type(NameParts.of(path).name());
        },
        () -> robot.within("search-box-list", names(path)).isPresent(),
        () -> texts.get("design.search.result", NameParts.of(path).name()),
        "");
    step(
        () -> texts.get("design.open"),
        () -> true,
        () -> robot.press(KeyCode.ENTER),
        () -> inFront(path) && robot.find(TABLE).isPresent(),
        () -> texts.get("design.open.result", path),
        "");
  }

  /// The letters that were looked for are marked, so that a name is in several pieces.
  private static Predicate<Node> names(String path) {
    return node -> NameParts.of(path).name().equals(node.getAccessibleText());
  }

  private void lint() {
    step(
        () -> texts.get("lint"),
        () -> robot.saying(texts.get("pane.problems")).isPresent(),
        () -> robot.click(robot.saying(texts.get("pane.problems")).orElseThrow()),
        () -> robot.find("problem-fix").isPresent(),
        () -> texts.get("lint.result"),
        "lint");
    step(
        () -> texts.get("lint.fix"),
        () -> robot.find("problem-fix").isPresent(),
        () -> robot.click(robot.find("problem-fix").orElseThrow()),
        () -> !text(PROTO).contains("import"),
        () -> texts.get("lint.fix.result"),
        "");
  }

  private void addField() {
    step(
        () -> texts.get("add"),
        () -> row("country").isPresent(),
        () -> {
          robot.click(row("country").orElseThrow());
          robot.press(KeyCode.INSERT);
        },
        () -> robot.find("structure-cell-editor").isPresent(),
        () -> texts.get("add.result"),
        "");
    step(
        () -> texts.get("add.name"),
        () -> true,
        () -> {
          robot.type(stage, "phone");
          robot.press(KeyCode.ENTER);
        },
        () -> text(PROTO).contains("phone = 5;"),
        () -> texts.get("add.name.result"),
        "structure");
  }

  private void refactor() {
    step(
        () -> texts.get("refactor", keys.apply("refactor")),
        () -> row("email").isPresent(),
        () -> {
          robot.click(row("email").orElseThrow());
          robot.press(keys.apply("refactor"));
        },
        () -> robot.saying(texts.get("refactor.deprecate")).isPresent(),
        () -> texts.get("refactor.result"),
        "");
    step(
        () -> texts.get("refactor.choose"),
        () -> true,
        () -> {
          type("deprecate");
          robot.press(KeyCode.ENTER);
        },
        () -> box(AVRO).isPresent() && box(JSON).isPresent(),
        () -> texts.get("refactor.choose.result"),
        "");
    also(AVRO);
    also(JSON);
    step(
        () -> texts.get("refactor.proof"),
        () -> true,
        () -> {},
        () -> proof(JSON).isPresent() && proof(AVRO).isPresent(),
        () -> texts.get("refactor.proof.result", proof(JSON).orElse("")),
        "refactoring");
    step(
        () -> texts.get("refactor.apply"),
        this::canApply,
        () -> robot.click(robot.find("refactor-apply").orElseThrow()),
        () -> robot.find("refactor-dialog").isEmpty() && text(PROTO).contains("deprecated = true"),
        () -> texts.get("refactor.apply.result"),
        "refactored");
  }

  private void moveProperty() {
    step(
        () -> texts.get("move"),
        () -> row("points").isPresent(),
        () -> {
          robot.click(row("points").orElseThrow());
          robot.press(KeyCode.ALT, KeyCode.UP);
        },
        () -> text(JSON).indexOf("\"points\"") < text(JSON).indexOf("\"marketing_consent\""),
        () -> texts.get("move.result"),
        "json-structure");
  }

  private void also(String path) {
    step(
        () -> texts.get("refactor.also", path),
        () -> box(path).isPresent(),
        () -> robot.click(box(path).orElseThrow()),
        () -> box(path).filter(CheckBox::isSelected).isPresent() && canApply(),
        () -> texts.get("refactor.also.result"),
        "");
  }

  private boolean canApply() {
    return robot.find("refactor-apply").filter(node -> !node.isDisabled()).isPresent();
  }

  private Optional<CheckBox> box(String path) {
    return robot
        .find("refactor-also-" + path.replaceAll("[^A-Za-z0-9]", "-"))
        .filter(CheckBox.class::isInstance)
        .map(CheckBox.class::cast);
  }

  /// What the dialog says of the rows of a sample that a schema reads.
  private Optional<String> proof(String schema) {
    return robot
        .within(
            "refactor-proof",
            node -> node instanceof Labeled label && label.getText().contains(schema))
        .map(node -> ((Labeled) node).getText());
  }

  private Optional<Node> row(String name) {
    return robot.within(TABLE, says(name));
  }

  private boolean inFront(String path) {
    return workspace
        .get()
        .documents()
        .activeProperty()
        .get()
        .filter(document -> document.path().equals(path))
        .isPresent();
  }

  private String text(String path) {
    return workspace.get().documents().find(path).map(Document::text).orElse("");
  }

  /// Presses the keys of letters and dots, whatever has the keyboard.
  private void type(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      robot.press(
          c == '.'
              ? KeyCode.PERIOD
              : KeyCode.getKeyCode(String.valueOf(c).toUpperCase(Locale.ROOT)));
    }
  }

  private static Predicate<Node> says(String text) {
    return node -> node instanceof Labeled labeled && text.equals(labeled.getText());
  }

  private void step(
      Supplier<String> title,
      BooleanSupplier ready,
      Runnable act,
      BooleanSupplier done,
      Supplier<String> result,
      String picture) {
    steps.add(new PlayStep(title, ready, act, done, result, picture));
  }
}
