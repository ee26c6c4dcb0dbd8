package dev.meshwright.app.outline;

import dev.meshwright.app.document.Analysis;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.signs.Changes;
import dev.meshwright.app.signs.KeptSigns;
import dev.meshwright.app.signs.SchemaChanges;
import dev.meshwright.model.TextRange;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

/// The outline of a document, kept in step with its text; its selection is the document's.
public final class OutlineViewModel {

  private final Analysis analysis;
  private final Changes changes;
  private final KeptSigns signs = new KeptSigns();
  private final ReadOnlyObjectWrapper<Optional<OutlineRow>> root =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<OutlineRow>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ChangeListener<Optional<AnalyzedDocument>> onAnalyzed =
      (property, was, is) -> analyzed();
  private final ChangeListener<TextRange> onSelection = (property, was, is) -> follow(is);
  private final ChangeListener<Optional<SchemaChanges>> onChanges =
      (property, was, is) -> showSigns();

  /// @param changes of the schema, shown as signs on its rows
  public OutlineViewModel(Analysis analysis, Changes changes) {
    this.analysis = analysis;
    this.changes = changes;
    analysis.latestProperty().addListener(onAnalyzed);
    document().selectionProperty().addListener(onSelection);
    changes.latest().addListener(onChanges);
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

  /// Selects a row, its name in the source, and what changed there.
  public void select(OutlineRow row) {
    if (selected.get().filter(shown -> shown.path().equals(row.path())).isEmpty()) {
      // The row of a table may be older than the text.
      OutlineRow now = root.get().flatMap(top -> top.find(row.path())).orElse(row);
      selected.set(Optional.of(now));
      if (!now.isGone()) {
        document().reveal(now.nameRange());
      }
      choose(now);
    }
  }

  public void dispose() {
    analysis.latestProperty().removeListener(onAnalyzed);
    document().selectionProperty().removeListener(onSelection);
    changes.latest().removeListener(onChanges);
  }

  private void analyzed() {
    Optional<OutlineRow> read = rows();
    root.set(read);
    int caret = document().selectionProperty().get().start();
    selected.set(read.flatMap(top -> top.at(caret).or(() -> Optional.of(top))));
  }

  /// The schema was compared anew.
  private void showSigns() {
    Optional<OutlineRow> read = rows();
    if (!read.equals(root.get())) {
      root.set(read);
      selected.set(selected.get().flatMap(row -> read.flatMap(top -> top.find(row.path()))));
    }
  }

  private Optional<OutlineRow> rows() {
    return analysis.latestProperty().get().flatMap(this::rows);
  }

  private Optional<OutlineRow> rows(AnalyzedDocument analyzed) {
    String path = document().path();
    return switch (analyzed) {
      case AnalyzedDocument.Proto proto -> {
        OutlineRow top = ProtoOutline.of(proto.document());
        yield Optional.of(
            top.signed(signs.update(changes, path, proto.text(), () -> OutlineSpots.ofProto(top))));
      }
      case AnalyzedDocument.Json json -> {
        OutlineRow top = JsonOutline.of(json.document());
        yield Optional.of(
            top.signed(signs.update(changes, path, json.text(), () -> OutlineSpots.ofJson(top))));
      }
      case AnalyzedDocument.Avro avro -> Optional.empty();
      case AnalyzedDocument.Plain plain -> Optional.empty();
    };
  }

  private void choose(OutlineRow row) {
    if (!row.sign().findings().isEmpty()) {
      changes.choose(row.sign().findings());
    }
  }

  /// The caret moved in the source.
  private void follow(TextRange caret) {
    if (analysis.current().isPresent()) {
      root.get()
          .flatMap(top -> top.at(caret.start()))
          .ifPresent(row -> {
            selected.set(Optional.of(row));
            choose(row);
          });
    }
  }
}
