package dev.meshwright.app.changes;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Says that edits are not saved, and so are in no commit; offers to save them.
final class UnsavedNote implements View {

  private final Texts texts;
  private final OpenDocuments documents;
  private final VBox root = new VBox();
  private final Label words = new Label();
  private final List<Document> followed = new ArrayList<>();
  private final ChangeListener<Boolean> onUnsaved = (property, was, is) -> render();
  private final ListChangeListener<Document> onOpen = change -> follow();

  /// @param save saves a document
  UnsavedNote(Texts texts, OpenDocuments documents, Consumer<Document> save) {
    this.texts = texts;
    this.documents = documents;
    root.setId("unsaved-note");
    root.getStyleClass().addAll("banner", Tone.WARNING.styleClass());
    Wrapping.of(words);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setGraphic(Icon.WARNING.node(Tone.WARNING));
    Button all = new Button(texts.get("unsaved.save"), Icon.SAVE.node());
    all.setId("unsaved-save-all");
    all.setOnAction(action -> documents.unsaved().forEach(save));
    root.getChildren().addAll(words, all);
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
    followed.forEach(document -> document.unsavedProperty().removeListener(onUnsaved));
    followed.clear();
  }

  private void follow() {
    followed.forEach(document -> document.unsavedProperty().removeListener(onUnsaved));
    followed.clear();
    followed.addAll(documents.open());
    followed.forEach(document -> document.unsavedProperty().addListener(onUnsaved));
    render();
  }

  private void render() {
    int unsaved = documents.unsaved().size();
    words.setText(texts.get("unsaved", unsaved));
    root.setVisible(unsaved > 0);
    root.setManaged(unsaved > 0);
  }
}
