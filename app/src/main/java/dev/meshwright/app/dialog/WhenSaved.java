package dev.meshwright.app.dialog;

import dev.meshwright.app.document.Document;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/// Runs something once documents are saved. A save that fails keeps it from running; the failure is
/// told elsewhere.
public final class WhenSaved {

  private final List<Document> documents;
  private final Runnable action;
  private Subscription subscription = Subscription.EMPTY;
  private boolean done;

  private WhenSaved(List<Document> documents, Runnable action) {
    this.documents = documents;
    this.action = action;
  }

  public static void run(List<Document> documents, Runnable action) {
    WhenSaved waiting = new WhenSaved(List.copyOf(documents), action);
    List<Subscription> subscriptions = new ArrayList<>();
    documents.forEach(document ->
        subscriptions.add(document.unsavedProperty().subscribe((was, is) -> waiting.look())));
    waiting.subscription = Subscription.combine(subscriptions.toArray(Subscription[]::new));
  }

  private void look() {
    if (!done && documents.stream().noneMatch(Document::isUnsaved)) {
      done = true;
      subscription.unsubscribe();
      action.run();
    }
  }
}
