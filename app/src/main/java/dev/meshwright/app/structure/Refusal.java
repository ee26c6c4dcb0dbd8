package dev.meshwright.app.structure;

import dev.meshwright.model.structure.ListChange;
import dev.meshwright.model.structure.SchemaOperation;
import java.util.List;
import java.util.Optional;

/// An edit that the language did not let be made: the text is as it was.
///
/// @param path of the declaration that it was to change
/// @param value that was typed; empty where there is none to say
record Refusal(List<String> path, Reason reason, String value) {

  /// As far as it is known.
  enum Reason {
    /// Another declaration beside it has the name.
    NAME_TAKEN,
    /// No name of the language, or one that cannot be given here.
    NAME,
    TYPE,
    DEFAULT,
    /// A number that is taken, reserved or out of range.
    NUMBER,
    PROPERTY,
    /// Whether there may be no value.
    NULLABLE,
    /// What others still refer to.
    REMOVED,
    /// A text that is no declaration of the language.
    PASTED,
    MOVED,
    OTHER
  }

  /// Why an operation that changed nothing did not; empty where nothing was to change.
  static Optional<Refusal> of(SchemaOperation operation, Optional<StructureRow> root) {
    return switch (operation) {
      case SchemaOperation.Rename(List<String> field, String name, boolean keep) ->
          refused(field, isTaken(field, name, root) ? Reason.NAME_TAKEN : Reason.NAME, name);
      case SchemaOperation.SetType(List<String> field, String type) ->
          refused(field, Reason.TYPE, type);
      case SchemaOperation.SetDefault(List<String> field, Optional<String> json) ->
          refused(field, Reason.DEFAULT, json.orElse(""));
      case SchemaOperation.SetNullable(List<String> field, boolean nullable) ->
          refused(field, Reason.NULLABLE, "");
      case SchemaOperation.SetProperty(List<String> field, String name, Optional<String> value) ->
          refused(field, name.equals("number") ? Reason.NUMBER : Reason.PROPERTY, value.orElse(""));
      case SchemaOperation.ChangeList change ->
          refused(
              change.field(),
              Reason.TYPE,
              change.change() instanceof ListChange.Add(int index, String type) ? type : "");
      case SchemaOperation.AddField add -> refused(add.field(), Reason.OTHER, add.name());
      case SchemaOperation.PasteFields paste -> refused(paste.field(), Reason.PASTED, "");
      case SchemaOperation.RemoveFields(List<List<String>> fields) ->
          fields.isEmpty()
              ? Optional.empty()
              : refused(fields.getFirst(), Reason.REMOVED, fields.getFirst().getLast());
      case SchemaOperation.MoveFields move ->
          move.fields().stream().allMatch(field -> isIn(field, move.record()))
              ? Optional.empty()
              : refused(move.fields().getFirst(), Reason.MOVED, "");
      case SchemaOperation.SetDoc doc -> refused(doc.field(), Reason.OTHER, "");
      case SchemaOperation.SetAliases aliases -> refused(aliases.field(), Reason.OTHER, "");
      case SchemaOperation.SetLogicalType logical -> refused(logical.field(), Reason.OTHER, "");
    };
  }

  private static Optional<Refusal> refused(List<String> path, Reason reason, String value) {
    return Optional.of(new Refusal(path, reason, value));
  }

  private static boolean isIn(List<String> field, List<String> record) {
    return !field.isEmpty() && field.subList(0, field.size() - 1).equals(record);
  }

  private static boolean isTaken(List<String> field, String name, Optional<StructureRow> root) {
    return !field.isEmpty()
        && root.flatMap(top -> top.find(field.subList(0, field.size() - 1)))
            .filter(outer ->
                outer.children().stream()
                    .filter(row -> !row.path().equals(field))
                    .anyMatch(row -> !row.isGone() && row.name().equals(name)))
            .isPresent();
  }
}
