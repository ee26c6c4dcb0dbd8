package dev.meshwright.app.staging;

import dev.meshwright.app.committing.ConsentButtons;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The message of the commit, and what is asked before it.
final class StagingForm {

  private final Texts texts;
  private final StagingViewModel model;
  private final TextArea message = new TextArea();
  private final Label note = new Label();
  private final FlowPane answers = new FlowPane();
  private final VBox root;

  StagingForm(Texts texts, StagingViewModel model) {
    this.texts = texts;
    this.model = model;
    Named.named(message, "staging-message", texts.get("message"));
    message.setPromptText(texts.get("message"));
    message.setPrefRowCount(3);
    Wrapping.of(message);
    message.textProperty().bindBidirectional(model.messageProperty());
    note.getStyleClass().addAll(Tone.DANGER.styleClass(), "user-text");
    Wrapping.of(note);
    Button commit = new Button(texts.get("commit"), Icon.COMMIT.node());
    Named.named(commit, "staging-commit", texts.get("commit"));
    commit.getStyleClass().add("accent");
    commit.setMaxWidth(Double.MAX_VALUE);
    commit.setOnAction(pressed -> model.commit());
    commit.disableProperty().bind(message.textProperty().isEmpty());
    answers.getStyleClass().add("pane-bar");
    root = new VBox(message, note, answers, commit);
    root.getStyleClass().add("commit-form");
  }

  Region node() {
    return root;
  }

  void dispose() {
    message.textProperty().unbindBidirectional(model.messageProperty());
  }

  void show(Optional<StagingNote> shown) {
    note.setVisible(shown.isPresent());
    note.setManaged(shown.isPresent());
    answers.getChildren().clear();
    shown.ifPresent(reason -> {
      switch (reason) {
        case StagingNote.Refused(String words) -> note.setText(words);
        case StagingNote.Asking(var request, var choices, String question) -> {
          ask(question);
          answers.getChildren().removeFirst();
          answers.getChildren().addAll(0, ConsentButtons.of(choices, "staging", model::choose));
        }
        case StagingNote.Breaking(var request, List<DescribedFile> files) -> ask(breaking(files));
      }
    });
    answers.setManaged(!answers.getChildren().isEmpty());
  }

  private String breaking(List<DescribedFile> files) {
    StringBuilder words = new StringBuilder(texts.get("breaking", files.size()));
    for (DescribedFile file : files) {
      words.append("\n").append(file.file().path());
      file.changes().stream()
          .limit(3)
          .forEach(change -> words.append("\n- ").append(change.words()));
    }
    return words.toString();
  }

  private void ask(String question) {
    note.setText(question);
    Button agree = Named.named(new Button(texts.get("agree")), "staging-agree", texts.get("agree"));
    agree.setOnAction(pressed -> model.agree());
    Button decline =
        Named.named(new Button(texts.get("decline")), "staging-decline", texts.get("decline"));
    decline.setOnAction(pressed -> model.dismiss());
    answers.getChildren().setAll(agree, decline);
    decline.requestFocus();
  }
}
