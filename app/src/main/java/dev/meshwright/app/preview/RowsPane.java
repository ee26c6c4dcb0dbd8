package dev.meshwright.app.preview;

import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.Value;
import dev.meshwright.uikit.grid.CellAction;
import dev.meshwright.uikit.grid.CellMarks;
import dev.meshwright.uikit.grid.DataGrid;
import dev.meshwright.uikit.grid.SortBy;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.explore.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// The rows, with what chooses among them above.
final class RowsPane {

  private final PreviewViewModel model;
  private final RowsTools tools;
  private final DataGrid grid;
  private final RowsBar bar;
  private final DialectBar dialect;
  private final MisfitLink misfits;
  private final VBox top = new VBox();
  private final BorderPane root = new BorderPane();
  private final ChangeListener<QueryState<List<ColumnProfile>>> onProfile =
      (property, was, is) -> showProfiles(is);
  private Optional<ShownRows> inGrid = Optional.empty();
  private final ConformanceBar fits;
  private final ChangeListener<QueryState<ConformanceReport>> onReport =
      (property, was, is) -> mark(is);
  private Optional<ConformanceMarks> marks = Optional.empty();
  private boolean lookWhenProfiled;

  RowsPane(
      PreviewViewModel model, RowsTools tools, Jobs jobs, Texts texts, PreviewActions actions) {
    this.model = model;
    this.tools = tools;
    grid = new DataGrid("preview-grid", jobs);
    grid.onSort(this::sort);
    grid.setCellActions(
        List.of(
            new CellAction(
                "preview-keep",
                texts.get("cell.keep"),
                (column, value) -> filter(column, value, true)),
            new CellAction(
                "preview-drop",
                texts.get("cell.drop"),
                (column, value) -> filter(column, value, false)),
            new CellAction(
                "preview-test",
                texts.get("cell.test"),
                (column, value) -> actions.keepAsTest(grid.selectedRows()))));
    bar = new RowsBar(texts, model, tools, actions);
    fits = new ConformanceBar(tools.conformance(), texts, this::jump, this::nextFailing);
    bar.add(fits.controls());
    misfits = new MisfitLink(tools, texts);
    bar.add(List.of(misfits.node()));
    dialect = new DialectBar(tools.dialect(), texts);
    top.getChildren().setAll(bar.node(), dialect.node(), fits.reasons());
    grid.root().getStyleClass().add("preview-rows");
    root.setTop(top);
    root.setCenter(grid.root());
    tools.profile().answerProperty().addListener(onProfile);
    tools.conformance().report().answerProperty().addListener(onReport);
  }

  /// @param stale whether the rows are those of an earlier state
  Node show(ShownRows shown, boolean stale) {
    if (!inGrid.equals(Optional.of(shown))) {
      grid.show(shown.rows(), shown.first());
      inGrid = Optional.of(shown);
      grid.showSort(sortOf(shown));
      showProfiles(tools.profile().answerProperty().get());
      mark(tools.conformance().report().answerProperty().get());
    }
    grid.setStale(stale);
    top.getChildren().setAll(bar.node(), dialect.node(), fits.reasons());
    root.setCenter(grid.root());
    return root;
  }

  /// How the sample is read, over what stands in place of its rows.
  Node showNone(Node reason) {
    top.getChildren().setAll(dialect.node());
    root.setCenter(reason);
    return root;
  }

  void focusFilter() {
    bar.focusFilter();
  }

  void selectInFilter(TextRange range) {
    bar.select(range);
  }

  void export(ExportFormat format) {
    bar.export(format);
  }

  void chooseColumns() {
    grid.chooseColumns();
  }

  void lookAtProfile() {
    lookWhenProfiled = !grid.lookAtProfile();
  }

  void dispose() {
    tools.profile().answerProperty().removeListener(onProfile);
    tools.conformance().report().answerProperty().removeListener(onReport);
    fits.dispose();
    bar.dispose();
    dialect.dispose();
    misfits.dispose();
    grid.dispose();
  }

  private void showProfiles(QueryState<List<ColumnProfile>> profiles) {
    switch (profiles) {
      case QueryState.Given<List<ColumnProfile>>(List<ColumnProfile> given) -> {
        grid.showProfiles(given);
        if (lookWhenProfiled) {
          lookWhenProfiled = false;
          grid.lookAtProfile();
        }
      }
      // Those of the rows before stay until the new ones are there: nothing jumps.
      case QueryState.Working<List<ColumnProfile>> working -> {}
      case QueryState.None<List<ColumnProfile>> none -> grid.showProfiles(List.of());
      case QueryState.Refused<List<ColumnProfile>> refused -> grid.showProfiles(List.of());
      case QueryState.Broken<List<ColumnProfile>> broken -> grid.showProfiles(List.of());
    }
  }

  void focusSchema() {
    fits.focus();
  }

  /// Goes to the next row that does not fit the schema.
  void nextFailing() {
    marks
        .flatMap(known -> known.after(grid.selectedRow()))
        .ifPresent(cell -> grid.reveal(cell.row(), cell.column()));
  }

  private void mark(QueryState<ConformanceReport> answer) {
    marks =
        answer instanceof QueryState.Given<ConformanceReport>(ConformanceReport report)
            ? inGrid.map(shown -> new ConformanceMarks(report, shown.rows().columns()))
            : Optional.empty();
    grid.mark(marks.isPresent() ? marks.get() : CellMarks.none());
  }

  private void jump(ConformanceReport.Reason reason) {
    if (tools.conformance().report().answerProperty().get()
            instanceof QueryState.Given<ConformanceReport>(ConformanceReport report)
        && inGrid.isPresent()) {
      List<String> names = inGrid.get().rows().columns().stream().map(Column::name).toList();
      report.first().stream()
          .filter(row -> row.problems().contains(reason.example()))
          .findFirst()
          .ifPresent(row ->
              grid.reveal(row.number(), Math.max(0, names.indexOf(reason.example().column()))));
    }
  }

  private void filter(Column column, Value value, boolean having) {
    model.selectionProperty().set(model.selectionProperty().get().with(column, value, having));
  }

  private void sort(List<SortBy> order) {
    inGrid.ifPresent(shown -> {
      List<Column> columns = shown.rows().columns();
      List<SortKey> keys =
          order.stream()
              .map(by -> new SortKey(columns.get(by.column()).name(), by.descending()))
              .toList();
      model.selectionProperty().set(model.selectionProperty().get().sorted(keys));
    });
  }

  private static List<SortBy> sortOf(ShownRows shown) {
    List<String> names = shown.rows().columns().stream().map(Column::name).toList();
    List<SortBy> order = new ArrayList<>();
    for (SortKey key : shown.selection().order()) {
      int column = names.indexOf(key.column());
      if (column >= 0) {
        order.add(new SortBy(column, key.descending()));
      }
    }
    return order;
  }
}
