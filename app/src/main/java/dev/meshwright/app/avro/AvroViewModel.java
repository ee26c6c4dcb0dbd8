package dev.meshwright.app.avro;

import dev.meshwright.app.document.Analysis;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.signs.Changes;
import dev.meshwright.app.signs.KeptSigns;
import dev.meshwright.app.signs.SchemaChanges;
import dev.meshwright.model.TextRange;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import dev.meshwright.usecases.schema.EditSchema;
import dev.meshwright.usecases.schema.SchemaOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

/// The structure of an Avro schema, edited by operations that become edits of the text.
public final class AvroViewModel {

  private final Analysis analysis;
  private final EditSchema editSchema;
  private final Changes changes;
  private final KeptSigns signs = new KeptSigns();
  private final ReadOnlyObjectWrapper<AvroState> state =
      new ReadOnlyObjectWrapper<>(new AvroState.Reading());
  private final ReadOnlyObjectWrapper<Optional<StructureRow>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final List<SchemaOperation> waiting = new ArrayList<>();
  private final ChangeListener<Optional<AnalyzedDocument>> onAnalyzed =
      (property, was, is) -> analyzed();
  private final ChangeListener<TextRange> onSelection = (property, was, is) -> follow(is);
  private final ChangeListener<Optional<SchemaChanges>> onChanges =
      (property, was, is) -> showSigns();
  private Optional<List<String>> toSelect = Optional.empty();

  /// @param changes of the schema, shown as signs on its rows
  public AvroViewModel(Analysis analysis, EditSchema editSchema, Changes changes) {
    this.analysis = analysis;
    this.editSchema = editSchema;
    this.changes = changes;
    analysis.latestProperty().addListener(onAnalyzed);
    document().selectionProperty().addListener(onSelection);
    changes.latest().addListener(onChanges);
    analyzed();
  }

  public Document document() {
    return analysis.document();
  }

  public ReadOnlyObjectProperty<AvroState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The row at the caret, or chosen in the structure.
  public ReadOnlyObjectProperty<Optional<StructureRow>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// Selects a row, and its name in the source.
  public void select(StructureRow row) {
    if (selected.get().filter(shown -> shown.field().equals(row.field())).isEmpty()) {
      // The row of a table may be older than the text.
      StructureRow now =
          state.get() instanceof AvroState.Ready(StructureRow root, boolean editable)
              ? root.find(row.field()).orElse(row)
              : row;
      selected.set(Optional.of(now));
      if (!now.isGone()) {
        document().reveal(now.nameRange());
      }
      choose(now);
    }
  }

  /// Selects the field with that path of names, if there is one.
  public void selectRow(String... path) {
    if (state.get() instanceof AvroState.Ready(StructureRow root, boolean editable)) {
      root.find(List.of(path)).ifPresent(this::select);
    }
  }

  /// Carries an operation out. While the newest text is still being read, it waits for that.
  public void apply(SchemaOperation operation) {
    Optional<AnalyzedDocument> current = analysis.current();
    if (current.isEmpty()) {
      waiting.add(operation);
      return;
    }
    document().edit(editSchema.edit(current.get(), operation));
  }

  /// Adds a field behind the selected one, or as the last of the selected record.
  public void addField(String name, String type) {
    if (!(state.get() instanceof AvroState.Ready(StructureRow root, boolean editable))
        || !editable) {
      return;
    }
    StructureRow anchor = selected.get().orElse(root);
    StructureRow record =
        anchor.record()
            ? anchor
            : root.find(anchor.field().subList(0, anchor.field().size() - 1)).orElse(root);
    int index = anchor.record() ? anchor.fieldCount() : anchor.index() + 1;
    List<String> added = new ArrayList<>(record.field());
    added.add(name);
    toSelect = Optional.of(added);
    apply(new SchemaOperation.AddField(record.field(), index, name, type));
  }

  /// `field`, `field2`, ...: the first name that no field has.
  public String freeName() {
    String name = "field";
    if (state.get() instanceof AvroState.Ready(StructureRow root, boolean editable)) {
      for (int number = 2; root.hasName(name); number++) {
        name = "field" + number;
      }
    }
    return name;
  }

  public void removeSelected() {
    selectedField().ifPresent(row -> apply(new SchemaOperation.RemoveField(row.field())));
  }

  /// Moves the selected field within its record.
  ///
  /// @param by places, negative towards the beginning
  public void moveSelected(int by) {
    selectedField()
        .ifPresent(row -> {
          int index = row.index() + by;
          if (index >= 0 && index < siblings(row)) {
            toSelect = Optional.of(row.field());
            apply(new SchemaOperation.MoveField(row.field(), index));
          }
        });
  }

  /// Renames a field and keeps it selected.
  public void rename(StructureRow row, String name, boolean keepAlias) {
    List<String> renamed = new ArrayList<>(row.field());
    if (!renamed.isEmpty()) {
      renamed.set(renamed.size() - 1, name);
    }
    toSelect = Optional.of(renamed);
    apply(new SchemaOperation.Rename(row.field(), name, keepAlias));
  }

  public void dispose() {
    analysis.latestProperty().removeListener(onAnalyzed);
    document().selectionProperty().removeListener(onSelection);
    changes.latest().removeListener(onChanges);
  }

  private Optional<StructureRow> selectedField() {
    return selected.get().filter(row -> !row.isRoot() && !row.isGone());
  }

  private int siblings(StructureRow row) {
    return state.get() instanceof AvroState.Ready(StructureRow root, boolean editable)
        ? root.find(row.field().subList(0, row.field().size() - 1))
            .map(StructureRow::fieldCount)
            .orElse(0)
        : 0;
  }

  private void analyzed() {
    if (analysis.latestProperty().get().orElse(null) instanceof AnalyzedDocument.Avro avro) {
      StructureRow root = rows(avro);
      state.set(new AvroState.Ready(root, avro.document().isEditable() && document().writable()));
      int caret = document().selectionProperty().get().start();
      selected.set(
          toSelect
              .flatMap(root::find)
              .or(() -> root.at(caret))
              .or(() -> selected.get().flatMap(row -> root.find(row.field())))
              .or(() -> Optional.of(root)));
      toSelect.flatMap(root::find).ifPresent(row -> document().reveal(row.nameRange()));
      toSelect = Optional.empty();
      runWaiting();
    }
  }

  private StructureRow rows(AnalyzedDocument.Avro avro) {
    StructureRow plain = StructureRows.of(avro.document());
    return plain.signed(signs.update(changes, document().path(), avro.text(), plain::spot));
  }

  /// The schema was compared anew.
  private void showSigns() {
    if (state.get() instanceof AvroState.Ready(StructureRow before, boolean editable)
        && analysis.latestProperty().get().orElse(null) instanceof AnalyzedDocument.Avro avro) {
      StructureRow root = rows(avro);
      if (!root.equals(before)) {
        state.set(new AvroState.Ready(root, editable));
        selected.set(selected.get().flatMap(row -> root.find(row.field())));
      }
    }
  }

  private void choose(StructureRow row) {
    if (!row.sign().findings().isEmpty()) {
      changes.choose(row.sign().findings());
    }
  }

  private void runWaiting() {
    if (!waiting.isEmpty() && analysis.current().isPresent()) {
      apply(waiting.removeFirst());
    }
  }

  /// The caret moved in the source.
  private void follow(TextRange caret) {
    if (state.get() instanceof AvroState.Ready(StructureRow root, boolean editable)
        && analysis.current().isPresent()) {
      root.at(caret.start())
          .ifPresent(row -> {
            selected.set(Optional.of(row));
            choose(row);
          });
    }
  }
}
