package dev.meshwright.app.preview;

import dev.meshwright.app.common.Failure;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.usecases.preview.SqlStage;
import dev.meshwright.usecases.preview.StageRows;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/// How many rows each stage of the transformation gives, in the order of the text; a click looks at
/// the stage.
final class StagesBar {

  private final PreviewViewModel model;
  private final DependentQuery<List<StageRows>> stages;
  private final Texts texts;
  private final FlowPane bar = new FlowPane();
  private final ChangeListener<QueryState<List<StageRows>>> onAnswer =
      (property, was, is) -> render(is);

  StagesBar(PreviewViewModel model, DependentQuery<List<StageRows>> stages, Texts texts) {
    this.model = model;
    this.stages = stages;
    this.texts = texts;
    bar.setId("preview-stages-bar");
    bar.getStyleClass().add("pane-bar");
    stages.answerProperty().addListener(onAnswer);
    render(stages.answerProperty().get());
  }

  Node node() {
    return bar;
  }

  void dispose() {
    stages.answerProperty().removeListener(onAnswer);
  }

  private void render(QueryState<List<StageRows>> answer) {
    boolean wanted = !(answer instanceof QueryState.None<List<StageRows>>);
    bar.setVisible(wanted);
    bar.setManaged(wanted);
    bar.getChildren().clear();
    switch (answer) {
      case QueryState.None<List<StageRows>> none -> {}
      case QueryState.Working<List<StageRows>> working -> say(texts.get("stages.working"));
      case QueryState.Given<List<StageRows>>(List<StageRows> found) -> {
        if (found.isEmpty()) {
          say(texts.get("stages.none"));
        }
        for (StageRows stage : found) {
          bar.getChildren().add(link(stage));
        }
      }
      case QueryState.Refused<List<StageRows>>(var problems) -> say(problems.getFirst().message());
      case QueryState.Broken<List<StageRows>>(Throwable cause) -> say(Failure.message(cause));
    }
  }

  private void say(String words) {
    Label label = new Label(words);
    label.getStyleClass().addAll("muted", "user-text");
    bar.getChildren().add(label);
  }

  private Hyperlink link(StageRows stage) {
    String name =
        stage.stage().kind() == SqlStage.Kind.RESULT
            ? texts.get("step.result")
            : stage.stage().name();
    Hyperlink link =
        new Hyperlink(
            stage.rows() < 0
                ? texts.get("stages.broken", name)
                : texts.get("stages.rows", name, stage.rows()));
    if (!stage.problems().isEmpty()) {
      link.setGraphic(Icon.ERROR.node(Tone.DANGER));
      link.setTooltip(new Tooltip(stage.problems().getFirst().message()));
    } else {
      link.setTooltip(new Tooltip(texts.get("stages.columns", stage.columns().size())));
    }
    link.setId("stage-" + stage.stage().name());
    link.getStyleClass().add("user-text");
    link.setOnAction(action -> look(stage.stage()));
    return link;
  }

  private void look(SqlStage stage) {
    switch (stage.kind()) {
      case STEP -> model.stepProperty().set(Optional.of(stage.name()));
      case SUBQUERY -> model.runPart(stage.range());
      case RESULT -> model.runWhole();
    }
  }
}
