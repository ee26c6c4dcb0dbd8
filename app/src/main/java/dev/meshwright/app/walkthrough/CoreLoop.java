package dev.meshwright.app.walkthrough;

import dev.meshwright.app.compat.CompatPanel;
import dev.meshwright.app.compat.CompatState;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.preview.PreviewPanel;
import dev.meshwright.app.preview.PreviewState;
import dev.meshwright.app.preview.ShownRows;
import dev.meshwright.app.replay.ReplayPanel;
import dev.meshwright.app.replay.ReplayState;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.app.shell.ShellState;
import dev.meshwright.app.shell.ShellViewModel;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.files.NameParts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/// The core loop in the demo workspace: see the breaking change and its verdict, fix it, preview
/// before and after, commit; a sample with odd cells; schemas designed in their structure; last, a
/// colleague's branch merged and the result pushed.
final class CoreLoop {

  private static final String SCHEMA = "orders/schemas/order.avsc";
  private static final String SQL = "orders/sql/clean_orders.sql";

  /// The line of the transformation behind which the play adds a column.
  private static final String ANCHOR = "lower(trim(channel)) AS channel,";

  private static final String ADDED = "\nupper(left(channel, 3)) AS channel_code,";

  private final Texts texts = Texts.of(CoreLoop.class);
  private final UiRobot robot = new UiRobot();
  private final Stage stage;
  private final ShellViewModel shell;
  private final UnaryOperator<String> keys;
  private final boolean firstMinutes;
  private final Path server;
  private final List<PlayStep> steps = new ArrayList<>();

  /// @param keys the keys of a command, by its id
  /// @param firstMinutes only up to the commit
  /// @param server a bare repository to push to
  CoreLoop(
      Stage stage,
      ShellViewModel shell,
      UnaryOperator<String> keys,
      boolean firstMinutes,
      Path server) {
    this.keys = keys;
    this.server = server;
    this.firstMinutes = firstMinutes;
    this.stage = stage;
    this.shell = shell;
  }

  List<PlayStep> steps() {
    step(
        () -> texts.get("open"),
        () -> true,
        () -> {},
        () -> !leftovers() && robot.saying(name(SCHEMA)).isPresent() && verdictShown(),
        () ->
            texts.get(
                "open.result", workspace().workspace().openedProperty().get().products().size()),
        "workspace");
    open(
        () -> texts.get("schema"),
        SCHEMA,
        () -> shown("structure-table") && !findings().isEmpty(),
        () -> texts.get("schema.result", SCHEMA),
        "schema");
    step(
        () -> texts.get("verdict"),
        () -> robot.saying(texts.get("pane.compat")).isPresent(),
        () -> robot.click(robot.saying(texts.get("pane.compat")).orElseThrow()),
        () -> shown("compat-findings") && broken(),
        () -> texts.get("verdict.result", findings().size()),
        "verdict");
    step(
        () -> texts.get("finding"),
        () -> robot.within("compat-findings", says(breaking().path())).isPresent(),
        () -> robot.click(robot.within("compat-findings", says(breaking().path())).orElseThrow()),
        () -> shown("fix-0"),
        () -> breaking().message(),
        "finding");
    step(
        () -> texts.get("rows"),
        () -> shown("finding-rows"),
        () -> robot.click(robot.find("finding-rows").orElseThrow()),
        () -> panel(ReplayPanel.class).model().stateProperty().get() instanceof ReplayState.Ready,
        this::replayed,
        "rows");
    step(
        () -> texts.get("back"),
        () -> robot.saying(texts.get("pane.compat")).isPresent(),
        () -> robot.click(robot.saying(texts.get("pane.compat")).orElseThrow()),
        () -> shown("fix-0"),
        () -> texts.get("back.result"),
        "");
    step(
        () -> texts.get("fix"),
        () -> shown("fix-0"),
        () -> robot.click(robot.find("fix-0").orElseThrow()),
        () -> settled() && !broken(),
        () -> texts.get("fix.result"),
        "fixed");
    preview();
    steps.addAll(new CommittedWork(robot, stage, this::workspace, keys, SCHEMA).steps());
    if (firstMinutes) {
      return steps;
    }
    // Not among the first minutes: what draws would make the start cache a fourth larger.
    steps.addAll(new DrawnSchemas(robot, keys).steps());
    steps.addAll(new ComparedPoints(robot, stage, keys).steps());
    steps.addAll(
        new ScratchQuery(
                robot,
                stage,
                this::workspace,
                () -> panel(PreviewPanel.class).model().stateProperty().get(),
                keys)
            .steps());
    steps.addAll(new SearchedField(robot, () -> workspace().documents(), keys).steps());
    steps.addAll(
        new ExactSample(robot, keys, () -> panel(PreviewPanel.class).modelInFront()).steps());
    steps.addAll(new BegunSchema(robot, stage, keys).steps());
    steps.addAll(new DesignedSchemas(robot, stage, this::workspace, keys).steps());
    steps.addAll(new SharedWork(robot, stage, this::workspace, server).steps());
    return steps;
  }

  private void preview() {
    open(
        () -> texts.get("transformation"),
        SQL,
        () -> inFront(SQL),
        () -> texts.get("transformation.result", SQL),
        "");
    step(
        () -> texts.get("preview", keys.apply("run-preview")),
        () -> inFront(SQL),
        () -> robot.press(keys.apply("run-preview")),
        () -> rows().isPresent() && shown("preview-grid"),
        () -> texts.get("preview.result", columns()),
        "preview-before");
    int[] before = {0};
    step(
        () -> texts.get("edit"),
        () -> rows().isPresent() && robot.find("source-" + SQL + "-text").isPresent(),
        () -> {
          before[0] = columns();
          robot.click(robot.find("source-" + SQL + "-text").orElseThrow());
          goTo(ANCHOR);
          robot.type(stage, ADDED);
        },
        () -> document(SQL).text().contains(ADDED.strip()),
        () -> texts.get("edit.result"),
        "");
    step(
        () -> texts.get("preview.again"),
        () -> true,
        () -> robot.press(keys.apply("run-preview")),
        () -> rows().isPresent() && columns() == before[0] + 1,
        () -> texts.get("preview.again.result", before[0], columns()),
        "preview-after");
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

  /// Opens a file by a double click in the explorer.
  private void open(
      Supplier<String> title,
      String path,
      BooleanSupplier done,
      Supplier<String> result,
      String picture) {
    steps.add(
        new PlayStep(
            title,
            () -> robot.saying(name(path)).isPresent(),
            () -> robot.doubleClick(robot.saying(name(path)).orElseThrow()),
            done,
            result,
            picture));
  }

  private WorkspaceViewModel workspace() {
    return shell.stateProperty().get() instanceof ShellState.Opened(WorkspaceViewModel workspace)
        ? workspace
        : noWorkspace();
  }

  private <P extends Panel> P panel(Class<P> type) {
    return workspace().panels().panel(type);
  }

  private static WorkspaceViewModel noWorkspace() {
    throw new IllegalStateException("no workspace is open");
  }

  /// Edits kept from an earlier play in a folder of the same name are waved away.
  private boolean leftovers() {
    Optional<Node> discard = robot.find("recovery-discard");
    discard.ifPresent(robot::click);
    return discard.isPresent();
  }

  private boolean verdictShown() {
    return shell.stateProperty().get() instanceof ShellState.Opened(WorkspaceViewModel workspace)
        && !workspace.verdicts().marks().isEmpty();
  }

  private String replayed() {
    return panel(ReplayPanel.class).model().stateProperty().get() instanceof ReplayState.Ready ready
        ? texts.get(
            "rows.result",
            ready.replay().report().rows(),
            ready.replay().report().failing(),
            ready.replay().report().effects().size())
        : "";
  }

  private boolean shown(String id) {
    return robot.find(id).isPresent();
  }

  private boolean inFront(String path) {
    return workspace()
        .documents()
        .activeProperty()
        .get()
        .filter(document -> document.path().equals(path))
        .isPresent();
  }

  private Document document(String path) {
    return workspace().documents().find(path).orElseThrow();
  }

  /// Moves the caret with the keys that a user would press, to the end of the line that says so.
  private void goTo(String line) {
    int lines =
        document(SQL).text().substring(0, document(SQL).text().indexOf(line)).split("\n", -1).length
            - 1;
    robot.press(KeyCode.CONTROL, KeyCode.HOME);
    for (int i = 0; i < lines; i++) {
      robot.press(KeyCode.DOWN);
    }
    robot.press(KeyCode.END);
  }

  private Optional<CompatState.Ready> report() {
    return panel(CompatPanel.class).model().stateProperty().get() instanceof CompatState.Ready ready
        ? Optional.of(ready)
        : Optional.empty();
  }

  private List<Finding> findings() {
    return report().map(CompatState.Ready::findings).orElse(List.of()).stream()
        .map(AssessedFinding::finding)
        .toList();
  }

  private Finding breaking() {
    return findings().stream()
        .filter(finding -> finding.backward() == Effect.BREAK && !finding.fixes().isEmpty())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no finding offers a fix"));
  }

  private boolean settled() {
    return report().filter(ready -> !ready.stale()).isPresent();
  }

  private boolean broken() {
    return report()
        .filter(ready -> !ready.matrix().broken(ready.matrix().asked()).isEmpty())
        .isPresent();
  }

  private static Predicate<Node> says(String text) {
    return node -> node instanceof Labeled labeled && text.equals(labeled.getText());
  }

  private Optional<ShownRows> rows() {
    return panel(PreviewPanel.class).model().stateProperty().get()
                instanceof PreviewState.Ready ready
            && !ready.stale()
        ? Optional.of(ready.shown())
        : Optional.empty();
  }

  private int columns() {
    return rows().map(shown -> shown.rows().columns().size()).orElse(0);
  }

  private static String name(String path) {
    return NameParts.of(path).name();
  }
}
