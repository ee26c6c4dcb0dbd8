package dev.meshwright.app.editor;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;

/// Keeps one [EditorModel] for each open document.
public final class EditorsViewModel {

  private final OpenDocuments documents;
  private final Function<Document, EditorModel> make;
  private final Map<Document, EditorModel> models = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<Optional<EditorModel>> active =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ListChangeListener<Document> onOpen = this::changed;
  private final ChangeListener<Optional<Document>> onActive =
      (property, was, is) -> active.set(is.map(this::of));

  /// @param make the model for a document
  public EditorsViewModel(OpenDocuments documents, Function<Document, EditorModel> make) {
    this.documents = documents;
    this.make = make;
    documents.open().addListener(onOpen);
    documents.activeProperty().addListener(onActive);
  }

  public OpenDocuments documents() {
    return documents;
  }

  /// The model of the document in front.
  public ReadOnlyObjectProperty<Optional<EditorModel>> activeProperty() {
    return active.getReadOnlyProperty();
  }

  public EditorModel of(Document document) {
    return models.computeIfAbsent(document, make);
  }

  /// There may be another last commit.
  void committed() {
    models.values().forEach(EditorModel::committed);
  }

  public void dispose() {
    documents.open().removeListener(onOpen);
    documents.activeProperty().removeListener(onActive);
    models.values().forEach(EditorModel::dispose);
    models.clear();
  }

  private void changed(ListChangeListener.Change<? extends Document> change) {
    while (change.next()) {
      for (Document closed : change.getRemoved()) {
        Optional.ofNullable(models.remove(closed)).ifPresent(EditorModel::dispose);
      }
    }
  }
}
