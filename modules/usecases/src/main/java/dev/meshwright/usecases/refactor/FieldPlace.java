package dev.meshwright.usecases.refactor;

import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.structure.FieldType;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.RecordField;
import dev.meshwright.model.structure.RecordType;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.usecases.compare.ParsedSchema;
import dev.meshwright.usecases.contract.NameMatching;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A field of a type, told apart by names as every language can have them.
///
/// @param record name of the type, without namespace or package
/// @param field its name
/// @param isNew whether the field is still to come
record FieldPlace(String record, String field, boolean isNew) {

  /// The field that a refactoring is about; empty for one that is about something else.
  static Optional<FieldPlace> of(ParsedSchema schema, Refactoring refactoring) {
    return switch (refactoring) {
      case Refactoring.Rename(List<String> at, _, _) -> of(schema, at);
      case Refactoring.Deprecate(List<String> at, _) -> of(schema, at);
      case Refactoring.SetPresence(List<String> at, _, _) -> of(schema, at);
      case Refactoring.Remove(List<List<String>> all) when all.size() == 1 ->
          of(schema, all.getFirst());
      case Refactoring.AddField(List<String> record, String name, _) ->
          records(schema)
              .filter(node -> node.path().equals(record))
              .findFirst()
              .map(node -> new FieldPlace(simple(node.name()), name, true));
      case Refactoring.Remove _,
          Refactoring.RenameNamespace _,
          Refactoring.MoveType _,
          Refactoring.ExtractType _,
          Refactoring.GroupFields _,
          Refactoring.Inline _,
          Refactoring.ChangeType _,
          Refactoring.Split _,
          Refactoring.Merge _,
          Refactoring.Reorder _,
          Refactoring.Upgrade _ ->
          Optional.empty();
    };
  }

  private static Optional<FieldPlace> of(ParsedSchema schema, List<String> at) {
    return records(schema)
        .flatMap(node ->
            node.children().stream()
                .filter(child -> child.kind() == NodeKind.FIELD && child.path().equals(at))
                .map(child -> new FieldPlace(simple(node.name()), child.name(), false)))
        .findFirst();
  }

  /// The types with fields that a schema declares: itself, or those at its top.
  private static Stream<StructureNode> records(ParsedSchema schema) {
    StructureNode root = schema.structure().root();
    return Stream.concat(Stream.of(root), root.children().stream())
        .filter(node ->
            node.children().stream().anyMatch(child -> child.kind() == NodeKind.FIELD)
                || node.kind() == NodeKind.RECORD);
  }

  /// The type of that name in another schema.
  Optional<StructureNode> record(ParsedSchema schema) {
    return records(schema)
        .filter(node -> NameMatching.same(simple(node.name()), record))
        .findFirst();
  }

  Optional<StructureNode> field(StructureNode node) {
    return node.children().stream()
        .filter(child -> NameMatching.same(child.name(), field))
        .findFirst();
  }

  /// Whether a record is the type that has the field.
  boolean isOf(RecordType type) {
    return NameMatching.same(type.name(), record);
  }

  /// The type of a field of the record in the schema that it is taken from.
  Optional<FieldType> type(ParsedSchema schema, String name) {
    return schema.structure().records().stream()
        .filter(this::isOf)
        .flatMap(row -> row.fields().stream())
        .filter(each -> each.name().equals(name))
        .map(RecordField::type)
        .map(type -> bare(type.values()))
        .findFirst();
  }

  /// Of a field that may be null, the type of its other values.
  private static FieldType bare(FieldType type) {
    return type instanceof FieldType.Choice(_, List<FieldType> options, _) && options.size() == 1
        ? options.getFirst()
        : type;
  }

  /// The same refactoring of another field.
  static Refactoring moved(Refactoring refactoring, StructureNode field, FieldSpelling style) {
    return switch (refactoring) {
      case Refactoring.Rename(_, String name, boolean keepOld) ->
          new Refactoring.Rename(field.path(), style.spell(name), keepOld);
      case Refactoring.Deprecate(_, Optional<String> reason) ->
          new Refactoring.Deprecate(field.path(), reason);
      case Refactoring.SetPresence(_, boolean optional, Optional<String> standIn) ->
          new Refactoring.SetPresence(field.path(), optional, standIn);
      case Refactoring.Remove _ -> new Refactoring.Remove(List.of(field.path()));
      case Refactoring.AddField _,
          Refactoring.RenameNamespace _,
          Refactoring.MoveType _,
          Refactoring.ExtractType _,
          Refactoring.GroupFields _,
          Refactoring.Inline _,
          Refactoring.ChangeType _,
          Refactoring.Split _,
          Refactoring.Merge _,
          Refactoring.Reorder _,
          Refactoring.Upgrade _ ->
          refactoring;
    };
  }

  private static String simple(String name) {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
  }
}
