package dev.meshwright.app.structure;

import dev.meshwright.app.document.Analysis;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a person does to the fields of a schema: operations that become edits of the text.
public final class FieldEditing {

  private final StructureViewModel structure;
  private final Analysis analysis;
  private final List<SchemaOperation> waiting = new ArrayList<>();

  FieldEditing(StructureViewModel structure, Analysis analysis) {
    this.structure = structure;
    this.analysis = analysis;
  }

  /// Whether the text may be edited: it is of a language that can be, and its file can be written.
  public boolean isPossible() {
    return structure.isEditable();
  }

  /// Carries an operation out. While the newest text is still being read, it waits for that.
  void apply(SchemaOperation operation) {
    if (!isPossible()) {
      return;
    }
    Optional<AnalyzedDocument> current = analysis.current();
    if (current.isEmpty()) {
      waiting.add(operation);
    } else if (current.get() instanceof AnalyzedDocument.Schema schema) {
      analysis.document().edit(schema.edits(operation));
    }
  }

  /// The text has been read.
  void analyzed() {
    if (!waiting.isEmpty() && analysis.current().isPresent()) {
      apply(waiting.removeFirst());
    }
  }

  /// Adds a field behind the selected one, or as the last of the selected record.
  public void addField(String name, String type) {
    Optional<StructureRow> top = structure.root().filter(root -> isPossible());
    if (top.isEmpty()) {
      return;
    }
    StructureRow root = top.get();
    StructureRow anchor = structure.selectedProperty().get().orElse(root);
    boolean inside = anchor.node().type().holdsFields();
    StructureRow record = inside ? anchor : root.find(anchor.parentPath()).orElse(root);
    int index = inside ? anchor.node().children().size() : index(record, anchor) + 1;
    List<String> added = new ArrayList<>(record.path());
    added.add(name);
    structure.selectNext(added);
    apply(new SchemaOperation.AddField(record.path(), index, name, type, false));
  }

  /// `field`, `field2`, ...: the first name that no field has.
  public String freeName() {
    String name = "field";
    Optional<StructureRow> root = structure.root();
    for (int number = 2; root.isPresent() && root.get().hasName(name); number++) {
      name = "field" + number;
    }
    return name;
  }

  public void removeSelected() {
    selectedField().ifPresent(row -> apply(new SchemaOperation.RemoveFields(List.of(row.path()))));
  }

  /// Moves the selected field within its record.
  ///
  /// @param by places, negative towards the beginning
  public void moveSelected(int by) {
    selectedField()
        .ifPresent(row -> {
          Optional<StructureRow> record =
              structure.root().flatMap(root -> root.find(row.parentPath()));
          int siblings = record.map(found -> found.node().children().size()).orElse(0);
          int index = record.map(found -> index(found, row)).orElse(-1) + by;
          if (index >= 0 && index < siblings) {
            structure.selectNext(row.path());
            int before = by > 0 ? index + 1 : index;
            apply(new SchemaOperation.MoveFields(List.of(row.path()), row.parentPath(), before));
          }
        });
  }

  /// Renames a field and keeps it selected.
  void rename(StructureRow row, String name, boolean keepAlias) {
    List<String> renamed = new ArrayList<>(row.path());
    if (!renamed.isEmpty()) {
      renamed.set(renamed.size() - 1, name);
    }
    structure.selectNext(renamed);
    apply(new SchemaOperation.Rename(row.path(), name, keepAlias));
  }

  private Optional<StructureRow> selectedField() {
    return structure.selectedProperty().get().filter(row -> !row.isRoot() && !row.isGone());
  }

  /// Where a field is among those of its record; of one that is gone, before the first.
  private static int index(StructureRow record, StructureRow field) {
    return record.node().children().stream()
        .map(StructureNode::nameRange)
        .toList()
        .indexOf(field.node().nameRange());
  }
}
