package dev.meshwright.app.history;

import dev.meshwright.app.common.DescribedRow;
import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.Commit;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The chosen commit: its message, its files, and what changed in them, in words.
final class CommitPane implements View {

  private static final int MOST_FILES = 500;

  private final Texts texts;
  private final CommitViewModel model;
  private final BiConsumer<Commit, ChangedFile> compare;
  private final Consumer<String> story;
  private final BorderPane root = new BorderPane();
  private Subscription signed = Subscription.EMPTY;
  private final ChangeListener<CommitDetails> onDetails = (property, was, is) -> render(is);

  /// @param compare shows a file before and after a commit
  /// @param story lists the commits that changed a file
  CommitPane(
      Texts texts,
      CommitViewModel model,
      BiConsumer<Commit, ChangedFile> compare,
      Consumer<String> story) {
    this.texts = texts;
    this.model = model;
    this.compare = compare;
    this.story = story;
    root.setId("commit-pane");
    model.detailsProperty().addListener(onDetails);
    render(model.detailsProperty().get());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    model.detailsProperty().removeListener(onDetails);
    signed.unsubscribe();
  }

  private void render(CommitDetails details) {
    root.setCenter(
        switch (details) {
          case CommitDetails.None none ->
              EmptyState.of(Icon.COMMIT, texts.get("choose.title"), texts.get("choose.text"));
          case CommitDetails.Reading(Commit commit) ->
              EmptyState.of(Icon.COMMIT, commit.shortId(), texts.get("commit.reading"));
          case CommitDetails.Ready(Commit commit, List<DescribedFile> files) ->
              ready(commit, files);
          case CommitDetails.Failed(Commit commit, Throwable cause) -> Failure.of(cause, again());
        });
  }

  private Button again() {
    Button again = new Button(texts.get("commit.again"));
    again.setId("commit-again");
    again.setOnAction(action -> model.again());
    return again;
  }

  private Node ready(Commit commit, List<DescribedFile> files) {
    Label message = new Label(commit.message().strip());
    Wrapping.of(message);
    message.setMinHeight(Region.USE_PREF_SIZE);
    message.getStyleClass().add("user-text");
    Label count = new Label(texts.get("commit.files", files.size()));
    count.getStyleClass().add("muted");
    SignatureLabel signature = new SignatureLabel(texts);
    signed.unsubscribe();
    signed = model.signatureProperty().subscribe(signature::show);
    VBox box = new VBox(message, signature.node(), count);
    files.stream().limit(MOST_FILES).forEach(file -> box.getChildren().add(row(commit, file)));
    if (files.size() > MOST_FILES) {
      Label more = new Label(texts.get("commit.more", files.size() - MOST_FILES));
      more.getStyleClass().add("muted");
      box.getChildren().add(more);
    }
    box.getStyleClass().add("commit-details");
    ScrollPane scroll = new ScrollPane(box);
    scroll.setId("commit-files");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  private Node row(Commit commit, DescribedFile described) {
    ChangedFile file = described.file();
    Button history =
        Named.iconButton(
            new Button(), Icon.HISTORY, "story-" + file.path(), texts.get("commit.story"));
    history.setOnAction(action -> story.accept(file.path()));
    return DescribedRow.of(
        described,
        List.of(
            DescribedRow.name(
                "commit-file-" + file.path(),
                file.path(),
                texts.get("commit.compare", file.path()),
                () -> compare.accept(commit, file))),
        List.of(history));
  }
}
