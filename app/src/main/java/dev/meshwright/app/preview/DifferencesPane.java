package dev.meshwright.app.preview;

import dev.meshwright.app.baseline.BaselineBar;
import dev.meshwright.app.baseline.VersionButton;
import dev.meshwright.app.common.EmptyState;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;

/// Shows how the rows differ from those of an earlier version: only what differs.
final class DifferencesPane {

  private final Texts texts;
  private final DifferencesModel model;
  private final BaselineBar bar;
  private final VersionButton later;
  private final KeyMenu key;
  private final CheckBox samples = new CheckBox();
  private final BorderPane root = new BorderPane();
  private final DifferenceGrid grid;
  private final ChangeListener<QueryState<Differences>> onAnswer =
      (property, was, is) -> render(is);

  DifferencesPane(DifferencesModel model, Jobs jobs, Texts texts) {
    this.texts = texts;
    this.model = model;
    bar = new BaselineBar(model.againstProperty(), model.versions());
    later = new VersionButton("difference-later", model.laterProperty(), model.versions());
    key = new KeyMenu(model, texts);
    samples.setText(texts.get("diff.samples"));
    Named.named(samples, "difference-samples", texts.get("diff.samples.name"));
    samples.setTooltip(new Tooltip(texts.get("diff.samples.name")));
    samples.selectedProperty().bindBidirectional(model.withSamplesProperty());
    bar.add(List.of(later.root(), key.node(), samples));
    grid = new DifferenceGrid("difference-grid", jobs);
    root.setId("preview-differences");
    root.setTop(bar.root());
    model.answer().answerProperty().addListener(onAnswer);
    render(model.answer().answerProperty().get());
  }

  Node node() {
    return root;
  }

  void focusChoice() {
    bar.focus();
  }

  void dispose() {
    model.answer().answerProperty().removeListener(onAnswer);
    samples.selectedProperty().unbindBidirectional(model.withSamplesProperty());
    bar.dispose();
    later.dispose();
    key.dispose();
    grid.dispose();
  }

  private void render(QueryState<Differences> answer) {
    root.setCenter(
        QueryPane.of(
            answer, Icon.COMPARE, texts.get("diff.title"), texts.get("diff.text"), this::shown));
  }

  private Node shown(Differences differences) {
    DataDiff diff = differences.diff();
    if (diff.isEmpty() && diff.retyped().isEmpty()) {
      return EmptyState.of(
          Icon.CHECK, texts.get("diff.same.title"), texts.get("diff.same.text", diff.same()));
    }
    grid.show(diff, differences.notes().stream().map(Problem::message).toList());
    return grid.root();
  }
}
