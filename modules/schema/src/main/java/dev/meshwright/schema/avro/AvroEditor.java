package dev.meshwright.schema.avro;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.TypeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Edits the fields of Avro schemas, and the symbols of enums.
public final class AvroEditor {

  private AvroEditor() {}

  /// The edits that carry an operation out; none when it changes nothing.
  public static List<TextEdit> edits(AvroDocument avro, SchemaOperation operation) {
    AvroFieldPaths fields = new AvroFieldPaths(avro);
    AvroSymbols symbols = new AvroSymbols(avro);
    return switch (operation) {
      case SchemaOperation.Rename rename ->
          symbols.isSymbol(rename.field())
              ? symbols.rename(rename.field(), rename.name())
              : rename(avro, fields, rename);
      case SchemaOperation.SetType set ->
          onField(
              fields,
              set.field(),
              field -> typeEdits(avro, fields, set.field(), field).change(set.type()));
      case SchemaOperation.SetDoc set -> setDoc(avro, fields, set);
      case SchemaOperation.SetDefault set ->
          symbols.isSymbol(set.field())
              ? symbols.setDefault(set.field(), set.json().isPresent())
              : onField(
                  fields,
                  set.field(),
                  field ->
                      set.json().isPresent()
                          ? AvroEdits.setDefault(avro, field, set.json().get())
                          : AvroEdits.removeDefault(avro, field));
      case SchemaOperation.SetNullable set ->
          onField(fields, set.field(), field -> AvroEdits.setNullable(avro, field, set.nullable()));
      case SchemaOperation.SetAliases set -> setAliases(avro, fields, set);
      case SchemaOperation.SetLogicalType set ->
          onField(
              fields,
              set.field(),
              field ->
                  set.logicalType().isPresent()
                      ? AvroEdits.setLogicalType(avro, field, set.logicalType().get())
                      : AvroEdits.removeLogicalType(avro, field));
      case SchemaOperation.SetProperty set ->
          new AvroProperties(avro).set(set.field(), set.name(), set.value());
      case SchemaOperation.ChangeList change ->
          change.list().equals(AvroUnionTypes.UNION)
              ? onField(fields, change.field(), field -> changed(avro, fields, change, field))
              : List.of();
      case SchemaOperation.AddField add ->
          symbols.enumeration(add.field()).isPresent()
              ? symbols.add(add.field(), add.index(), add.name())
              : addField(avro, fields, add);
      case SchemaOperation.PasteFields paste ->
          symbols.enumeration(paste.field()).isPresent()
              ? symbols.paste(paste.field(), paste.index(), paste.text())
              : fields
                  .record(paste.field())
                  .map(
                      record -> new AvroFieldPaste(avro, record).paste(paste.index(), paste.text()))
                  .orElse(List.of());
      case SchemaOperation.RemoveFields remove -> remove(avro, symbols, remove.fields());
      case SchemaOperation.MoveFields move ->
          move.fields().stream().anyMatch(symbols::isSymbol)
              ? symbols.move(move.fields(), move.record(), move.index())
              : new AvroFieldMoves(avro).move(move.fields(), move.record(), move.index());
    };
  }

  /// What of a declaration can be changed.
  public static Set<DeclarationPart> parts(AvroDocument avro, List<String> field) {
    return new AvroProperties(avro).parts(field);
  }

  /// What else Avro can say of a declaration.
  public static List<DeclarationProperty> properties(AvroDocument avro, List<String> field) {
    return new AvroProperties(avro).of(field);
  }

  /// The text of fields, as it can be pasted.
  public static String copied(AvroDocument avro, List<List<String>> fields) {
    AvroSymbols symbols = new AvroSymbols(avro);
    return fields.stream().allMatch(symbols::isSymbol)
        ? AvroSymbols.copied(fields)
        : new AvroFieldMoves(avro).copied(fields);
  }

  private static List<TextEdit> remove(
      AvroDocument avro, AvroSymbols symbols, List<List<String>> gone) {
    List<TextEdit> edits = new ArrayList<>(new AvroFieldMoves(avro).remove(gone));
    // Those of an enum that goes as a whole go with it.
    edits.addAll(
        symbols.remove(
            gone.stream()
                .filter(symbols::isSymbol)
                .filter(path ->
                    gone.stream()
                        .noneMatch(other ->
                            other.size() < path.size()
                                && path.subList(0, other.size()).equals(other)))
                .toList()));
    return edits;
  }

  /// The types that a field can be given: those of the language and of the schema.
  public static List<TypeChoice> types(AvroDocument avro, List<String> field) {
    return new AvroTypeChoices(avro).of(field);
  }

  /// The types that other files of a state declare, one file read after the other.
  public static Stream<TypeChoice> otherTypes(
      AvroDocument avro, List<String> field, FileSource files) {
    return new AvroTypeChoices(avro).others(field, files);
  }

  /// The logical types that have an effect on the type of a field.
  public static List<String> logicalTypes(AvroDocument avro, List<String> field) {
    return new AvroTypeChoices(avro).logicalTypes(field);
  }

  private static List<TextEdit> rename(
      AvroDocument avro, AvroFieldPaths fields, SchemaOperation.Rename rename) {
    AvroRenames renames = new AvroRenames(avro, rename.keepAlias());
    if (rename.field().isEmpty()) {
      // Messages of a protocol name types too: that is for a refactoring.
      return avro.root() instanceof AvroNamed type && !avro.file().endsWith(".avpr")
          ? renames.rename(type, rename.name())
          : List.of();
    }
    return onField(fields, rename.field(), field -> renames.rename(field, rename.name()));
  }

  private static List<TextEdit> addField(
      AvroDocument avro, AvroFieldPaths fields, SchemaOperation.AddField add) {
    String type = AvroTypeEdits.json(add.type());
    return fields
        .record(add.field())
        .map(record ->
            AvroEdits.addField(
                avro,
                record,
                add.index(),
                add.name(),
                add.optional() ? "[\"null\", " + type + "]" : type,
                add.optional() ? "null" : ""))
        .orElse(List.of());
  }

  private static AvroTypeEdits typeEdits(
      AvroDocument avro, AvroFieldPaths fields, List<String> path, AvroField field) {
    AvroRecord record = fields.record(path.subList(0, path.size() - 1)).orElseThrow();
    return new AvroTypeEdits(avro, record, field);
  }

  private static List<TextEdit> changed(
      AvroDocument avro,
      AvroFieldPaths fields,
      SchemaOperation.ChangeList change,
      AvroField field) {
    return new AvroUnionTypes(avro, field)
        .changed(change.change())
        .map(type -> typeEdits(avro, fields, change.field(), field).replace(type))
        .orElse(List.of());
  }

  private static List<TextEdit> setDoc(
      AvroDocument avro, AvroFieldPaths fields, SchemaOperation.SetDoc set) {
    String doc = set.doc().orElse("");
    if (set.field().isEmpty()) {
      return avro.deref(avro.root()) instanceof AvroNamed named
          ? AvroEdits.setDoc(avro, named, doc)
          : List.of();
    }
    return onField(fields, set.field(), field -> AvroEdits.setDoc(avro, field, doc));
  }

  private static List<TextEdit> setAliases(
      AvroDocument avro, AvroFieldPaths fields, SchemaOperation.SetAliases set) {
    if (set.field().isEmpty()) {
      return avro.root() instanceof AvroNamed type
          ? AvroAliasEdits.set(avro, type.node(), set.aliases())
          : List.of();
    }
    return onField(
        fields, set.field(), field -> AvroAliasEdits.set(avro, field.node(), set.aliases()));
  }

  private static List<TextEdit> onField(
      AvroFieldPaths fields, List<String> path, Function<AvroField, List<TextEdit>> edit) {
    return fields.field(path).map(edit).orElse(List.of());
  }
}
