package dev.meshwright.app.structure;

import dev.meshwright.model.structure.NodeKind;
import java.util.ArrayList;
import java.util.List;

/// Which cells can be edited, and the way from one to the next.
final class CellSteps {

  private final StructureViewModel model;

  CellSteps(StructureViewModel model) {
    this.model = model;
  }

  /// The schema itself has a name and a documentation, and no type of its own; a symbol only a
  /// name.
  boolean canEdit(StructureRow row, FieldPart part) {
    return model.isEditable()
        && !row.isGone()
        && (row.node().kind() == NodeKind.FIELD
            || part == FieldPart.NAME
            || (part == FieldPart.DOC && !row.isSymbol()));
  }

  /// The name of a row as it is edited: that of the schema itself without its namespace.
  static String shownName(StructureRow row) {
    return row.isRoot() ? row.name().substring(row.name().lastIndexOf('.') + 1) : row.name();
  }

  /// Has the next cell of a row edited.
  ///
  /// @param typed into the cell that was edited
  /// @param by where to go: 1 or -1
  void beside(StructureRow row, FieldPart part, String typed, int by) {
    List<String> path = new ArrayList<>(row.path());
    if (part == FieldPart.NAME && !path.isEmpty() && !typed.isEmpty()) {
      path.set(path.size() - 1, typed);
    }
    FieldPart next = part.beside(by);
    while (next == FieldPart.NULLABLE || !canEdit(row, next)) {
      next = next.beside(by);
    }
    model.editNext(new CellToEdit(path, next));
  }
}
