package dev.meshwright.app.refactor;

import dev.meshwright.app.common.ChangeWords;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.common.ScrolledWhenShort;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.refactor.RefactoringPreview;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A refactoring: what is asked for, and below what it would do.
final class RefactorView implements View {

  private final Texts texts = Texts.of(RefactorView.class);
  private final RefactorWords words = new RefactorWords();
  private final RefactorViewModel model;
  private final InputForm form;
  private final ProofPane proof;
  private final FilesPane files;
  private final FlowPane counterparts = new FlowPane();
  private final VBox status = new VBox();
  private final VBox results = new VBox();
  private final ScrollPane scroll;
  private final BorderPane root = new BorderPane();
  private final Subscription subscription;

  /// @param types tells the types that can be chosen
  /// @param showRows carries the refactoring out and shows the rows that are read otherwise
  RefactorView(
      RefactorViewModel model,
      Consumer<Consumer<List<TypeChoice>>> types,
      Runnable showRows,
      Jobs jobs) {
    this.model = model;
    form = new InputForm(model, types);
    proof = new ProofPane(model, showRows);
    files = new FilesPane(jobs);
    Label subject = label(words.subject(model.target()), "strong");
    Label about = label(words.about(model.action()), "muted");
    counterparts.setId("refactor-counterparts");
    counterparts.getStyleClass().add("refactor-verdict");
    status.setId("refactor-status");
    status.getStyleClass().add("form-row");
    results.setId("refactor-results");
    results.getStyleClass().add("form-part");
    VBox content =
        new VBox(
            subject, about, form.root(), counterparts, status, results, proof.root(), files.root());
    content.getStyleClass().add("form");
    VBox.setVgrow(files.root(), Priority.ALWAYS);
    scroll = ScrolledWhenShort.of(content);
    scroll.setId("refactor-scroll");
    root.setId("refactor");
    root.setCenter(scroll);
    subscription =
        Subscription.combine(
            model.stateProperty().subscribe(this::render),
            model.changedProperty().subscribe(changed -> render(model.stateProperty().get())),
            model.applyingProperty().subscribe(now -> render(model.stateProperty().get())),
            model.counterpartsProperty().subscribe(this::offer));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    form.dispose();
    proof.dispose();
    files.dispose();
  }

  /// Moves the keyboard to what is asked for.
  ///
  /// @return whether anything is
  boolean focus() {
    return form.focus();
  }

  private void offer(List<String> paths) {
    counterparts.getChildren().clear();
    show(counterparts, !paths.isEmpty());
    if (!paths.isEmpty()) {
      counterparts.getChildren().add(label(texts.get("also"), "muted"));
    }
    for (String path : paths) {
      CheckBox box = new CheckBox(path);
      box.setId("refactor-also-" + path.replaceAll("[^A-Za-z0-9]", "-"));
      box.setMnemonicParsing(false);
      box.getStyleClass().add("user-text");
      box.setSelected(model.isAlso(path));
      box.setOnAction(action -> model.choose(path, box.isSelected()));
      counterparts.getChildren().add(box);
    }
  }

  private void render(RefactorState state) {
    status.getChildren().clear();
    if (!model.changedProperty().get().isEmpty()) {
      status
          .getChildren()
          .add(
              ChangeWords.of(
                  Severity.WARNING,
                  texts.get("changed", String.join(", ", model.changedProperty().get()))));
    }
    if (model.applyingProperty().get()) {
      status.getChildren().add(busy(texts.get("applying")));
    }
    switch (state) {
      case RefactorState.Incomplete _ -> clear();
      case RefactorState.Working(var before) -> {
        status
            .getChildren()
            .add(busy(before.isPresent() ? texts.get("working.again") : texts.get("working")));
        results.setDisable(true);
        files.root().setDisable(true);
        show(files.root(), before.isPresent());
        show(results, before.isPresent());
      }
      case RefactorState.Ready(RefactoringPreview preview) -> show(preview);
      case RefactorState.Refused(List<Problem> problems) -> {
        clear();
        Blamed.rest(model.action(), model.valuesProperty().get(), problems)
            .forEach(problem -> status.getChildren().add(refusal(problem)));
      }
      case RefactorState.Failed(Throwable cause) -> {
        clear();
        status
            .getChildren()
            .add(ChangeWords.of(Severity.ERROR, texts.get("failed", Failure.message(cause))));
      }
    }
    show(status, !status.getChildren().isEmpty());
  }

  /// There is no preview of what is asked now.
  private void clear() {
    show(results, false);
    show(files.root(), false);
  }

  private void show(RefactoringPreview preview) {
    results.setDisable(false);
    files.root().setDisable(false);
    results.getChildren().clear();
    preview.verdicts().forEach(verdict -> results.getChildren().add(VerdictRow.of(verdict)));
    preview
        .notes()
        .forEach(note -> results.getChildren().add(ChangeWords.of(note.severity(), note.text())));
    show(results, !results.getChildren().isEmpty());
    files.show(preview.texts());
    show(files.root(), true);
  }

  private Node refusal(Problem problem) {
    String file = problem.location().file();
    boolean elsewhere = !file.isEmpty() && !file.equals(model.target().path());
    return ChangeWords.of(
        Severity.ERROR,
        elsewhere ? texts.get("refused.in", problem.location(), problem.text()) : problem.text());
  }

  private static Node busy(String text) {
    HBox line = new HBox(new ProgressIndicator(), label(text, "muted"));
    line.getStyleClass().add("refactor-status");
    return line;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().addAll(style, "user-text");
    Wrapping.of(label);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
