package dev.meshwright.app.preview;

import dev.meshwright.app.parts.EmptyState;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.model.data.Page;
import dev.meshwright.uikit.grid.DataGrid;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// Shows how the rows differ from those of an earlier version: only what differs.
final class DifferencesPane {

  private static final int FIRST = 200;

  private final Jobs jobs;
  private final Texts texts;
  private final FollowUp<DataDiff> differences;
  private final AgainstBar bar;
  private final BorderPane root = new BorderPane();
  private final DataGrid grid;
  private final ChangeListener<Answer<DataDiff>> onAnswer = (property, was, is) -> render(is);

  DifferencesPane(RowsTools tools, Jobs jobs, Texts texts) {
    this.jobs = jobs;
    this.texts = texts;
    this.differences = tools.differences();
    bar = new AgainstBar(tools, texts);
    grid = new DataGrid("difference-grid", jobs);
    root.setId("preview-differences");
    root.setTop(bar.node());
    differences.answerProperty().addListener(onAnswer);
    render(differences.answerProperty().get());
  }

  Node node() {
    return root;
  }

  void focusChoice() {
    bar.focus();
  }

  void dispose() {
    differences.answerProperty().removeListener(onAnswer);
    bar.dispose();
    grid.dispose();
  }

  private void render(Answer<DataDiff> answer) {
    root.setCenter(
        AnswerPane.of(
            answer, Icon.COMPARE, texts.get("diff.title"), texts.get("diff.text"), this::shown));
  }

  private Node shown(DataDiff diff) {
    if (diff.isEmpty() && diff.retyped().isEmpty()) {
      return EmptyState.of(
          Icon.CHECK, texts.get("diff.same.title"), texts.get("diff.same.text", diff.same()));
    }
    List<String> lines = new DifferenceWords(texts).lines(diff);
    VBox summary = new VBox();
    summary.setId("difference-summary");
    summary.getStyleClass().add("difference-summary");
    for (int i = 0; i < lines.size(); i++) {
      Label line = new Label(lines.get(i));
      line.setWrapText(true);
      line.getStyleClass().add(i == 0 ? "strong" : "user-text");
      summary.getChildren().add(line);
    }
    BorderPane pane = new BorderPane(grid.root());
    pane.setTop(summary);
    jobs.<Page>submit(
        new JobKind("differences-first", "Reading differences"),
        progress -> diff.rows().page(0, FIRST),
        outcome -> {
          if (outcome instanceof Outcome.Done<Page>(Page first) && isShown(diff)) {
            fill(diff, first);
          }
        });
    return pane;
  }

  private boolean isShown(DataDiff diff) {
    return differences.answerProperty().get() instanceof Answer.Given<DataDiff>(DataDiff now)
        && now == diff;
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
}
