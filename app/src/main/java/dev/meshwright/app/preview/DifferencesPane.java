package dev.meshwright.app.preview;

import dev.meshwright.app.against.AgainstBar;
import dev.meshwright.app.parts.EmptyState;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/// Shows how the rows differ from those of an earlier version: only what differs.
final class DifferencesPane {

  private final Texts texts;
  private final FollowUp<DataDiff> differences;
  private final AgainstBar bar;
  private final BorderPane root = new BorderPane();
  private final DifferenceGrid grid;
  private final ChangeListener<Answer<DataDiff>> onAnswer = (property, was, is) -> render(is);

  DifferencesPane(RowsTools tools, Jobs jobs, Texts texts) {
    this.texts = texts;
    this.differences = tools.differences();
    bar = new AgainstBar(tools.againstProperty(), tools.versions());
    grid = new DifferenceGrid("difference-grid", jobs);
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
    return grid.show(diff);
  }
}
