package dev.meshwright.app.document;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdits;
import dev.meshwright.usecases.search.Replaced;
import java.util.Optional;

/// A change of several files, as far as it concerns an open one: made in its document, so that it
/// can be undone there.
public final class DocumentChange {

  private DocumentChange() {}

  /// Why a document is left as it is: its text is another than before the change, it is no longer
  /// open, or it cannot be saved.
  public static Optional<Problem> obstacle(Optional<Document> document, Replaced.Change change) {
    if (document.filter(found -> found.text().equals(change.before())).isEmpty()) {
      return Optional.of(Replaced.changedMeanwhile(change.path()));
    }
    return document.get().obstaclesProperty().get().stream().findFirst();
  }

  /// Takes a change back, unless the document has changed since.
  ///
  /// @return why it was not
  public static Optional<Problem> undo(Document document, Replaced.Change change) {
    if (!document.text().equals(change.after())) {
      return Optional.of(Replaced.changedMeanwhile(change.path()));
    }
    document.buffer().undo();
    // Opened since, it has no step to take back.
    document.edit(TextEdits.between(document.text(), change.before()));
    return Optional.empty();
  }
}
