package dev.meshwright.app.tests;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.preview.DifferenceGrid;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Problem;
import dev.meshwright.model.transformtest.TestOutcome;
import dev.meshwright.model.transformtest.TestResult;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// What came of one test: the rows that differ, why, and taking them as the new expectation.
final class TestDetail {

  private static final int MOST_REASONS = 5;

  private final Texts texts;
  private final Consumer<Problem> jump;
  private final Consumer<Fix> accept;
  private final BorderPane root = new BorderPane();
  private final DifferenceGrid grid;

  TestDetail(Texts texts, Jobs jobs, Consumer<Problem> jump, Consumer<Fix> accept) {
    this.texts = texts;
    this.jump = jump;
    this.accept = accept;
    this.grid = new DifferenceGrid("test-difference", jobs);
    root.setId("test-detail");
    root.setMinSize(0, 0);
    show(Optional.empty());
  }

  Node node() {
    return root;
  }

  void dispose() {
    grid.dispose();
  }

  void show(Optional<TestItem> chosen) {
    root.setTop(null);
    Optional<TestResult> result = chosen.flatMap(TestItem::result);
    if (result.isEmpty()) {
      root.setCenter(
          chosen.isEmpty()
              ? EmptyState.of(Icon.TEST, texts.get("choose.title"), texts.get("choose.text"))
              : EmptyState.of(Icon.RUN, texts.get("not.run.title"), texts.get("not.run.text")));
      return;
    }
    switch (result.get().outcome()) {
      case TestOutcome.Passed(long rows) ->
          root.setCenter(
              EmptyState.of(Icon.CHECK, texts.get("passed.title"), texts.get("passed.text", rows)));
      case TestOutcome.Failed failed -> {
        root.setTop(head(failed.reasons(), failed.accept()));
        grid.show(failed.difference());
        root.setCenter(grid.root());
      }
      case TestOutcome.Broken(List<Problem> problems) -> {
        root.setTop(head(problems, Optional.empty()));
        root.setCenter(
            EmptyState.of(Icon.WARNING, texts.get("broken.title"), texts.get("broken.text")));
      }
    }
  }

  private VBox head(List<Problem> reasons, Optional<Fix> fix) {
    VBox head = new VBox();
    head.getStyleClass().addAll("banner", Tone.WARNING.styleClass());
    reasons.stream().limit(MOST_REASONS).forEach(reason -> head.getChildren().add(line(reason)));
    if (reasons.size() > MOST_REASONS) {
      head.getChildren().add(new Label(texts.get("reasons.more", reasons.size() - MOST_REASONS)));
    }
    fix.ifPresent(taken -> {
      Button button = new Button(texts.get("accept"), Icon.CHECK.node());
      Named.named(button, "test-accept", texts.get("accept.name"));
      button.setOnAction(action -> accept.accept(taken));
      head.getChildren().add(button);
    });
    return head;
  }

  private VBox line(Problem reason) {
    Label words = new Label(reason.text());
    Wrapping.of(words);
    words.getStyleClass().add("user-text");
    Hyperlink place = new Hyperlink(reason.location().toString());
    place.setId("test-place");
    place.getStyleClass().add("user-text");
    place.setOnAction(action -> jump.accept(reason));
    return new VBox(words, place);
  }
}
