package dev.meshwright.app.structure;

import dev.meshwright.app.document.Analysis;
import dev.meshwright.app.document.Document;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

/// The structure of a schema, kept in step with its text; its selection is the document's.
public final class StructureViewModel {

  private final Analysis analysis;
  private final MarkerSource changes;
  private final FieldEditing editing;
  private final RefactoringTargets targets;
  private final Map<List<String>, Set<DeclarationPart>> parts = new HashMap<>();
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
  private Optional<CellSoon> editSoon = Optional.empty();

  /// A cell of a row that the next text may have.
  ///
  /// @param row finds it in the new structure
  private record CellSoon(Function<StructureRow, Optional<StructureRow>> row, FieldPart part) {}

  /// @param changes of the schema, shown as markers on its rows
  /// @param lookups answers what editing fields asks
  public StructureViewModel(Analysis analysis, MarkerSource changes, FieldLookups lookups) {
    this.analysis = analysis;
    this.changes = changes;
    this.editing = new FieldEditing(this, analysis, lookups);
    this.targets = new RefactoringTargets(this, analysis);
    analysis.latestProperty().addListener(onAnalyzed);
    document().selectionProperty().addListener(onSelection);
    changes.latest().addListener(onChanges);
    analyzed();
    editing.committed();
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

  /// Edits what is declared.
  public FieldEditing editing() {
    return editing;
  }

  /// What of a declaration can be changed now.
  Set<DeclarationPart> parts(StructureRow row) {
    return row.isGone() ? Set.of() : parts(row.path());
  }

  /// What of that which has a path can be changed now.
  Set<DeclarationPart> parts(List<String> path) {
    return isEditable()
        ? parts.computeIfAbsent(
            path, asked -> schema().map(schema -> schema.parts(asked)).orElse(Set.of()))
        : Set.of();
  }

  /// What of the schema can be refactored.
  public RefactoringTargets targets() {
    return targets;
  }

  /// The selected rows as they are now, without those that are gone.
  List<StructureRow> chosenNow() {
    return chosen.get().stream().filter(row -> !row.isGone()).map(this::newest).toList();
  }

  /// The names from the schema to a row, that of the schema left out.
  List<String> names(StructureRow row) {
    List<String> names = new ArrayList<>();
    for (int length = 1; length <= row.path().size(); length++) {
      List<String> above = row.path().subList(0, length);
      names.add(
          root().flatMap(top -> top.find(above)).map(StructureRow::name).orElse(above.getLast()));
    }
    return names;
  }

  Optional<AnalyzedDocument.Schema> schema() {
    return analysis
        .latestProperty()
        .get()
        .filter(AnalyzedDocument.Schema.class::isInstance)
        .map(AnalyzedDocument.Schema.class::cast);
  }

  /// The selected declaration, in the words of findings and histories: `Shipment.carrier`, `total`;
  /// blank for the whole schema.
  public String selectedPart() {
    return selected.get().filter(row -> !row.isRoot()).map(this::part).orElse("");
  }

  /// Where findings go down by the names of the rows, all of these.
  private String part(StructureRow row) {
    boolean byNames =
        root()
            .flatMap(top -> top.find(row.isGone() ? row.parentPath() : row.path()))
            .map(found -> found.node().at())
            .filter(at -> at.findingSteps().filter(at.steps()::equals).isPresent())
            .isPresent();
    boolean inFile = root().filter(top -> top.node().kind() == NodeKind.FILE).isPresent();
    return byNames && !inFile ? fieldPath(row) : member(row);
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
    editNext(top -> top.find(cell.path()), cell.part());
  }

  /// Has the name edited of what will be declared by a name in what has a path.
  void editNew(List<String> outer, String name) {
    editNext(
        top ->
            top.find(outer)
                .flatMap(row ->
                    row.children().stream()
                        .filter(child -> !child.isGone() && child.name().equals(name))
                        .findFirst()),
        FieldPart.NAME);
  }

  private void editNext(Function<StructureRow, Optional<StructureRow>> row, FieldPart part) {
    Optional<StructureRow> now = root().flatMap(row);
    if (analysis.current().isPresent() && toSelect.isEmpty() && now.isPresent()) {
      toEdit.set(now.map(found -> new CellToEdit(found.path(), part)));
    } else {
      editSoon = Optional.of(new CellSoon(row, part));
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
    parts.clear();
    targets.analyzed();
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
    Optional<StructureRow> edited = editSoon.flatMap(cell -> cell.row().apply(root));
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
    Optional<CellToEdit> cell =
        editSoon.flatMap(soon -> edited.map(row -> new CellToEdit(row.path(), soon.part())));
    if (!editing.isWaiting()) {
      nothingNext();
    }
    cell.ifPresent(soon -> toEdit.set(Optional.of(soon)));
    editing.analyzed();
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
