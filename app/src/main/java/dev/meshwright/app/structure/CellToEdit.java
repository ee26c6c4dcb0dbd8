package dev.meshwright.app.structure;

import java.util.List;

/// A cell of the structure that somebody is about to edit.
///
/// @param path of its row
record CellToEdit(List<String> path, FieldPart part) {}
