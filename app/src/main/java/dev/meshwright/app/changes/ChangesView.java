package dev.meshwright.app.changes;

import dev.meshwright.app.committing.ConsentButtons;
import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.common.ListAboveForm;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.Commit;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.commit.ChangesInWords;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Shows the commit panel.
final class ChangesView implements View {

  private static final KeyCombination COMMIT =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  private final Texts texts = Texts.of(ChangesView.class);
  private final ChangesViewModel model;
  private final Consumer<String> open;
  private final Consumer<String> compare;
  private final BorderPane root = new BorderPane();
  private final VBox files = new VBox();
  private final ScrollPane scroll = new ScrollPane(files);
  private final ListAboveForm listed;
  private final TextArea message = new TextArea();
  private final Button commit = new Button();
  private final Label author = new Label();
  private final VBox typedAuthor = new VBox();
  private final Label refusal = new Label();
  private final Label version = new Label();
  private final FlowPane answers = new FlowPane();
  private final VBox form;
  private final UnsavedNote unsaved;
  private final ChangeListener<ChangesState> onState = (property, was, is) -> render(is);
  private final SetChangeListener<String> onTicked = change -> ticked();
  private final ChangeListener<Optional<Author>> onAuthor = (property, was, is) -> sayAuthor(is);

  /// @param documents may have edits that are not saved
  /// @param save saves a document
  /// @param compare shows the file with a path before and after
  public ChangesView(
      ChangesViewModel model,
      OpenDocuments documents,
      Consumer<Document> save,
      Consumer<String> compare) {
    this.compare = compare;
    this.model = model;
    this.open = documents::show;
    unsaved = new UnsavedNote(texts, documents, save);
    root.setTop(unsaved.root());
    root.setId("changes");
    files.getStyleClass().add("change-list");
    scroll.setFitToWidth(true);
    scroll.setId("changes-scroll");
    scroll.getStyleClass().add("edge-to-edge");
    Named.named(message, "commit-message", texts.get("message"));
    message.setPromptText(texts.get("message.prompt"));
    Wrapping.of(message);
    message.setPrefRowCount(5);
    message.textProperty().bindBidirectional(model.messageProperty());
    message.setOnKeyPressed(key -> {
      if (COMMIT.match(key)) {
        key.consume();
        model.commit();
      }
    });
    Named.named(commit, "commit", texts.get("commit"));
    commit.setText(texts.get("commit"));
    commit.setGraphic(Icon.COMMIT.node());
    commit.getStyleClass().add("accent");
    commit.setMaxWidth(Double.MAX_VALUE);
    commit.setOnAction(action -> model.commit());
    commit
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.messageProperty().get().isBlank() || !isReady(),
                model.messageProperty(),
                model.stateProperty()));
    author.getStyleClass().addAll("muted", "user-text");
    Wrapping.of(author);
    typedAuthor
        .getChildren()
        .addAll(
            authorField("author-name", texts.get("author.name"), model.authorNameProperty()),
            authorField("author-email", texts.get("author.email"), model.authorEmailProperty()));
    typedAuthor.getStyleClass().add("form-row");
    version.getStyleClass().add("muted");
    Wrapping.of(version);
    refusal.getStyleClass().add(Tone.DANGER.styleClass());
    Wrapping.of(refusal);
    form = new VBox(version, message, author, typedAuthor, refusal, answers, commit);
    form.getStyleClass().add("commit-form");
    listed = new ListAboveForm(scroll, form, "commit-scroll");
    model.stateProperty().addListener(onState);
    model.leftOut().addListener(onTicked);
    model.authorProperty().addListener(onAuthor);
    sayAuthor(model.authorProperty().get());
    render(model.stateProperty().get());
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Moves the keyboard to the message of the commit.
  void focusMessage() {
    message.requestFocus();
  }

  @Override
  public void dispose() {
    model.stateProperty().removeListener(onState);
    model.leftOut().removeListener(onTicked);
    model.authorProperty().removeListener(onAuthor);
    message.textProperty().unbindBidirectional(model.messageProperty());
    commit.disableProperty().unbind();
    unsaved.dispose();
    unbind("author-name", model.authorNameProperty());
    unbind("author-email", model.authorEmailProperty());
  }

  private void unbind(String id, StringProperty text) {
    typedAuthor.getChildren().stream()
        .filter(node -> node.getId().equals(id))
        .forEach(node -> ((TextField) node).textProperty().unbindBidirectional(text));
  }

  private boolean isReady() {
    return model.stateProperty().get() instanceof ChangesState.Ready;
  }

  private TextField authorField(String id, String name, StringProperty text) {
    TextField field = Named.named(new TextField(), id, name);
    field.setPromptText(name);
    field.textProperty().bindBidirectional(text);
    return field;
  }

  private void sayAuthor(Optional<Author> known) {
    typedAuthor.setVisible(known.isEmpty());
    typedAuthor.setManaged(known.isEmpty());
    author.setText(
        known.map(a -> texts.get("author", a.name(), a.email())).orElse(texts.get("author.none")));
  }

  private void render(ChangesState state) {
    refusal.setVisible(false);
    refusal.setManaged(false);
    answers.getChildren().clear();
    switch (state) {
      case ChangesState.NoRepository none ->
          only(EmptyState.of(Icon.BRANCH, texts.get("norepo.title"), texts.get("norepo.text")));
      case ChangesState.Reading reading ->
          only(EmptyState.of(Icon.REFRESH, texts.get("reading.title"), texts.get("reading.text")));
      case ChangesState.Clean(Optional<Commit> made) -> only(clean(made));
      case ChangesState.Ready(ChangesInWords changes, Optional<String> refused) -> {
        list(changes);
        refused.ifPresent(this::refuse);
      }
      case ChangesState.Asking(var changes, var request, var choices, String question) -> {
        list(changes);
        ask(question);
        answers.getChildren().removeFirst();
        answers.getChildren().addAll(0, ConsentButtons.of(choices, "commit", model::choose));
      }
      case ChangesState.Breaking(var changes, var request, var breaking) -> {
        list(changes);
        ask(BreakingWords.of(texts, breaking));
      }
      case ChangesState.Committing(ChangesInWords changes) -> list(changes);
      case ChangesState.Failed(Throwable cause) -> only(Failure.of(cause, again()));
    }
  }

  private void only(Node node) {
    root.setCenter(node);
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

  private void refuse(String reason) {
    refusal.setText(reason);
    refusal.setVisible(true);
    refusal.setManaged(true);
  }

  private void ask(String question) {
    refuse(question);
    Button agree = new Button(texts.get("agree"));
    agree.setId("commit-agree");
    agree.setOnAction(action -> model.agree());
    Button decline = new Button(texts.get("decline"));
    decline.setId("commit-decline");
    decline.setOnAction(action -> model.decline());
    answers.getChildren().setAll(agree, decline);
    // The question is answered by keys too, and never by the key that asked it.
    decline.requestFocus();
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
    if (model.stateProperty().get() instanceof ChangesState.Ready ready) {
      sayVersion(ready.changes());
    }
  }

  private void list(ChangesInWords changes) {
    files
        .getChildren()
        .setAll(
            changes.files().stream()
                .map(file ->
                    ChangedFileRow.of(file, model.leftOut(), open, compare, texts.get("compare")))
                .toList());
    sayVersion(changes);
    root.setCenter(listed);
  }
}
