package dev.meshwright.app.avro;

import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.Optional;

/// A type or a field of a schema, as the structure table shows it.
///
/// @param field path of field names from the root record; empty for the root
/// @param index among the fields of its record
/// @param name of the field; of the root, the type's full name
/// @param type as people read it
/// @param writtenType as it stands in the text; a name without its quotes
/// @param nullable whether the type is a union with null
/// @param defaultJson the default as JSON text
/// @param doc its documentation
/// @param aliases names it was known by
/// @param logicalType what the values mean
/// @param record whether fields can be added to it
/// @param range of the whole in the text
/// @param nameRange of the name in the text
/// @param children the fields of the record that it is or holds
public record StructureRow(
    List<String> field,
    int index,
    String name,
    String type,
    String writtenType,
    boolean nullable,
    Optional<String> defaultJson,
    Optional<String> doc,
    List<String> aliases,
    Optional<String> logicalType,
    boolean record,
    TextRange range,
    TextRange nameRange,
    List<StructureRow> children) {

  private static final int LONGEST_TYPE = 200;

  public StructureRow {
    field = List.copyOf(field);
    aliases = List.copyOf(aliases);
    children = List.copyOf(children);
  }

  /// What a field of one line offers to edit as the type: a short type as it is written, the name
  /// of one that is defined in place.
  public String typeToEdit() {
    boolean oneLine =
        writtenType.length() <= LONGEST_TYPE && writtenType.chars().noneMatch(c -> c == '\n');
    return oneLine ? writtenType : type;
  }

  public boolean isRoot() {
    return field.isEmpty();
  }

  /// Whether this row or one below has that name.
  boolean hasName(String wanted) {
    return name.equals(wanted) || children.stream().anyMatch(child -> child.hasName(wanted));
  }

  /// The row with that path, this one or below.
  public Optional<StructureRow> find(List<String> path) {
    if (field.equals(path)) {
      return Optional.of(this);
    }
    return children.stream().flatMap(child -> child.find(path).stream()).findFirst();
  }

  /// The innermost row whose text touches an offset.
  public Optional<StructureRow> at(int offset) {
    if (!range.touches(offset)) {
      return Optional.empty();
    }
    return children.stream()
        .flatMap(child -> child.at(offset).stream())
        .findFirst()
        .or(() -> Optional.of(this));
  }
}
