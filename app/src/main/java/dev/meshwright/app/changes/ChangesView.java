package dev.meshwright.app.changes;

import dev.meshwright.app.committing.CommitForm;
import dev.meshwright.app.committing.CommitState;
import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.common.ListAboveForm;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.model.git.Commit;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Shows the commit panel.
final class ChangesView implements View {

  /// More rows than anybody reads; the search finds the others.
  private static final int MOST = 300;

  private final Texts texts = Texts.of(ChangesView.class);
  private final ChangesViewModel model;
  private final ChangedFileActions actions;
  private final FilesBar bar;
  private final BorderPane root = new BorderPane();
  private final VBox files = new VBox();
  private final ScrollPane scroll = new ScrollPane(files);
  private final ListAboveForm listed;
  private final Label version = new Label();
  private final CommitForm form;
  private final Subscription committing;
  private final Subscription amending;
  private final UnsavedNote unsaved;
  private final ChangeListener<ChangesState> onState = (property, was, is) -> render(is);
  private final SetChangeListener<String> onTicked = change -> ticked();
  private boolean messageWanted;

  /// @param documents may have edits that are not saved
  /// @param save saves a document
  /// @param actions what is done with a changed file
  public ChangesView(
      ChangesViewModel model,
      OpenDocuments documents,
      Consumer<Document> save,
      ChangedFileActions actions) {
    this.model = model;
    this.actions = actions;
    this.bar = new FilesBar(texts, model.leftOut(), actions.tools());
    bar.wordsProperty().addListener((property, was, is) -> narrow());
    unsaved = new UnsavedNote(texts, documents, save);
    root.setTop(unsaved.root());
    root.setId("changes");
    files.getStyleClass().add("change-list");
    scroll.setFitToWidth(true);
    scroll.setId("changes-scroll");
    scroll.getStyleClass().add("edge-to-edge");
    version.getStyleClass().add("muted");
    Wrapping.of(version);
    form = new CommitForm(model.flow(), "commit", "commit", "", texts.get("commit"));
    form.head(version);
    // What is being committed stays as it is ticked.
    committing =
        model
            .flow()
            .stateProperty()
            .subscribe(state -> {
              files.setDisable(state instanceof CommitState.Running);
              renderClean();
            });
    VBox above = new VBox(bar.node(), scroll);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    listed = new ListAboveForm(above, form.node(), "commit-scroll");
    model.stateProperty().addListener(onState);
    model.leftOut().addListener(onTicked);
    amending = model.flow().message().amendProperty().subscribe(amends -> renderClean());
    render(model.stateProperty().get());
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Moves the keyboard to the message of the commit, once there is one.
  void focusMessage() {
    messageWanted = true;
    focusWanted();
  }

  private void focusWanted() {
    if (messageWanted && root.getCenter() == listed) {
      messageWanted = false;
      form.focusMessage();
    }
  }

  @Override
  public void dispose() {
    model.stateProperty().removeListener(onState);
    model.leftOut().removeListener(onTicked);
    committing.unsubscribe();
    amending.unsubscribe();
    form.dispose();
    unsaved.dispose();
  }

  private void render(ChangesState state) {
    switch (state) {
      case ChangesState.NoRepository none ->
          only(EmptyState.of(Icon.BRANCH, texts.get("norepo.title"), texts.get("norepo.text")));
      case ChangesState.Reading reading ->
          only(EmptyState.of(Icon.REFRESH, texts.get("reading.title"), texts.get("reading.text")));
      case ChangesState.Clean clean -> renderClean(clean);
      case ChangesState.Ready(ChangesInWords changes) -> list(changes);
      case ChangesState.Failed(Throwable cause) -> only(Failure.of(cause, again()));
    }
  }

  private void only(Node node) {
    root.setCenter(node);
  }

  private void renderClean() {
    if (model.stateProperty().get() instanceof ChangesState.Clean clean) {
      renderClean(clean);
    }
  }

  /// Without changes there is nothing to commit, but the last commit can be amended, and what
  /// stands against that is told.
  private void renderClean(ChangesState.Clean clean) {
    boolean idle =
        model.flow().stateProperty().get().equals(new CommitState.Idle(Optional.empty()));
    if (idle && !model.flow().message().amendProperty().get()) {
      only(clean(clean.made()));
      return;
    }
    files.getChildren().setAll(clean(clean.made()));
    version.setText("");
    showBar(false);
    root.setCenter(listed);
    focusWanted();
  }

  private void showBar(boolean shown) {
    bar.node().setVisible(shown);
    bar.node().setManaged(shown);
  }

  private Node clean(Optional<Commit> made) {
    return made.map(commit ->
            EmptyState.of(
                Icon.CHECK,
                texts.get("made.title", commit.shortId()),
                texts.get("made.text", commit.subject())))
        .orElseGet(
            () -> EmptyState.of(Icon.CHECK, texts.get("clean.title"), texts.get("clean.text")));
  }

  private Button again() {
    Button button = new Button(texts.get("again"));
    button.setId("changes-again");
    button.setOnAction(action -> model.refresh());
    return button;
  }

  /// What is ticked calls for it.
  private void sayVersion(ChangesInWords changes) {
    version.setText(
        switch (changes.without(model.leftOut()).proposed()) {
          case NONE -> texts.get("version.none");
          case PATCH -> texts.get("version.patch");
          case MINOR -> texts.get("version.minor");
          case MAJOR -> texts.get("version.major");
        });
  }

  private void ticked() {
    bar.follow();
    files.getChildren().stream()
        .flatMap(row -> row.lookupAll(".check-box").stream())
        .forEach(box -> {
          if (box instanceof CheckBox include && include.getUserData() instanceof String path) {
            include.setSelected(!model.leftOut().contains(path));
          }
        });
    if (model.stateProperty().get() instanceof ChangesState.Ready ready) {
      sayVersion(ready.changes());
    }
  }

  private void narrow() {
    if (model.stateProperty().get() instanceof ChangesState.Ready ready) {
      list(ready.changes());
    }
  }

  private void list(ChangesInWords changes) {
    List<DescribedFile> found = bar.narrowed(changes.files());
    List<Node> rows = new ArrayList<>();
    found.stream()
        .limit(MOST)
        .forEach(file -> rows.add(ChangedFileRow.of(texts, file, model.leftOut(), actions)));
    if (found.size() > MOST || found.isEmpty()) {
      Label more =
          new Label(
              found.isEmpty()
                  ? texts.get("search.none")
                  : texts.get("search.more", found.size() - MOST));
      more.getStyleClass().add("muted");
      Wrapping.of(more);
      rows.add(more);
    }
    files.getChildren().setAll(rows);
    sayVersion(changes);
    showBar(true);
    root.setCenter(listed);
    focusWanted();
  }
}
