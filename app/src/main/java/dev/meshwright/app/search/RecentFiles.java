package dev.meshwright.app.search;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.session.KeptPart;
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.model.files.FileChange.Moved;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// Remembers which files were in front, the latest first, from one run to the next.
public final class RecentFiles {

  private static final int MOST = 50;

  private final ReadOnlyObjectWrapper<List<String>> paths = new ReadOnlyObjectWrapper<>(List.of());
  private final OpenDocuments documents;
  private final Subscription subscription;

  public RecentFiles(OpenDocuments documents, OpenTabs tabs) {
    this.documents = documents;
    subscription =
        Subscription.combine(
            documents.activeProperty().subscribe(this::front), tabs.followBy(this::follow));
  }

  private void follow(Moved moved) {
    set(paths.get().stream().map(path -> moved.follow(path).orElse(path)).toList(), List.of());
  }

  private void front(Optional<Document> document) {
    document.map(Document::path).ifPresent(path -> set(List.of(path), paths.get()));
  }

  private void set(List<String> first, List<String> then) {
    paths.set(Stream.concat(first.stream(), then.stream()).distinct().limit(MOST).toList());
  }

  /// Without the one in front: who looks for a file looks for another.
  List<String> paths() {
    Optional<String> front = documents.activeProperty().get().map(Document::path);
    return paths.get().stream().filter(path -> !front.equals(Optional.of(path))).toList();
  }

  /// All of them, one a line.
  public KeptPart kept() {
    return new KeptPart(
        "recent-files",
        paths,
        () -> String.join("\n", paths.get()),
        text -> set(paths.get(), text.lines().filter(line -> !line.isBlank()).toList()));
  }

  public void dispose() {
    subscription.unsubscribe();
  }
}
