package dev.meshwright.app.preview;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.uikit.view.Texts;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The problems and notes of a preview. Above rows only the worst is shown, a note in one line, the
/// rest on request: what is said of a sample must not push its own rows out of the pane.
final class ProblemsBar {

  private final ProblemLines lines;
  private final Texts texts;
  private final VBox bar = new VBox();
  private final ToggleButton all = new ToggleButton();
  private List<Problem> shown = List.of();

  ProblemsBar(ProblemLines lines, Texts texts) {
    this.lines = lines;
    this.texts = texts;
    bar.getStyleClass().add("preview-messages");
    all.setId("preview-problems-all");
    all.setMinWidth(ToggleButton.USE_PREF_SIZE);
    all.setOnAction(action -> renderAboveRows());
  }

  Node node() {
    return bar;
  }

  void clear() {
    shown = List.of();
    bar.getChildren().clear();
  }

  /// Shows problems in full: no rows need the place.
  void showInFull(List<Problem> problems) {
    shown = List.copyOf(problems);
    bar.getChildren().setAll(inFull(shown));
  }

  /// Shows notes in as little height as they need.
  void showAboveRows(List<Problem> notes) {
    shown =
        notes.stream()
            .sorted(Comparator.comparing(Problem::severity, Comparator.reverseOrder()))
            .toList();
    renderAboveRows();
  }

  private void renderAboveRows() {
    bar.getChildren().clear();
    if (shown.isEmpty()) {
      return;
    }
    Problem worst = shown.getFirst();
    if (shown.size() == 1 && worst.severity() == Severity.ERROR) {
      bar.getChildren().add(lines.whole(worst));
    } else if (all.isSelected()) {
      all.setText(texts.get("problems.fewer"));
      HBox foot = new HBox(all);
      foot.getStyleClass().addAll("banner", "brief");
      bar.getChildren().addAll(inFull(shown), foot);
    } else {
      all.setText(
          shown.size() == 1 ? texts.get("problems.more") : texts.get("problems.all", shown.size()));
      HBox first = worst.severity() == Severity.ERROR ? lines.whole(worst) : lines.oneLine(worst);
      first.getChildren().add(all);
      bar.getChildren().add(first);
    }
  }

  private Node inFull(List<Problem> problems) {
    VBox list = new VBox();
    problems.forEach(problem -> list.getChildren().add(lines.of(problem)));
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("preview-problems");
    VBox.setVgrow(scroll, Priority.SOMETIMES);
    return scroll;
  }
}
