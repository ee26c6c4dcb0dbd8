package dev.meshwright.model.structure;

import java.util.List;
import java.util.Optional;

/// Something a person does to the structure of a schema. Fields are named by their path of field
/// names from the root record; the empty path is the root. The symbols of an enum are named as if
/// they were fields of it.
public sealed interface SchemaOperation {

  /// Gives a field another name.
  ///
  /// @param keepAlias whether the old name stays as an alias
  record Rename(List<String> field, String name, boolean keepAlias) implements SchemaOperation {}

  /// Puts another type in the place of a field's type. Whether the field may be null stays, unless
  /// the type says that itself; a default that no longer fits becomes one that does.
  ///
  /// @param type as the language writes it, as in [TypeChoice#written]
  record SetType(List<String> field, String type) implements SchemaOperation {}

  /// Sets or, when empty, removes a doc.
  record SetDoc(List<String> field, Optional<String> doc) implements SchemaOperation {}

  /// Sets or, when empty, removes a default. Of a symbol: whether it stands for those that readers
  /// do not know.
  ///
  /// @param json the default as JSON text
  record SetDefault(List<String> field, Optional<String> json) implements SchemaOperation {}

  /// Makes a field's type a union with null, or takes null out of it.
  record SetNullable(List<String> field, boolean nullable) implements SchemaOperation {}

  record SetAliases(List<String> field, List<String> aliases) implements SchemaOperation {

    public SetAliases {
      aliases = List.copyOf(aliases);
    }
  }

  /// Sets or, when empty, removes a logical type.
  record SetLogicalType(List<String> field, Optional<String> logicalType)
      implements SchemaOperation {}

  /// Sets or, when empty, removes what the language can say beyond the above.
  ///
  /// @param name of a [DeclarationProperty], or of one that only the user knows
  record SetProperty(List<String> field, String name, Optional<String> value)
      implements SchemaOperation {}

  /// Changes what a declaration lists in an order: the types of an Avro union.
  ///
  /// @param list name of a [DeclarationProperty] of the kind `ORDERED`
  record ChangeList(List<String> field, String list, ListChange change)
      implements SchemaOperation {}

  /// Adds a field to the record that `field` names.
  ///
  /// @param index where among its fields; their number to append
  /// @param type as the language writes it
  /// @param optional whether data without the field can still be read
  record AddField(List<String> field, int index, String name, String type, boolean optional)
      implements SchemaOperation {}

  /// Adds fields that were written elsewhere to the record that `field` names. What would then be
  /// there twice gets another name.
  ///
  /// @param index where among its fields; their number to append
  /// @param text of the fields, as the language writes them
  record PasteFields(List<String> field, int index, String text) implements SchemaOperation {}

  record RemoveFields(List<List<String>> fields) implements SchemaOperation {

    public RemoveFields {
      fields = fields.stream().map(List::copyOf).toList();
    }
  }

  /// Moves fields together, in the order of the text, within a record or into another one.
  ///
  /// @param record that they are to be in
  /// @param index of the field of that record, as it is now, that they are to stand before; the
  ///   number of its fields for the end
  record MoveFields(List<List<String>> fields, List<String> record, int index)
      implements SchemaOperation {

    public MoveFields {
      fields = fields.stream().map(List::copyOf).toList();
    }
  }
}
