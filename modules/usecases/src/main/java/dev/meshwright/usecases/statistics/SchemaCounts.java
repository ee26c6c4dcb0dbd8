package dev.meshwright.usecases.statistics;

import dev.meshwright.model.structure.StructureNode;

/// What some schemas hold.
///
/// @param files how many schemas
/// @param broken of them with an error in their text
/// @param characters UTF-16 code units of their texts
/// @param lines of their texts
/// @param types records, messages, enums, definitions and services, and how many are documented;
///   one that is written inside a field belongs to the field
/// @param fields fields, properties and methods, and how many are documented
/// @param values of enums, and how many are documented
public record SchemaCounts(
    int files, int broken, long characters, long lines, Share types, Share fields, Share values) {

  static final SchemaCounts NOTHING =
      new SchemaCounts(0, 0, 0, 0, Share.NOTHING, Share.NOTHING, Share.NOTHING);

  /// Counts one schema.
  static SchemaCounts of(String text, StructureNode root, boolean broken) {
    SchemaCounts itself =
        new SchemaCounts(
            1,
            broken ? 1 : 0,
            text.length(),
            text.lines().count(),
            Share.NOTHING,
            Share.NOTHING,
            Share.NOTHING);
    return itself.plus(declared(root));
  }

  private static SchemaCounts declared(StructureNode node) {
    Share documented = Share.of(!node.documentation().isBlank());
    SchemaCounts counts =
        switch (node.kind()) {
          case FILE, TYPE, ONEOF, EXTENSION -> NOTHING;
          case RECORD, DEFINITION, ENUM, SERVICE ->
              new SchemaCounts(0, 0, 0, 0, documented, Share.NOTHING, Share.NOTHING);
          case FIELD, METHOD ->
              new SchemaCounts(0, 0, 0, 0, Share.NOTHING, documented, Share.NOTHING);
          case ENUM_VALUE -> new SchemaCounts(0, 0, 0, 0, Share.NOTHING, Share.NOTHING, documented);
        };
    for (StructureNode child : node.children()) {
      counts = counts.plus(declared(child));
    }
    return counts;
  }

  SchemaCounts plus(SchemaCounts other) {
    return new SchemaCounts(
        files + other.files,
        broken + other.broken,
        characters + other.characters,
        lines + other.lines,
        types.plus(other.types),
        fields.plus(other.fields),
        values.plus(other.values));
  }
}
