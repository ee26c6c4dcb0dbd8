package dev.meshwright.usecases.lookup;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.search.Criterion;
import dev.meshwright.model.search.EntryKind;
import java.util.List;
import java.util.Set;

/// The parts in which hits are listed.
public enum HitGroup {
  /// Types of schemas.
  TYPES,
  /// Fields, values and methods of schemas.
  FIELDS,
  /// Contracts and products, and what is promised in them.
  CONTRACTS,
  /// Columns of samples; columns and steps of transformations; their tests.
  COLUMNS,
  /// All other files.
  FILES;

  private static final Criterion AGREED =
      new Criterion.OfFile(Set.of(FileKind.CONTRACT, FileKind.PRODUCT));

  Criterion criterion() {
    return switch (this) {
      case TYPES ->
          schemas(
              Set.of(EntryKind.RECORD, EntryKind.ENUM, EntryKind.DEFINITION, EntryKind.SERVICE));
      case FIELDS -> schemas(Set.of(EntryKind.FIELD, EntryKind.VALUE, EntryKind.METHOD));
      case CONTRACTS -> AGREED;
      case COLUMNS ->
          new Criterion.OfKind(Set.of(EntryKind.COLUMN, EntryKind.STEP, EntryKind.TEST));
      case FILES -> schemas(Set.of(EntryKind.FILE));
    };
  }

  private static Criterion schemas(Set<EntryKind> kinds) {
    return new Criterion.All(List.of(new Criterion.OfKind(kinds), new Criterion.Not(AGREED)));
  }

  /// The part that a hit is listed in.
  public static HitGroup of(EntryKind kind, FileKind file) {
    if (file == FileKind.CONTRACT || file == FileKind.PRODUCT) {
      return CONTRACTS;
    }
    return switch (kind) {
      case RECORD, ENUM, DEFINITION, SERVICE -> TYPES;
      case FIELD, VALUE, METHOD -> FIELDS;
      case COLUMN, STEP, TEST -> COLUMNS;
      case FILE -> FILES;
    };
  }
}
