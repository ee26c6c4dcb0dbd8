package dev.meshwright.app.compat;

import dev.meshwright.app.parts.EmptyState;
import dev.meshwright.app.parts.Failure;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.Fix;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.check.JudgedFinding;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Shows the compatibility panel.
public final class CompatView implements View {

  private final Texts texts = Texts.of(CompatView.class);
  private final CompatWords words = new CompatWords(texts);
  private final CompatViewModel model;
  private final Consumer<Finding> rows;
  private final BorderPane root = new BorderPane();
  private final CompatBar bar;
  private final BorderPane matrix = new BorderPane();
  private final ListView<FindingRow> list = new ListView<>();
  private final BorderPane detail = new BorderPane();
  private final SplitPane split;
  private final ChangeListener<CompatState> onState = (property, was, is) -> render(is);
  private final ChangeListener<FindingFilter> onFilter;
  private final ChangeListener<Optional<Finding>> onSelected;
  private final SidesWindow sides;
  private Optional<CompatState.Ready> shown = Optional.empty();
  private boolean filling;

  /// @param rows shows the rows of samples on which a finding is seen
  public CompatView(CompatViewModel model, Jobs jobs, Consumer<Finding> rows) {
    this.model = model;
    this.rows = rows;
    sides = new SidesWindow(texts, model, jobs);
    root.setId("compat");
    bar = new CompatBar(model, texts, words);
    Named.named(list, "compat-findings", texts.get("findings"));
    list.setCellFactory(view -> new FindingCell(words));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, was, is) -> {
          if (!filling && is instanceof FindingRow.Item(JudgedFinding judged)) {
            model.select(judged.finding());
          }
        });
    ScrollPane grid = new ScrollPane(matrix);
    grid.setId("compat-matrix-scroll");
    grid.setFitToWidth(true);
    grid.getStyleClass().add("edge-to-edge");
    VBox left = new VBox(grid, list);
    list.getStyleClass().add("finding-list");
    // The matrix takes what it needs, up to half of the height; the list takes the rest.
    list.setPrefHeight(0);
    grid.maxHeightProperty().bind(left.heightProperty().multiply(0.5));
    VBox.setVgrow(list, Priority.ALWAYS);
    split = new SplitPane(left, detail);
    split.setId("compat-split");
    split.setDividerPositions(0.46);
    root.setTop(bar.node());
    onFilter = (property, was, is) -> rebuild(model.stateProperty().get());
    onSelected = (property, was, is) -> showDetail();
    model.stateProperty().addListener(onState);
    model.filterProperty().addListener(onFilter);
    model.selectedProperty().addListener(onSelected);
    render(model.stateProperty().get());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    model.stateProperty().removeListener(onState);
    model.filterProperty().removeListener(onFilter);
    model.selectedProperty().removeListener(onSelected);
    bar.dispose();
    sides.close();
  }

  private void render(CompatState state) {
    bar.show(state);
    boolean onlyOlder =
        state instanceof CompatState.Ready ready && shown.filter(ready::says).isPresent();
    if (!onlyOlder) {
      shown = state instanceof CompatState.Ready ready ? Optional.of(ready) : Optional.empty();
      rebuild(state);
    }
  }

  private void rebuild(CompatState state) {
    root.setCenter(
        switch (state) {
          case CompatState.NoSchema none ->
              EmptyState.of(Icon.COMPARE, texts.get("none.title"), texts.get("none.text"));
          case CompatState.Comparing(String path) ->
              EmptyState.of(
                  Icon.COMPARE, texts.get("comparing.title"), texts.get("comparing.text", path));
          case CompatState.Ready ready -> ready(ready);
          case CompatState.Failed(String path, Throwable cause) ->
              Failure.of(cause, button("compat-again", texts.get("again"), model::compare));
        });
  }

  private Node ready(CompatState.Ready ready) {
    matrix.setCenter(
        new MatrixPane(texts, words)
            .of(ready.matrix(), words.nextVersion(ready), model.baselineProperty()::set));
    return switch (ready.chosen()) {
      case Comparison.Compared compared -> {
        fill(ready, compared);
        showDetail();
        yield split;
      }
      case Comparison.NewSchema(var baseline, String title) ->
          EmptyState.of(Icon.ADD, texts.get("new.title"), texts.get("new.text", title));
      case Comparison.NotComparable(var baseline, String title, var problem) ->
          EmptyState.of(
              Icon.HELP,
              texts.get("notcomparable.title", title),
              problem.message() + (problem.hint().isEmpty() ? "" : " " + problem.hint()),
              button("compat-other", texts.get("picker.open"), bar::choose));
    };
  }

  private static Button button(String id, String words, Runnable action) {
    Button button = new Button(words);
    button.setId(id);
    button.setOnAction(clicked -> action.run());
    return button;
  }

  private void fill(CompatState.Ready ready, Comparison.Compared compared) {
    List<FindingRow> rows = new ArrayList<>();
    for (FindingGroup group : FindingGroup.of(ready.findings(), model.filterProperty().get())) {
      rows.add(new FindingRow.Head(group.hurt(), group.findings().size()));
      group.findings().forEach(judged -> rows.add(new FindingRow.Item(judged)));
    }
    filling = true;
    // A list that is filled anew under a click swallows it.
    if (!rows.equals(list.getItems())) {
      list.getItems().setAll(rows);
    }
    model.selectedProperty().get().ifPresent(this::selectRow);
    filling = false;
    list.setPlaceholder(placeholder(compared));
  }

  private void selectRow(Finding finding) {
    list.getItems().stream()
        .filter(row ->
            row instanceof FindingRow.Item(JudgedFinding judged)
                && judged.finding().equals(finding))
        .findFirst()
        .ifPresent(row -> {
          if (!row.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(row);
            list.scrollTo(row);
          }
        });
  }

  private Node placeholder(Comparison.Compared compared) {
    var verdict = compared.verdict();
    var problems = new ArrayList<>(verdict.currentProblems());
    problems.addAll(verdict.previousProblems());
    if (!problems.isEmpty()) {
      return EmptyState.of(
          Icon.ERROR,
          texts.get("unjudged.title"),
          problems.getFirst().location() + ": " + problems.getFirst().message(),
          wayTo(verdict));
    }
    return verdict.findings().isEmpty()
        ? EmptyState.of(Icon.CHECK, texts.get("same.title"), texts.get("same.text"))
        : EmptyState.of(Icon.FILTER, texts.get("filtered.title"), texts.get("filtered.text"));
  }

  /// The way to an error; of one in an earlier version there is none.
  private Node[] wayTo(Verdict verdict) {
    return verdict.currentProblems().stream()
        .limit(1)
        .map(problem ->
            button(
                "compat-to-problem",
                texts.get("unjudged.go"),
                () -> model.show(problem.location())))
        .toArray(Node[]::new);
  }

  private void showDetail() {
    Optional<Finding> selected = model.selectedProperty().get();
    if (model.stateProperty().get() instanceof CompatState.Ready ready
        && ready.chosen() instanceof Comparison.Compared compared) {
      filling = true;
      selected.ifPresent(this::selectRow);
      filling = false;
      Optional<JudgedFinding> judged =
          ready.findings().stream()
              .filter(found -> selected.filter(found.finding()::equals).isPresent())
              .findFirst();
      detail.setCenter(
          judged
              .map(found ->
                  new FindingPane(texts, words)
                      .of(
                          found,
                          compared,
                          ready.text(),
                          this::apply,
                          sidesButton(),
                          rowsButton(found.finding()),
                          waiveButton(found, ready.path())))
              .orElseGet(() ->
                  EmptyState.of(
                      Icon.COMPARE, texts.get("select.title"), texts.get("select.text"))));
    }
  }

  /// The button that was pressed goes with its finding: the keyboard stays in the panel.
  private void apply(Fix fix) {
    model.apply(fix);
    list.requestFocus();
  }

  private Button sidesButton() {
    Button button = new Button(texts.get("sides.open"), Icon.COLUMNS.node());
    button.setId("finding-sides");
    button.setOnAction(action -> sides.show(button.getScene().getWindow()));
    return button;
  }

  private Button rowsButton(Finding finding) {
    Button button = new Button(texts.get("rows.open"), Icon.TABLE.node());
    button.setId("finding-rows");
    button.setTooltip(new Tooltip(texts.get("rows.text")));
    button.setOnAction(action -> rows.accept(finding));
    button.setDisable(model.baselineProperty().get() instanceof Baseline.OtherFile);
    return button;
  }

  /// Waives a finding; of one that is waived already, shows where.
  private Button waiveButton(JudgedFinding judged, String schema) {
    Button button = new Button(texts.get("waive.open"), Icon.CHECK.node());
    button.setId("finding-waive");
    if (judged.waived()) {
      button.setText(texts.get("waive.show"));
      button.setOnAction(action -> judged.waiver().ifPresent(model::show));
    } else {
      button.setOnAction(action ->
          WaiveDialog.ask(button.getScene().getWindow(), texts, model, judged.finding(), schema)
              .ifPresent(model::waive));
    }
    return button;
  }
}
