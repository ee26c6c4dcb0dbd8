package dev.meshwright.app.preview;

import dev.meshwright.model.data.PlanStep;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/// Shows how a result was computed.
final class PlanPane {

  private final Texts texts;
  private final DependentQuery<PlanStep> plan;
  private final StackPane root = new StackPane();
  private final ChangeListener<QueryState<PlanStep>> onAnswer = (property, was, is) -> render(is);

  PlanPane(DependentQuery<PlanStep> plan, Texts texts) {
    this.plan = plan;
    this.texts = texts;
    root.setId("preview-plan");
    plan.answerProperty().addListener(onAnswer);
    render(plan.answerProperty().get());
  }

  Node node() {
    return root;
  }

  void dispose() {
    plan.answerProperty().removeListener(onAnswer);
  }

  private void render(QueryState<PlanStep> answer) {
    root.getChildren()
        .setAll(
            QueryPane.of(
                answer,
                Icon.MERGE,
                texts.get("plan.title"),
                texts.get("plan.text"),
                this::picture));
  }

  private Node picture(PlanStep step) {
    ScrollPane scroll = new ScrollPane(new PlanPicture(step, texts));
    scroll.setPannable(true);
    scroll.getStyleClass().add("edge-to-edge");
    return Named.named(scroll, "plan-scroll", texts.get("plan.name"));
  }
}
