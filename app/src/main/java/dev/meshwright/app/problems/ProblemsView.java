package dev.meshwright.app.problems;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.parts.EmptyState;
import dev.meshwright.model.Problem;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

/// Lists the problems of all open documents.
public final class ProblemsView implements View {

  private final Texts texts = Texts.of(ProblemsView.class);
  private final OpenDocuments documents;
  private final BorderPane root = new BorderPane();
  private final ListView<Problem> list = new ListView<>();
  private final Map<Document, ChangeListener<List<Problem>>> listening = new LinkedHashMap<>();
  private final ListChangeListener<Document> onOpen = change -> follow();

  public ProblemsView(OpenDocuments documents) {
    this.documents = documents;
    root.setId("problems");
    Named.named(list, "problem-list", texts.get("list"));
    list.setCellFactory(view -> new ProblemCell(texts, documents));
    list.setOnMouseClicked(click -> jump());
    list.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER) {
        jump();
      }
    });
    documents.open().addListener(onOpen);
    follow();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    documents.open().removeListener(onOpen);
    listening.forEach((document, listener) -> document.problemsProperty().removeListener(listener));
    listening.clear();
  }

  private void jump() {
    Problem problem = list.getSelectionModel().getSelectedItem();
    if (problem != null) {
      documents.show(problem.location().file(), problem.location().range());
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
    documents.open().forEach(document -> problems.addAll(document.problemsProperty().get()));
    Problem selected = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(problems);
    if (selected != null && problems.contains(selected)) {
      list.getSelectionModel().select(selected);
    }
    root.setCenter(
        problems.isEmpty()
            ? EmptyState.of(Icon.CHECK, texts.get("empty.title"), texts.get("empty.text"))
            : list);
  }
}
