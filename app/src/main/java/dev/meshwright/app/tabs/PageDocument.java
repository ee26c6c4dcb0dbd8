package dev.meshwright.app.tabs;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;

/// The open file that a page is about, from the time it is open.
public final class PageDocument {

  private final String path;
  private final OpenDocuments documents;
  private final Runnable gone;
  private final ReadOnlyObjectWrapper<Optional<Document>> document =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
  private final ListChangeListener<Document> onOpen = change -> find();
  private Subscription following = Subscription.EMPTY;

  /// @param gone run when the file cannot be read
  public PageDocument(String path, OpenDocuments documents, Runnable gone) {
    this.path = path;
    this.documents = documents;
    this.gone = gone;
    documents.open().addListener(onOpen);
    find();
  }

  public String path() {
    return path;
  }

  public ObservableValue<Optional<Document>> value() {
    return document.getReadOnlyProperty();
  }

  public ObservableValue<Boolean> unsaved() {
    return unsaved.getReadOnlyProperty();
  }

  /// Reads the file unless it is open.
  public void load() {
    if (document.get().isEmpty()) {
      documents.load(path, gone);
    }
  }

  public void dispose() {
    documents.open().removeListener(onOpen);
    following.unsubscribe();
  }

  private void find() {
    Optional<Document> found = documents.find(path);
    if (!found.equals(document.get())) {
      following.unsubscribe();
      following =
          found
              .map(now -> now.unsavedProperty().subscribe(unsaved::set))
              .orElse(Subscription.EMPTY);
      document.set(found);
    }
  }
}
