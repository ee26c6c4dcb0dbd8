package dev.meshwright.schema.avro;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroAlias;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.structure.SchemaOperation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Edits the fields of Avro schemas.
public final class AvroEditor {

  private AvroEditor() {}

  /// The edits that carry an operation out; none when it changes nothing.
  public static List<TextEdit> edits(AvroDocument avro, SchemaOperation operation) {
    AvroFieldPaths fields = new AvroFieldPaths(avro);
    return switch (operation) {
      case SchemaOperation.Rename rename ->
          onField(
              fields,
              rename.field(),
              field -> AvroEdits.renameField(avro, field, rename.name(), rename.keepAlias()));
      case SchemaOperation.SetType set ->
          onField(
              fields,
              set.field(),
              field -> AvroEdits.changeType(avro, field, typeJson(set.type())));
      case SchemaOperation.SetDoc set -> setDoc(avro, fields, set);
      case SchemaOperation.SetDefault set ->
          onField(
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
      case SchemaOperation.AddField add ->
          fields
              .record(add.field())
              .map(record ->
                  AvroEdits.addField(
                      avro, record, add.index(), add.name(), typeJson(add.type()), ""))
              .orElse(List.of());
      case SchemaOperation.RemoveField remove ->
          onFieldOfRecord(
              fields,
              remove.field(),
              (record, field) -> AvroEdits.removeField(avro, record, field));
      case SchemaOperation.MoveField move ->
          onFieldOfRecord(
              fields,
              move.field(),
              (record, field) -> AvroEdits.moveField(avro, record, field, move.index()));
    };
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
    return onField(
        fields,
        set.field(),
        field -> {
          List<String> now = field.aliases().stream().map(AvroAlias::name).toList();
          return AvroAliasEdits.between(avro, field, now, set.aliases());
        });
  }

  private static List<TextEdit> onField(
      AvroFieldPaths fields, List<String> path, Function<AvroField, List<TextEdit>> edit) {
    return onFieldOfRecord(fields, path, (record, field) -> edit.apply(field));
  }

  private static List<TextEdit> onFieldOfRecord(
      AvroFieldPaths fields, List<String> path, FieldEdit edit) {
    if (path.isEmpty()) {
      return List.of();
    }
    Optional<AvroRecord> record = fields.record(path.subList(0, path.size() - 1));
    return record
        .flatMap(found -> found.field(path.getLast()).map(field -> edit.of(found, field)))
        .orElse(List.of());
  }

  /// A type as JSON: a bare name gets its quotes, what is JSON already stays.
  private static String typeJson(String written) {
    String plain = written.strip();
    boolean json = plain.startsWith("\"") || plain.startsWith("{") || plain.startsWith("[");
    return json ? plain : JsonQuotes.quote(plain);
  }

  @FunctionalInterface
  private interface FieldEdit {
    List<TextEdit> of(AvroRecord record, AvroField field);
  }
}
