package dev.meshwright.app.preview;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.model.data.Page;
import dev.meshwright.uikit.grid.DataGrid;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// The rows in which two results differ, with a summary in words above them. The difference stays
/// the caller's.
public final class DifferenceGrid implements View {

  private static final int FIRST = 200;

  private final String id;
  private final Jobs jobs;
  private final Texts texts = Texts.of(DifferenceGrid.class);
  private final DataGrid grid;
  private final BorderPane root = new BorderPane();
  private Optional<DataDiff> shown = Optional.empty();

  /// @param id of the grid
  public DifferenceGrid(String id, Jobs jobs) {
    this.id = id;
    this.jobs = jobs;
    this.grid = new DataGrid(id, jobs);
    root.setCenter(grid.root());
    // Where there is no room, the rows are cut at their end, and nothing above is covered.
    BorderPane.setAlignment(root, Pos.TOP_LEFT);
    // A side that is not there is null: that says nothing of the data.
    grid.sayNulls(false);
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Shows a difference in place of the one before.
  public void show(DataDiff diff) {
    show(diff, List.of());
  }

  /// The same with notes below the summary.
  void show(DataDiff diff, List<String> notes) {
    shown = Optional.of(diff);
    root.setTop(summary(diff, notes));
    jobs.<Page>submit(
        new JobKind(id + "-first", "Reading differences"),
        progress -> diff.rows().page(0, FIRST),
        outcome -> {
          if (outcome instanceof Outcome.Done<Page>(Page first)
              && shown.filter(diff::equals).isPresent()) {
            fill(diff, first);
          }
        });
  }

  private VBox summary(DataDiff diff, List<String> notes) {
    VBox summary = new VBox();
    summary.setId(id + "-summary");
    summary.getStyleClass().add("difference-summary");
    List<String> lines = new ArrayList<>(new DifferenceWords(texts).lines(diff));
    lines.addAll(notes);
    for (String words : lines) {
      Label line = new Label(words);
      Wrapping.of(line);
      line.getStyleClass().add(summary.getChildren().isEmpty() ? "strong" : "user-text");
      summary.getChildren().add(line);
    }
    return summary;
  }

  private void fill(DataDiff diff, Page first) {
    grid.show(diff.rows(), first);
    grid.mark(new DifferenceMarks(diff, texts));
    // Where rows have only changed, the columns that are the same everywhere say nothing.
    boolean onlyChanged = diff.changed() > 0 && diff.added() + diff.removed() == 0;
    List<String> names = diff.rows().columns().stream().map(Column::name).toList();
    grid.showColumns(index ->
        !onlyChanged
            || DifferenceMarks.columnOf(names.get(index)).equals(names.get(index))
            || diff.changesByColumn().containsKey(DifferenceMarks.columnOf(names.get(index))));
  }

  @Override
  public void dispose() {
    shown = Optional.empty();
    grid.dispose();
  }
}
