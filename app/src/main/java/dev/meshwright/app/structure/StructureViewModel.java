package dev.meshwright.app.structure;

import dev.meshwright.app.document.Analysis;
import dev.meshwright.app.document.Document;
import dev.meshwright.model.TextRange;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

/// The structure of a schema, kept in step with its text; its selection is the document's.
public final class StructureViewModel {

  private final Analysis analysis;
  private final Changes changes;
  private final Optional<FieldEditing> editing;
  private final KeptMarkers markers = new KeptMarkers();
  private final ReadOnlyObjectWrapper<StructureState> state =
      new ReadOnlyObjectWrapper<>(new StructureState.Reading());
  private final ReadOnlyObjectWrapper<Optional<StructureRow>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ChangeListener<Optional<AnalyzedDocument>> onAnalyzed =
      (property, was, is) -> analyzed();
  private final ChangeListener<TextRange> onSelection = (property, was, is) -> follow(is);
  private final ChangeListener<Optional<SchemaChanges>> onChanges =
      (property, was, is) -> showMarkers();
  private Optional<List<String>> toSelect = Optional.empty();

  private StructureViewModel(Analysis analysis, Changes changes, boolean edited) {
    this.analysis = analysis;
    this.changes = changes;
    this.editing = edited ? Optional.of(new FieldEditing(this, analysis)) : Optional.empty();
    analysis.latestProperty().addListener(onAnalyzed);
    document().selectionProperty().addListener(onSelection);
    changes.latest().addListener(onChanges);
    analyzed();
  }

  /// A structure to read and to jump from.
  ///
  /// @param changes of the schema, shown as markers on its rows
  public static StructureViewModel outline(Analysis analysis, Changes changes) {
    return new StructureViewModel(analysis, changes, false);
  }

  /// A structure whose fields are edited as well.
  ///
  /// @param changes of the schema, shown as markers on its rows
  public static StructureViewModel edited(Analysis analysis, Changes changes) {
    return new StructureViewModel(analysis, changes, true);
  }

  public Document document() {
    return analysis.document();
  }

  ReadOnlyObjectProperty<StructureState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The whole; empty until the text has been read for the first time.
  Optional<StructureRow> root() {
    return state.get() instanceof StructureState.Ready(StructureRow root, boolean editable)
        ? Optional.of(root)
        : Optional.empty();
  }

  /// Whether the structure as it was read last can be edited.
  boolean isEditable() {
    return state.get() instanceof StructureState.Ready ready && ready.editable();
  }

  /// The row at the caret, or chosen in the structure.
  ReadOnlyObjectProperty<Optional<StructureRow>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// Edits fields; empty for what is only read.
  public Optional<FieldEditing> editing() {
    return editing;
  }

  /// The selected declaration, in the words of findings and histories: `Shipment.carrier`, `total`;
  /// blank for the whole schema.
  public String selectedPart() {
    return selected
        .get()
        .filter(row -> !row.isRoot())
        .map(editing.isPresent() ? StructureViewModel::fieldPath : StructureViewModel::member)
        .orElse("");
  }

  private static String fieldPath(StructureRow row) {
    return row.isGone()
        ? String.join(".", row.parentPath()) + (row.path().size() > 1 ? "." : "") + row.name()
        : String.join(".", row.path());
  }

  private static String member(StructureRow row) {
    List<String> path = row.path();
    boolean inType = row.node().number().isPresent() && path.size() > 1;
    String owner = inType ? path.get(path.size() - 2) : "";
    return owner.isEmpty() || owner.startsWith("oneof ") ? row.name() : owner + "." + row.name();
  }

  /// Selects a row, its name in the source, and what changed there.
  void select(StructureRow row) {
    if (selected.get().filter(shown -> shown.path().equals(row.path())).isEmpty()) {
      // The row of a table may be older than the text.
      StructureRow now = root().flatMap(top -> top.find(row.path())).orElse(row);
      selected.set(Optional.of(now));
      if (!now.isGone()) {
        document().reveal(now.node().nameRange());
      }
      choose(now);
    }
  }

  /// Has a row selected as soon as the next text has been read.
  void selectNext(List<String> path) {
    toSelect = Optional.of(path);
  }

  public void dispose() {
    analysis.latestProperty().removeListener(onAnalyzed);
    document().selectionProperty().removeListener(onSelection);
    changes.latest().removeListener(onChanges);
  }

  private void analyzed() {
    if (!(analysis.latestProperty().get().orElse(null) instanceof AnalyzedDocument.Schema schema)) {
      state.set(new StructureState.Reading());
      selected.set(Optional.empty());
      return;
    }
    StructureRow root = rows(schema);
    state.set(new StructureState.Ready(root, schema.isEditable() && document().writable()));
    int caret = document().selectionProperty().get().start();
    Optional<StructureRow> next = toSelect.flatMap(root::find);
    toSelect = Optional.empty();
    selected.set(
        next.or(() -> root.at(caret))
            .or(() -> selected.get().flatMap(row -> root.find(row.path())))
            .or(() -> Optional.of(root)));
    next.ifPresent(row -> document().reveal(row.node().nameRange()));
    editing.ifPresent(FieldEditing::analyzed);
  }

  /// The schema was compared anew.
  private void showMarkers() {
    if (state.get() instanceof StructureState.Ready(StructureRow before, boolean editable)
        && analysis.latestProperty().get().orElse(null) instanceof AnalyzedDocument.Schema schema) {
      StructureRow root = rows(schema);
      if (!root.equals(before)) {
        state.set(new StructureState.Ready(root, editable));
        selected.set(selected.get().flatMap(row -> root.find(row.path())));
      }
    }
  }

  private StructureRow rows(AnalyzedDocument.Schema schema) {
    var root = schema.structure().root();
    return StructureRow.of(root, markers.update(changes, document().path(), schema.text(), root));
  }

  private void choose(StructureRow row) {
    if (!row.marker().findings().isEmpty()) {
      changes.choose(row.marker().findings());
    }
  }

  /// The caret moved in the source.
  private void follow(TextRange caret) {
    if (analysis.current().isPresent()) {
      root()
          .flatMap(top -> top.at(caret.start()))
          .ifPresent(row -> {
            selected.set(Optional.of(row));
            choose(row);
          });
    }
  }
}
