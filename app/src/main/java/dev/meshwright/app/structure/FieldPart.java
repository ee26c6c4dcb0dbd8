package dev.meshwright.app.structure;

import dev.meshwright.model.structure.DeclarationPart;
import java.util.List;
import java.util.Locale;

/// A part of a declaration that has a column of its own to be edited in.
enum FieldPart {
  NAME,
  TYPE,
  /// Of a Protobuf field or enum value.
  NUMBER,
  NULLABLE,
  DEFAULT,
  DOC;

  /// What of a declaration has to be open to change; of a number, its name.
  DeclarationPart ofDeclaration() {
    return switch (this) {
      case NUMBER -> DeclarationPart.NAME;
      case NAME -> DeclarationPart.NAME;
      case TYPE -> DeclarationPart.TYPE;
      case NULLABLE -> DeclarationPart.NULLABLE;
      case DEFAULT -> DeclarationPart.DEFAULT;
      case DOC -> DeclarationPart.DOC;
    };
  }

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
