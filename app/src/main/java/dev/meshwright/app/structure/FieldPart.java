package dev.meshwright.app.structure;

import java.util.List;
import java.util.Locale;

/// A part of a declaration that has a column of its own to be edited in.
enum FieldPart {
  NAME,
  TYPE,
  NULLABLE,
  DEFAULT,
  DOC;

  /// Of its column.
  String columnId() {
    return "structure-" + name().toLowerCase(Locale.ROOT);
  }

  /// The one beside it, around the ends.
  FieldPart beside(int by) {
    List<FieldPart> parts = List.of(values());
    return parts.get(Math.floorMod(parts.indexOf(this) + by, parts.size()));
  }
}
