package dev.meshwright.app.search;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;

/// Remembers which files were in front, the latest first.
public final class RecentFiles {

  private static final int MOST = 50;

  private final List<String> paths = new ArrayList<>();
  private final OpenDocuments documents;
  private final Subscription subscription;

  public RecentFiles(OpenDocuments documents) {
    this.documents = documents;
    subscription = documents.activeProperty().subscribe(this::front);
  }

  private void front(Optional<Document> document) {
    document
        .map(Document::path)
        .ifPresent(path -> {
          paths.remove(path);
          paths.addFirst(path);
          if (paths.size() > MOST) {
            paths.removeLast();
          }
        });
  }

  /// Without the one in front: who looks for a file looks for another.
  List<String> paths() {
    Optional<String> front = documents.activeProperty().get().map(Document::path);
    return paths.stream().filter(path -> !front.equals(Optional.of(path))).toList();
  }

  public void dispose() {
    subscription.unsubscribe();
  }
}
