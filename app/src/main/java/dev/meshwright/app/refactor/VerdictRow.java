package dev.meshwright.app.refactor;

import dev.meshwright.app.common.AnswerWords;
import dev.meshwright.app.common.ChangeWords;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.compare.Comparison;
import dev.meshwright.usecases.refactor.VerdictChange;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The verdict of a schema as it is and as it would be, and what is found anew.
final class VerdictRow {

  private VerdictRow() {}

  static Node of(VerdictChange change) {
    Texts texts = Texts.of(VerdictRow.class);
    Label path = new Label(change.path());
    path.getStyleClass().addAll("mono", "user-text");
    FlowPane line = new FlowPane(path);
    line.getStyleClass().add("refactor-verdict");
    switch (change.after()) {
      case Comparison.NotComparable not ->
          line.getChildren().add(words(texts.get("verdict.none", not.problem().message())));
      case Comparison.NewSchema added when added.findings().isEmpty() ->
          line.getChildren().add(words(texts.get("verdict.new", added.title())));
      case Comparison.NewSchema _, Comparison.Compared _ -> {
        line.getChildren().add(mode(texts, change));
        line.getChildren().add(words(texts.get("verdict.against", change.after().title())));
      }
    }
    VBox row = new VBox(line);
    row.getStyleClass().add("form-row");
    for (AssessedFinding judged : change.added()) {
      row.getChildren()
          .add(
              ChangeWords.of(
                  judged.severity(),
                  texts.get("finding.new", judged.finding().path(), judged.finding().message())));
    }
    return row;
  }

  private static Node mode(Texts texts, VerdictChange change) {
    AnswerWords answers = new AnswerWords();
    Answer before = change.holdsBefore();
    Answer after = change.holdsAfter();
    String mode = change.mode().name();
    Label name = new Label(mode);
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox box = new HBox(name, answers.label(before));
    box.getStyleClass().add("refactor-mode");
    if (before != after) {
      box.getChildren().addAll(Icon.ARROW_RIGHT.node(), answers.label(after));
    } else if (after != Answer.YES) {
      box.getChildren().add(words(texts.get("verdict.same")));
    }
    box.setAccessibleText(
        before == after
            ? texts.get("mode.same", mode, answers.word(after))
            : texts.get("mode.other", mode, answers.word(before), answers.word(after)));
    return box;
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("muted", "user-text");
    Wrapping.of(label);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
