package dev.meshwright.app.compat;

import dev.meshwright.app.common.CachedNode;
import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.Problem;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.compare.AssessedPair;
import dev.meshwright.usecases.compare.Comparison;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;

/// Shows the compatibility panel.
final class CompatView implements View {

  private final Texts texts = Texts.of(CompatView.class);
  private final CompatWords words = new CompatWords(texts);
  private final CompatViewModel model;
  private final Jobs jobs;
  private final BorderPane root = new BorderPane();
  private final CompatBar bar;
  private final BorderPane matrix = new BorderPane();
  private final CachedNode center = new CachedNode(root::setCenter);
  private final CachedNode grid = new CachedNode(matrix::setCenter);
  private final Label version = new Label();
  private final ListView<FindingRow> list = new ListView<>();
  private final CachedNode placeholder = new CachedNode(list::setPlaceholder);
  private final FindingDetail detail;
  private final SplitPane split;
  private final ChangeListener<CompatState> onState = (property, was, is) -> render(is);
  private final ChangeListener<FindingFilter> onFilter;
  private final ChangeListener<Optional<Finding>> onSelected;
  private final Consumer<String> inTab;
  private final Subscription subscription;
  private Optional<CompatState.Ready> shown = Optional.empty();
  private boolean filling;
  private Optional<SidesView> sides = Optional.empty();

  /// @param chooseFile asks for a file anywhere on the disk
  /// @param rows shows the rows of samples on which a finding is seen
  /// @param inTab shows the schema with that path before and after, in a tab
  public CompatView(
      CompatViewModel model,
      Jobs jobs,
      Function<Window, Optional<Path>> chooseFile,
      Consumer<Finding> rows,
      Consumer<String> inTab) {
    this.model = model;
    this.jobs = jobs;
    this.inTab = inTab;
    detail = new FindingDetail(model, texts, words, this::showSides, rows, list::requestFocus);
    root.setId("compat");
    bar = new CompatBar(model, texts, words, chooseFile);
    Named.named(list, "compat-findings", texts.get("findings"));
    list.setCellFactory(view -> new FindingCell(words));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, was, is) -> {
          if (!filling && is instanceof FindingRow.Item(AssessedFinding judged)) {
            model.select(judged.finding());
          }
        });
    ScrollPane scroll = new ScrollPane(matrix);
    scroll.setId("compat-matrix-scroll");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    version.setId("compat-next-version");
    version.getStyleClass().addAll("muted", "compat-version");
    // Beside the matrix, not in it: it is read also where the matrix has to be scrolled.
    Wrapping.of(version);
    version.setMinHeight(Region.USE_PREF_SIZE);
    VBox left = new VBox(scroll, version, list);
    list.getStyleClass().add("finding-list");
    // The matrix takes what it needs, up to half of the height; the list takes the rest.
    list.setPrefHeight(0);
    // Also at a large type: a row of the matrix below its head.
    scroll.getStyleClass().add("matrix-scroll");
    scroll.maxHeightProperty().bind(left.heightProperty().multiply(0.5));
    VBox.setVgrow(list, Priority.ALWAYS);
    split = new SplitPane(left, detail.node());
    split.setId("compat-split");
    split.setDividerPositions(0.46);
    onFilter = (property, was, is) -> rebuild(model.stateProperty().get());
    onSelected = (property, was, is) -> showDetail();
    model.stateProperty().addListener(onState);
    model.filterProperty().addListener(onFilter);
    model.selectedProperty().addListener(onSelected);
    subscription = model.aboutProperty().subscribe(path -> render(model.stateProperty().get()));
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
    subscription.unsubscribe();
    bar.dispose();
    sides.ifPresent(SidesView::dispose);
  }

  private void render(CompatState state) {
    if (model.schemaPath().isPresent() && model.aboutProperty().get().isEmpty()) {
      shown = Optional.empty();
      root.setTop(null);
      empty(
          Icon.COMPARE,
          texts.get("elsewhere.title"),
          texts.get("elsewhere.text"),
          button(
              "compat-back",
              texts.get("elsewhere.back", model.schemaPath().orElseThrow()),
              model::back));
      return;
    }
    root.setTop(bar.node());
    bar.show(state);
    boolean onlyOlder =
        state instanceof CompatState.Ready ready && shown.filter(ready::says).isPresent();
    if (!onlyOlder) {
      shown = state instanceof CompatState.Ready ready ? Optional.of(ready) : Optional.empty();
      rebuild(state);
    }
  }

  private void rebuild(CompatState state) {
    switch (state) {
      case CompatState.NoSchema none ->
          empty(Icon.COMPARE, texts.get("none.title"), texts.get("none.text"));
      case CompatState.Comparing(String path) ->
          empty(Icon.COMPARE, texts.get("comparing.title"), texts.get("comparing.text", path));
      case CompatState.Ready ready -> ready(ready);
      case CompatState.Failed(String path, Throwable cause) ->
          center.show(
              cause,
              () -> Failure.of(cause, button("compat-again", texts.get("again"), model::compare)));
    }
  }

  private void ready(CompatState.Ready ready) {
    version.setText(words.nextVersion(ready));
    MatrixPane pane = new MatrixPane(texts, words);
    grid.show(
        MatrixPane.said(ready.matrix()),
        () -> pane.of(ready.matrix(), model.baselineProperty()::set));
    switch (ready.chosen()) {
      case Comparison.Compared compared -> {
        fill(ready);
        showPlaceholder(ready, compared);
        showDetail();
        Parent shownNow = sides.<Parent>map(SidesView::root).orElse(split);
        center.show(shownNow, () -> shownNow);
      }
      case Comparison.NewSchema added when !ready.findings().isEmpty() -> {
        fill(ready);
        showFiltered();
        showDetail();
        center.show(split, () -> split);
      }
      case Comparison.NewSchema added ->
          empty(Icon.ADD, texts.get("new.title"), texts.get("new.text", added.title()), other());
      case Comparison.NotComparable(var baseline, String title, var problem) ->
          empty(Icon.HELP, texts.get("notcomparable.title", title), problem.text(), other());
    }
  }

  private void empty(Icon icon, String title, String text, Node... actions) {
    center.show(List.of(title, text), () -> EmptyState.of(icon, title, text, actions));
  }

  private Button other() {
    return button("compat-other", texts.get("picker.open"), bar::choose);
  }

  /// Fills the panel with the schema before and after.
  private void showSides() {
    SidesView view = new SidesView(texts, model, jobs, Optional.empty());
    view.offer(
        button("sides-back", texts.get("sides.back"), this::showList),
        button("sides-tab", texts.get("sides.tab"), this::openTab));
    sides = Optional.of(view);
    rebuild(model.stateProperty().get());
    view.root().requestFocus();
  }

  private void showList() {
    sides.ifPresent(SidesView::dispose);
    sides = Optional.empty();
    rebuild(model.stateProperty().get());
    list.requestFocus();
  }

  private void openTab() {
    showList();
    model.schemaPath().ifPresent(inTab);
  }

  private static Button button(String id, String words, Runnable action) {
    Button button = new Button(words);
    button.setId(id);
    button.setOnAction(clicked -> action.run());
    return button;
  }

  private void fill(CompatState.Ready ready) {
    List<FindingRow> rows = new ArrayList<>();
    for (FindingGroup group : FindingGroup.of(ready.findings(), model.filterProperty().get())) {
      rows.add(new FindingRow.Head(group.affected(), group.findings().size()));
      group.findings().forEach(judged -> rows.add(new FindingRow.Item(judged)));
    }
    filling = true;
    // A list that is filled anew under a click swallows it.
    if (!rows.equals(list.getItems())) {
      list.getItems().setAll(rows);
    }
    model.selectedProperty().get().ifPresent(this::selectRow);
    filling = false;
  }

  private void selectRow(Finding finding) {
    list.getItems().stream()
        .filter(row ->
            row instanceof FindingRow.Item(AssessedFinding judged)
                && judged.finding().equals(finding))
        .findFirst()
        .ifPresent(row -> {
          if (!row.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(row);
            list.scrollTo(row);
          }
        });
  }

  private void showPlaceholder(CompatState.Ready ready, Comparison.Compared compared) {
    AssessedPair pair = compared.pair();
    List<Problem> problems = new ArrayList<>(pair.currentErrors());
    problems.addAll(pair.previousErrors());
    if (!problems.isEmpty()) {
      boolean now = !pair.currentErrors().isEmpty();
      String title =
          now
              ? texts.get("unjudged.title")
              : texts.get("unjudged.previous.title", compared.title());
      String text = problems.getFirst().location() + ": " + problems.getFirst().message();
      placeholder.show(
          List.of(title, text), () -> EmptyState.of(Icon.ERROR, title, text, wayTo(pair)));
    } else if (ready.findings().isEmpty()) {
      placeholder.show(
          "same", () -> EmptyState.of(Icon.CHECK, texts.get("same.title"), texts.get("same.text")));
    } else {
      showFiltered();
    }
  }

  private void showFiltered() {
    placeholder.show(
        "filtered",
        () ->
            EmptyState.of(
                Icon.FILTER, texts.get("filtered.title"), texts.get("filtered.text"), all()));
  }

  private Button all() {
    return button(
        "compat-all",
        texts.get("filtered.all"),
        () -> model.filterProperty().set(FindingFilter.all()));
  }

  /// The way to an error; where an earlier version has it, the way to another version.
  private Node[] wayTo(AssessedPair pair) {
    if (pair.currentErrors().isEmpty()) {
      return new Node[] {other()};
    }
    return pair.currentErrors().stream()
        .limit(1)
        .map(problem ->
            button(
                "compat-to-problem",
                texts.get("unjudged.go"),
                () -> model.show(problem.location())))
        .toArray(Node[]::new);
  }

  private void showDetail() {
    if (model.stateProperty().get() instanceof CompatState.Ready ready
        && ready.chosen() instanceof Comparison.Compared compared) {
      filling = true;
      model.selectedProperty().get().ifPresent(this::selectRow);
      filling = false;
      detail.show(ready, compared);
    }
  }
}
