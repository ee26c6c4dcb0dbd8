package dev.meshwright.uikit.editor;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Says what is wrong at a place, what to do, and offers the fixes.
final class ProblemCard extends VBox {

  private static final int MOST = 5;

  ProblemCard(List<ProblemMarks.Placed> problems, Consumer<Fix> onFix) {
    getStyleClass().add("problem-card");
    problems.stream().limit(MOST).forEach(placed -> add(placed.problem(), onFix));
  }

  private void add(Problem problem, Consumer<Fix> onFix) {
    Label message = new Label(problem.message());
    Wrapping.of(message);
    Label rule = new Label(problem.rule());
    rule.getStyleClass().addAll("muted", "mono");
    HBox head = new HBox(sign(problem.severity()), message);
    head.getStyleClass().add("problem-head");
    getChildren().add(head);
    if (!problem.hint().isEmpty()) {
      Label hint = new Label(problem.hint());
      Wrapping.of(hint);
      hint.getStyleClass().add("muted");
      getChildren().add(hint);
    }
    Texts texts = Texts.of(ProblemCard.class);
    for (Fix fix : problem.fixes()) {
      Hyperlink link =
          new Hyperlink(texts.get("problem.fix", fix.title()), Icon.FIX.node(Tone.ACCENT));
      link.setOnAction(event -> onFix.accept(fix));
      getChildren().add(link);
    }
    getChildren().add(rule);
  }

  private static Node sign(Severity severity) {
    return switch (severity) {
      case ERROR -> Icon.ERROR.node(Tone.DANGER);
      case WARNING -> Icon.WARNING.node(Tone.WARNING);
      case INFO -> Icon.INFO.node(Tone.ACCENT);
    };
  }
}
