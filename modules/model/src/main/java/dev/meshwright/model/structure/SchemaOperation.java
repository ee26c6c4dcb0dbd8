package dev.meshwright.model.structure;

import java.util.List;
import java.util.Optional;

/// Something a person does to the structure of a schema. Fields are named by their path of field
/// names from the root record; the empty path is the root.
public sealed interface SchemaOperation {

  List<String> field();

  /// Gives a field another name.
  ///
  /// @param keepAlias whether the old name stays as an alias
  record Rename(List<String> field, String name, boolean keepAlias) implements SchemaOperation {}

  /// Sets a field's type.
  ///
  /// @param type as in JSON: a name such as `long`, or an object or array
  record SetType(List<String> field, String type) implements SchemaOperation {}

  /// Sets or, when empty, removes a doc.
  record SetDoc(List<String> field, Optional<String> doc) implements SchemaOperation {}

  /// Sets or, when empty, removes a default.
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

  /// Adds a field to the record that `field` names.
  ///
  /// @param index where among its fields; their number to append
  /// @param type as in JSON
  record AddField(List<String> field, int index, String name, String type)
      implements SchemaOperation {}

  record RemoveField(List<String> field) implements SchemaOperation {}

  /// Moves a field within its record.
  ///
  /// @param index where it is to be afterwards
  record MoveField(List<String> field, int index) implements SchemaOperation {}
}
