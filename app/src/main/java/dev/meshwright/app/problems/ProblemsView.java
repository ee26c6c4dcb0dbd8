package dev.meshwright.app.problems;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.workspace.CheckState;
import dev.meshwright.app.workspace.Verdicts;
import dev.meshwright.model.Problem;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.ListClicks;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

/// Lists the problems of all files: of open ones while they are typed in, of the others as the last
/// check of the workspace found them.
final class ProblemsView implements View {

  private final Texts texts = Texts.of(ProblemsView.class);
  private final OpenDocuments documents;
  private final Verdicts verdicts;
  private final BorderPane root = new BorderPane();
  private final ListView<Problem> list = new ListView<>();
  private final Map<Document, ChangeListener<List<Problem>>> listening = new LinkedHashMap<>();
  private final ChangeListener<CheckState> onChecked = (property, was, is) -> fill();
  private final ListChangeListener<Document> onOpen = change -> follow();

  public ProblemsView(OpenDocuments documents, Verdicts verdicts) {
    this.documents = documents;
    this.verdicts = verdicts;
    root.setId("problems");
    Named.named(list, "problem-list", texts.get("list"));
    list.setCellFactory(view -> new ProblemCell(texts, documents));
    ListClicks.onRow(list, this::jump);
    list.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER) {
        jump();
      }
    });
    documents.open().addListener(onOpen);
    verdicts.stateProperty().addListener(onChecked);
    follow();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    documents.open().removeListener(onOpen);
    verdicts.stateProperty().removeListener(onChecked);
    listening.forEach((document, listener) -> document.problemsProperty().removeListener(listener));
    listening.clear();
  }

  private void jump() {
    Problem problem = list.getSelectionModel().getSelectedItem();
    if (problem != null) {
      documents.goTo(problem.location().file(), problem.location().range());
    }
  }

  private void follow() {
    listening.forEach((document, listener) -> document.problemsProperty().removeListener(listener));
    listening.clear();
    for (Document document : documents.open()) {
      ChangeListener<List<Problem>> listener = (property, was, is) -> fill();
      document.problemsProperty().addListener(listener);
      listening.put(document, listener);
    }
    fill();
  }

  private void fill() {
    List<Problem> problems = new ArrayList<>();
    Set<String> open = new HashSet<>();
    for (Document document : documents.open()) {
      open.add(document.path());
      problems.addAll(document.problemsProperty().get());
      // What is between files is not in the analysis of one.
      problems.addAll(verdicts.stateProperty().get().together(document.path()));
    }
    // Of an open file its own analysis knows more, and sooner, than the check of the workspace.
    verdicts.stateProperty().get().knownProblems().stream()
        .filter(problem -> !open.contains(problem.location().file()))
        .forEach(problems::add);
    Problem selected = list.getSelectionModel().getSelectedItem();
    // A list that is filled anew under a click swallows it.
    if (!problems.equals(list.getItems())) {
      list.getItems().setAll(problems);
    }
    if (selected != null && problems.contains(selected)) {
      list.getSelectionModel().select(selected);
    }
    root.setCenter(problems.isEmpty() ? empty() : list);
  }

  private Node empty() {
    return switch (verdicts.stateProperty().get()) {
      case CheckState.Checking checking ->
          EmptyState.of(Icon.REFRESH, texts.get("checking.title"), texts.get("checking.text"));
      case CheckState.Failed failed ->
          EmptyState.of(Icon.ERROR, texts.get("failed.title"), Failure.message(failed.cause()));
      case CheckState.Judged judged -> none();
      case CheckState.NothingToJudge nothing -> none();
    };
  }

  private Node none() {
    return EmptyState.of(Icon.CHECK, texts.get("empty.title"), texts.get("empty.text"));
  }
}
