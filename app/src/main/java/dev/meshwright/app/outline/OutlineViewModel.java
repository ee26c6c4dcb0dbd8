package dev.meshwright.app.outline;

import dev.meshwright.app.document.Analysis;
import dev.meshwright.app.document.Document;
import dev.meshwright.model.TextRange;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

/// The outline of a document, kept in step with its text; its selection is the document's.
public final class OutlineViewModel {

  private final Analysis analysis;
  private final ReadOnlyObjectWrapper<Optional<OutlineRow>> root =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<OutlineRow>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ChangeListener<Optional<AnalyzedDocument>> onAnalyzed =
      (property, was, is) -> analyzed();
  private final ChangeListener<TextRange> onSelection = (property, was, is) -> follow(is);

  public OutlineViewModel(Analysis analysis) {
    this.analysis = analysis;
    analysis.latestProperty().addListener(onAnalyzed);
    document().selectionProperty().addListener(onSelection);
    analyzed();
  }

  public Document document() {
    return analysis.document();
  }

  /// Empty until the text has been read for the first time.
  public ReadOnlyObjectProperty<Optional<OutlineRow>> rootProperty() {
    return root.getReadOnlyProperty();
  }

  /// The row at the caret, or chosen in the outline.
  public ReadOnlyObjectProperty<Optional<OutlineRow>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// Selects a row, and its name in the source.
  public void select(OutlineRow row) {
    if (selected.get().filter(shown -> shown.path().equals(row.path())).isEmpty()) {
      // The row of a table may be older than the text.
      OutlineRow now = root.get().flatMap(top -> top.find(row.path())).orElse(row);
      selected.set(Optional.of(now));
      document().reveal(now.nameRange());
    }
  }

  public void dispose() {
    analysis.latestProperty().removeListener(onAnalyzed);
    document().selectionProperty().removeListener(onSelection);
  }

  private void analyzed() {
    Optional<OutlineRow> read = analysis.latestProperty().get().flatMap(OutlineViewModel::rows);
    root.set(read);
    int caret = document().selectionProperty().get().start();
    selected.set(read.flatMap(top -> top.at(caret).or(() -> Optional.of(top))));
  }

  private static Optional<OutlineRow> rows(AnalyzedDocument analyzed) {
    return switch (analyzed) {
      case AnalyzedDocument.Proto proto -> Optional.of(ProtoOutline.of(proto.document()));
      case AnalyzedDocument.Json json -> Optional.of(JsonOutline.of(json.document()));
      case AnalyzedDocument.Avro avro -> Optional.empty();
      case AnalyzedDocument.Plain plain -> Optional.empty();
    };
  }

  /// The caret moved in the source.
  private void follow(TextRange caret) {
    if (analysis.current().isPresent()) {
      root.get()
          .flatMap(top -> top.at(caret.start()))
          .ifPresent(row -> selected.set(Optional.of(row)));
    }
  }
}
