package dev.meshwright.app.diagram;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.graph.GraphSpot;
import dev.meshwright.usecases.diagram.Diagram;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

/// What is selected in a diagram, and where that is written. Where its file is open, the place is
/// selected there too: so the structure, the inspector and the commands are about it.
final class DiagramSelection {

  private final OpenDocuments documents;
  private final ReadOnlyObjectWrapper<Optional<GraphSpot>> spot =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Document>> document =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ListChangeListener<Document> onOpen = change -> find();
  private final ReadOnlyObjectWrapper<Optional<WrittenAt>> place =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// Where a part of a diagram is written.
  record WrittenAt(String path, TextRange range) {

    /// The text may have become shorter since it was read.
    TextRange within(String text) {
      return range.end() <= text.length() ? range : TextRange.at(text.length());
    }
  }

  DiagramSelection(OpenDocuments documents) {
    this.documents = documents;
    documents.open().addListener(onOpen);
  }

  ReadOnlyObjectProperty<Optional<GraphSpot>> spotProperty() {
    return spot.getReadOnlyProperty();
  }

  /// The open file of what is selected.
  ReadOnlyObjectProperty<Optional<Document>> documentProperty() {
    return document.getReadOnlyProperty();
  }

  /// Where what is selected is written; empty for what is gone or was not found.
  ReadOnlyObjectProperty<Optional<WrittenAt>> placeProperty() {
    return place.getReadOnlyProperty();
  }

  Optional<WrittenAt> place() {
    return place.get();
  }

  /// Another part was selected, or the diagram is another one.
  void select(Optional<GraphSpot> now, Optional<Diagram> diagram) {
    boolean other = !now.equals(spot.get());
    spot.set(now);
    place.set(now.flatMap(part -> diagram.flatMap(drawn -> place(drawn, part))));
    find();
    if (other) {
      document.get().ifPresent(this::reveal);
    }
  }

  /// Selects the place in its open file.
  void reveal(Document open) {
    place()
        .filter(found -> found.path().equals(open.path()))
        .ifPresent(found -> open.reveal(found.within(open.text())));
  }

  static Optional<WrittenAt> place(Diagram diagram, GraphSpot part) {
    return Optional.ofNullable(diagram.places().get(part.node()))
        .map(found ->
            new WrittenAt(
                found.path(),
                part.row()
                    .flatMap(row -> Optional.ofNullable(found.rows().get(row)))
                    .orElse(found.name())));
  }

  void dispose() {
    documents.open().removeListener(onOpen);
  }

  private void find() {
    Optional<Document> found = place().flatMap(written -> documents.find(written.path()));
    if (!Objects.equals(found, document.get())) {
      document.set(found);
    }
  }
}
