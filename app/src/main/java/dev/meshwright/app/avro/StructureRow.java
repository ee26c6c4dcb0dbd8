package dev.meshwright.app.avro;

import dev.meshwright.app.signs.RowSign;
import dev.meshwright.app.signs.SignedRow;
import dev.meshwright.app.signs.Signs;
import dev.meshwright.app.signs.Spot;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
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
/// @param sign what changed since the version it is compared with
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
    RowSign sign,
    boolean record,
    TextRange range,
    TextRange nameRange,
    List<StructureRow> children)
    implements SignedRow {

  private static final int LONGEST_TYPE = 200;

  /// Begins the last step to a field that is gone: no name begins so.
  private static final String GONE = "-";

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

  /// The names from the root record on, also of a field that is gone.
  public List<String> names() {
    return isGone() ? below(field.subList(0, field.size() - 1), name) : field;
  }

  /// How many fields the record has now.
  int fieldCount() {
    return (int) children.stream().filter(child -> !child.isGone()).count();
  }

  /// This row and those below with their signs, and with the fields that are gone.
  StructureRow signed(Signs signs) {
    if (signs.isEmpty()) {
      return this;
    }
    List<StructureRow> all = new ArrayList<>();
    children.forEach(child -> all.add(child.signed(signs)));
    signs.goneFrom(field).forEach(gone -> all.add(goneChild(gone)));
    return new StructureRow(
        field,
        index,
        name,
        type,
        writtenType,
        nullable,
        defaultJson,
        doc,
        aliases,
        logicalType,
        signs.of(field),
        record,
        range,
        nameRange,
        all);
  }

  private StructureRow goneChild(Signs.Gone gone) {
    return new StructureRow(
        below(field, GONE + gone.name()),
        -1,
        gone.name(),
        "",
        "",
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        gone.sign(),
        false,
        TextRange.at(nameRange.start()),
        TextRange.at(nameRange.start()),
        List.of());
  }

  private static List<String> below(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }

  /// This row and those below, for laying signs on them.
  Spot spot() {
    return new Spot(field, field, name, range, children.stream().map(StructureRow::spot).toList());
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
    if (isGone() || !range.touches(offset)) {
      return Optional.empty();
    }
    return children.stream()
        .flatMap(child -> child.at(offset).stream())
        .findFirst()
        .or(() -> Optional.of(this));
  }
}
