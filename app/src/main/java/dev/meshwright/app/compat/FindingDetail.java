package dev.meshwright.app.compat;

import dev.meshwright.app.common.CachedNode;
import dev.meshwright.app.common.EmptyState;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.Comparison;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;

/// The right half of the panel: the selected finding. Its buttons act on what is selected when they
/// are pressed, which may have moved in the text since they were made.
final class FindingDetail {

  private final CompatViewModel model;
  private final Texts texts;
  private final CompatWords words;
  private final Runnable sides;
  private final Consumer<Finding> rows;
  private final Runnable applied;
  private final BorderPane root = new BorderPane();
  private final CachedNode kept = new CachedNode(root::setCenter);

  /// @param sides shows the whole schema before and after
  /// @param rows shows the rows of samples on which a finding is seen
  /// @param applied run after a fix: the button that was pressed goes with its finding
  FindingDetail(
      CompatViewModel model,
      Texts texts,
      CompatWords words,
      Runnable sides,
      Consumer<Finding> rows,
      Runnable applied) {
    this.model = model;
    this.texts = texts;
    this.words = words;
    this.sides = sides;
    this.rows = rows;
    this.applied = applied;
  }

  Node node() {
    return root;
  }

  void show(CompatState.Ready ready, Comparison.Compared compared) {
    Optional<AssessedFinding> selected = selected(ready);
    if (selected.isEmpty()) {
      kept.show(
          "none",
          () -> EmptyState.of(Icon.COMPARE, texts.get("select.title"), texts.get("select.text")));
      return;
    }
    FindingContent said =
        FindingContent.of(
            selected.get(),
            compared,
            ready.path(),
            ready.text(),
            texts.get("finding.before", compared.title()),
            texts.get("finding.after"),
            words);
    kept.show(
        said,
        () ->
            new FindingPane(texts)
                .of(said, this::apply, sidesButton(), rowsButton(), waiveButton(said.waived())));
  }

  private Optional<AssessedFinding> selected(CompatState.Ready ready) {
    return ready.findings().stream()
        .filter(found -> model.selectedProperty().get().equals(Optional.of(found.finding())))
        .findFirst();
  }

  private void apply(int fix) {
    model.applyFix(fix);
    applied.run();
  }

  private Button sidesButton() {
    Button button = new Button(texts.get("sides.open"), Icon.COLUMNS.node());
    button.setId("finding-sides");
    button.setOnAction(action -> sides.run());
    return button;
  }

  /// Rows of samples are read from states of the repository.
  private Button rowsButton() {
    Button button = new Button(texts.get("rows.open"), Icon.TABLE.node());
    button.setId("finding-rows");
    button.setTooltip(new Tooltip(texts.get("rows.text")));
    button.setOnAction(action -> model.selectedProperty().get().ifPresent(rows));
    Baseline baseline = model.baselineProperty().get();
    button.setDisable(
        baseline instanceof Baseline.OtherFile || baseline instanceof Baseline.OutsideFile);
    return button;
  }

  /// Waives a finding; of one that is waived already, shows where.
  private Button waiveButton(boolean waived) {
    String words = waived ? texts.get("waive.show") : texts.get("waive.open");
    Button button = new Button(words, Icon.CHECK.node());
    button.setId("finding-waive");
    button.setOnAction(action -> {
      if (model.stateProperty().get() instanceof CompatState.Ready ready) {
        selected(ready).ifPresent(judged -> waive(judged, ready.path()));
      }
    });
    return button;
  }

  private void waive(AssessedFinding judged, String schema) {
    if (judged.waived()) {
      judged.waiver().ifPresent(model::show);
    } else {
      WaiveDialog.ask(root.getScene().getWindow(), texts, model, judged.finding(), schema)
          .ifPresent(model::waive);
    }
  }
}
