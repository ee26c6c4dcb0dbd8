package dev.meshwright.app.structure;

import dev.meshwright.app.document.Analysis;
import dev.meshwright.app.document.Document;
import dev.meshwright.model.TextRange;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

/// The structure of a schema, kept in step with its text; its selection is the document's.
public final class StructureViewModel {

  private final Analysis analysis;
  private final MarkerSource changes;
  private final Optional<FieldEditing> editing;
  private final KeptMarkers markers = new KeptMarkers();
  private final ReadOnlyObjectWrapper<StructureState> state =
      new ReadOnlyObjectWrapper<>(new StructureState.Reading());
  private final ReadOnlyObjectWrapper<Optional<StructureRow>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<StructureRow>> chosen =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<CellToEdit>> toEdit =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ChangeListener<Optional<AnalyzedDocument>> onAnalyzed =
      (property, was, is) -> analyzed();
  private final ChangeListener<TextRange> onSelection = (property, was, is) -> follow(is);
  private final ChangeListener<Optional<SchemaChanges>> onChanges =
      (property, was, is) -> showMarkers();
  private Optional<Function<StructureRow, List<StructureRow>>> toSelect = Optional.empty();
  private Optional<CellToEdit> editSoon = Optional.empty();

  private StructureViewModel(
      Analysis analysis, MarkerSource changes, Optional<FieldLookups> lookups) {
    this.analysis = analysis;
    this.changes = changes;
    this.editing = lookups.map(found -> new FieldEditing(this, analysis, found));
    analysis.latestProperty().addListener(onAnalyzed);
    document().selectionProperty().addListener(onSelection);
    changes.latest().addListener(onChanges);
    analyzed();
    editing.ifPresent(FieldEditing::committed);
  }

  /// A structure to read and to jump from.
  ///
  /// @param changes of the schema, shown as markers on its rows
  public static StructureViewModel outline(Analysis analysis, MarkerSource changes) {
    return new StructureViewModel(analysis, changes, Optional.empty());
  }

  /// A structure whose fields are edited as well.
  ///
  /// @param changes of the schema, shown as markers on its rows
  /// @param lookups answers what editing fields asks
  public static StructureViewModel edited(
      Analysis analysis, MarkerSource changes, FieldLookups lookups) {
    return new StructureViewModel(analysis, changes, Optional.of(lookups));
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

  public boolean hasSelection() {
    return selected.get().isPresent();
  }

  /// All selected rows, in the order of the text; the one at the caret is among them.
  ReadOnlyObjectProperty<List<StructureRow>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// The cell that somebody is about to edit, until the view has taken it.
  ReadOnlyObjectProperty<Optional<CellToEdit>> toEditProperty() {
    return toEdit.getReadOnlyProperty();
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

  /// Selects rows.
  ///
  /// @param lead among them: its name is shown in the source, all of it in the inspector, and what
  ///   changed there
  void select(List<StructureRow> rows, StructureRow lead) {
    boolean other = selected.get().filter(shown -> shown.path().equals(lead.path())).isEmpty();
    // The row of a table may be older than the text.
    StructureRow now = newest(lead);
    chosen.set(rows.stream().map(this::newest).toList());
    if (other) {
      selected.set(Optional.of(now));
      if (!now.isGone()) {
        document().reveal(now.node().nameRange());
      }
      choose(now);
    }
  }

  private StructureRow newest(StructureRow row) {
    return root().flatMap(top -> top.find(row.path())).orElse(row);
  }

  /// Has rows selected as soon as the next text has been read.
  ///
  /// @param rows finds them in the new structure, the first one to be shown
  void selectNext(Function<StructureRow, List<StructureRow>> rows) {
    toSelect = Optional.of(rows);
  }

  /// Nothing is to be selected or edited: no new text will be read.
  void nothingNext() {
    toSelect = Optional.empty();
    editSoon = Optional.empty();
  }

  /// Has a cell edited: at once when its row is there, else when the next text has been read.
  void editNext(CellToEdit cell) {
    if (analysis.current().isPresent()
        && toSelect.isEmpty()
        && root().flatMap(top -> top.find(cell.path())).isPresent()) {
      toEdit.set(Optional.of(cell));
    } else {
      editSoon = Optional.of(cell);
    }
  }

  /// The view has begun to edit.
  void editBegun() {
    toEdit.set(Optional.empty());
  }

  /// Whether the workspace asks that data written before can be read with the schema.
  boolean asksForOldData() {
    return changes
        .latest()
        .getValue()
        .filter(known -> known.path().equals(document().path()))
        .map(known -> known.asked().asksBackward())
        .orElse(true);
  }

  public void dispose() {
    analysis.latestProperty().removeListener(onAnalyzed);
    document().selectionProperty().removeListener(onSelection);
    changes.latest().removeListener(onChanges);
  }

  private void analyzed() {
    if (!(analysis.latestProperty().get().orElse(null) instanceof AnalyzedDocument.Schema schema)) {
      state.set(new StructureState.Reading());
      chosen.set(List.of());
      selected.set(Optional.empty());
      return;
    }
    StructureRow root = rows(schema);
    state.set(new StructureState.Ready(root, schema.isEditable() && document().writable()));
    int caret = document().selectionProperty().get().start();
    List<StructureRow> next = toSelect.map(rows -> rows.apply(root)).orElse(List.of());
    Optional<StructureRow> edited = editSoon.flatMap(cell -> root.find(cell.path()));
    List<StructureRow> wanted = edited.map(List::of).orElse(next);
    StructureRow lead =
        wanted.stream()
            .findFirst()
            .or(() -> root.at(caret))
            .or(() -> selected.get().flatMap(row -> root.find(row.path())))
            .orElse(root);
    show(wanted.isEmpty() ? still(root, lead) : wanted, lead);
    if (!wanted.isEmpty()) {
      document().reveal(lead.node().nameRange());
    }
    Optional<CellToEdit> cell = editSoon.filter(soon -> edited.isPresent());
    if (editing.filter(FieldEditing::isWaiting).isEmpty()) {
      nothingNext();
    }
    cell.ifPresent(soon -> toEdit.set(Optional.of(soon)));
    editing.ifPresent(FieldEditing::analyzed);
  }

  private void show(List<StructureRow> rows, StructureRow lead) {
    chosen.set(rows);
    selected.set(Optional.of(lead));
  }

  /// The rows that were selected with one that still is.
  private List<StructureRow> still(StructureRow root, StructureRow lead) {
    List<StructureRow> kept =
        chosen.get().stream().flatMap(row -> root.find(row.path()).stream()).toList();
    return kept.stream().anyMatch(row -> row.path().equals(lead.path())) ? kept : List.of(lead);
  }

  /// The schema was compared anew.
  private void showMarkers() {
    if (state.get() instanceof StructureState.Ready(StructureRow before, boolean editable)
        && analysis.latestProperty().get().orElse(null) instanceof AnalyzedDocument.Schema schema) {
      StructureRow root = rows(schema);
      if (!root.equals(before)) {
        state.set(new StructureState.Ready(root, editable));
        StructureRow lead = selected.get().flatMap(row -> root.find(row.path())).orElse(root);
        show(still(root, lead), lead);
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
            boolean same = selected.get().filter(now -> now.path().equals(row.path())).isPresent();
            show(same ? chosen.get() : List.of(row), row);
            choose(row);
          });
    }
  }
}
