package dev.meshwright.app.refactor;

import dev.meshwright.app.common.ChangeWords;
import dev.meshwright.app.common.Failure;
import dev.meshwright.model.Severity;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.refactor.SampleProof;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Whether the samples of the workspace are read as before.
final class ProofPane implements View {

  private final Texts texts = Texts.of(ProofPane.class);
  private final RefactorWords words = new RefactorWords();
  private final Runnable showRows;
  private final VBox root = new VBox();
  private final Subscription subscription;

  /// @param showRows carries the refactoring out and shows the rows that are read otherwise
  ProofPane(RefactorViewModel model, Runnable showRows) {
    this.showRows = showRows;
    root.setId("refactor-proof");
    root.getStyleClass().add("form-row");
    subscription = model.proofProperty().subscribe(this::render);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
  }

  private void render(ProofState state) {
    root.getChildren().clear();
    switch (state) {
      case ProofState.None _ -> {}
      case ProofState.Reading _ -> {
        Label reading = words(texts.get("proof.reading"));
        HBox line = new HBox(new ProgressIndicator(), reading);
        line.getStyleClass().add("refactor-status");
        root.getChildren().add(line);
      }
      case ProofState.Read(var proofs) -> {
        if (proofs.isEmpty()) {
          root.getChildren().add(words(texts.get("proof.none")));
        }
        boolean several = proofs.stream().map(SampleProof::schema).distinct().count() > 1;
        proofs.forEach(proof -> root.getChildren().add(row(proof, several)));
      }
      case ProofState.Failed(Throwable cause) ->
          root.getChildren()
              .add(
                  ChangeWords.of(
                      Severity.WARNING, texts.get("proof.failed", Failure.message(cause))));
    }
  }

  private Node row(SampleProof proof, boolean several) {
    return switch (proof) {
      case SampleProof.Read read -> {
        boolean same = read.otherwise() == 0;
        Label said = words(words.proof(read, several));
        said.getStyleClass().remove("muted");
        said.setGraphic(same ? Icon.CHECK.node(Tone.SUCCESS) : Icon.WARNING.node(Tone.WARNING));
        VBox row = new VBox(said);
        read.first().ifPresent(first -> row.getChildren().add(words(first)));
        if (!same) {
          Hyperlink rows = new Hyperlink(texts.get("proof.show"));
          rows.setId("refactor-show-rows");
          rows.setOnAction(action -> showRows.run());
          row.getChildren().add(rows);
        }
        yield row;
      }
      case SampleProof.Unread unread ->
          ChangeWords.of(Severity.WARNING, words.proof(unread, several));
    };
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("muted", "user-text");
    Wrapping.of(label);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
