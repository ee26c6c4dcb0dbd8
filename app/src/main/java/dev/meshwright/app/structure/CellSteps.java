package dev.meshwright.app.structure;

import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.model.structure.NodeKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which cells can be edited, and the way from one to the next.
final class CellSteps {

  private final StructureViewModel model;

  CellSteps(StructureViewModel model) {
    this.model = model;
  }

  /// Of a symbol, a default is no text but a yes or no.
  boolean canEdit(StructureRow row, FieldPart part) {
    return canEdit(model.parts(row), row, part);
  }

  private static boolean canEdit(Set<DeclarationPart> parts, StructureRow row, FieldPart part) {
    boolean there =
        switch (part) {
          case DEFAULT -> !row.isSymbol();
          case NUMBER -> row.node().number().isPresent();
          case NAME, TYPE, NULLABLE, DOC -> true;
        };
    return there && parts.contains(part.ofDeclaration());
  }

  /// Whether a row says that there may be no value, or nothing of its file can be changed.
  boolean isFixed(StructureRow row) {
    return row.node().type().nullable() || model.parts(row).isEmpty();
  }

  /// The name of a row as it is edited: that of the schema itself without its namespace, where it
  /// is no file.
  static String shownName(StructureRow row) {
    return row.isRoot() && row.node().kind() != NodeKind.FILE
        ? row.name().substring(row.name().lastIndexOf('.') + 1)
        : row.name();
  }

  /// Has the next cell of a row edited.
  ///
  /// @param typed into the cell that was edited
  /// @param by where to go: 1 or -1
  void beside(StructureRow row, FieldPart part, String typed, int by) {
    List<String> path =
        part == FieldPart.NAME && !typed.isEmpty() ? row.renamedPath(typed) : row.path();
    // The text may have been read with the new name already, or not yet.
    Set<DeclarationPart> parts = EnumSet.noneOf(DeclarationPart.class);
    parts.addAll(model.parts(row));
    parts.addAll(model.parts(path));
    FieldPart next = part.beside(by);
    while (next != part && (next == FieldPart.NULLABLE || !canEdit(parts, row, next))) {
      next = next.beside(by);
    }
    model.editNext(new CellToEdit(path, next));
  }
}
