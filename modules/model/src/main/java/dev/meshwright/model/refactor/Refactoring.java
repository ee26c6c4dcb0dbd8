package dev.meshwright.model.refactor;

import java.util.List;
import java.util.Optional;

/// Something a person wants of a schema, carried out wherever it has to be: in the declaration
/// itself, in what keeps its readers and writers alive, in what refers to it from other schemas.
/// Declarations are named by their path, as in [dev.meshwright.model.structure.SchemaOperation].
public sealed interface Refactoring {

  RefactoringKind kind();

  /// Gives a field, a type or an enum value another name.
  ///
  /// @param at the declaration
  /// @param keepOld whether data and readers that know the old name go on working, as far as the
  ///   language has a way: an alias, a name in JSON, a reserved name, the old property beside it
  record Rename(List<String> at, String name, boolean keepOld) implements Refactoring {
    public Rename {
      at = List.copyOf(at);
    }

    @Override
    public RefactoringKind kind() {
      return RefactoringKind.RENAME;
    }
  }

  /// Gives the file another namespace (Avro), package (Protobuf) or `$id` (JSON Schema).
  record RenameNamespace(String name, boolean keepOld) implements Refactoring {
    @Override
    public RefactoringKind kind() {
      return RefactoringKind.RENAME_NAMESPACE;
    }
  }

  /// Moves a type with its full name into another file of the workspace, new or not.
  ///
  /// @param at the type, or the field that defines it
  record MoveType(List<String> at, String file) implements Refactoring {
    public MoveType {
      at = List.copyOf(at);
    }

    @Override
    public RefactoringKind kind() {
      return RefactoringKind.MOVE_TYPE;
    }
  }

  /// Gives the type that is written inside a declaration a place of its own, with a name.
  record ExtractType(List<String> at, String name) implements Refactoring {
    public ExtractType {
      at = List.copyOf(at);
    }

    @Override
    public RefactoringKind kind() {
      return RefactoringKind.EXTRACT_TYPE;
    }
  }

  /// Puts fields of one record into a new type, of which the record has one field in their place.
  ///
  /// @param field the name of that field
  record GroupFields(List<List<String>> fields, String type, String field) implements Refactoring {
    public GroupFields {
      fields = fields.stream().map(List::copyOf).toList();
    }

    @Override
    public RefactoringKind kind() {
      return RefactoringKind.GROUP_FIELDS;
    }
  }

  /// Writes the type that a field refers to inside the field; or, where the language has no types
  /// without a name, the fields of the type in the place of the field.
  record Inline(List<String> at) implements Refactoring {
    public Inline {
      at = List.copyOf(at);
    }

    @Override
    public RefactoringKind kind() {
      return RefactoringKind.INLINE;
    }
  }

  /// Lets data be without a field, or asks for it.
  ///
  /// @param standIn for data that has no value, as JSON text, where the field is asked for
  record SetPresence(List<String> at, boolean optional, Optional<String> standIn)
      implements Refactoring {
    public SetPresence {
      at = List.copyOf(at);
    }

    @Override
    public RefactoringKind kind() {
      return RefactoringKind.SET_PRESENCE;
    }
  }

  /// Gives a field another type in a way that the data there is can still be read: in place where
  /// the language promotes the type, else by a new field beside the old one.
  ///
  /// @param type as the language writes it
  record ChangeType(List<String> at, String type) implements Refactoring {
    public ChangeType {
      at = List.copyOf(at);
    }

    @Override
    public RefactoringKind kind() {
      return RefactoringKind.CHANGE_TYPE;
    }
  }

  /// Marks a declaration as one that should no longer be used.
  ///
  /// @param reason why, and what to use in its place
  record Deprecate(List<String> at, Optional<String> reason) implements Refactoring {
    public Deprecate {
      at = List.copyOf(at);
    }

    @Override
    public RefactoringKind kind() {
      return RefactoringKind.DEPRECATE;
    }
  }

  /// Removes fields, enum values or types, and keeps their numbers and names from being used again
  /// where the language can say so.
  record Remove(List<List<String>> declarations) implements Refactoring {
    public Remove {
      declarations = declarations.stream().map(List::copyOf).toList();
    }

    @Override
    public RefactoringKind kind() {
      return RefactoringKind.REMOVE;
    }
  }

  /// Adds fields that are to carry what one field carries today; that one stays, as deprecated.
  record Split(List<String> at, List<String> names) implements Refactoring {
    public Split {
      at = List.copyOf(at);
      names = List.copyOf(names);
    }

    @Override
    public RefactoringKind kind() {
      return RefactoringKind.SPLIT;
    }
  }

  /// Adds one field that is to carry what several carry today; those stay, as deprecated.
  record Merge(List<List<String>> fields, String name) implements Refactoring {
    public Merge {
      fields = fields.stream().map(List::copyOf).toList();
    }

    @Override
    public RefactoringKind kind() {
      return RefactoringKind.MERGE;
    }
  }

  /// Puts fields elsewhere in the order of their record, without changing what data means.
  ///
  /// @param index of the field, as it is now, that they are to stand before; the number of the
  ///   record's fields for the end
  record Reorder(List<List<String>> fields, int index) implements Refactoring {
    public Reorder {
      fields = fields.stream().map(List::copyOf).toList();
    }

    @Override
    public RefactoringKind kind() {
      return RefactoringKind.REORDER;
    }
  }

  /// Moves the file to a newer draft of JSON Schema, or a newer syntax or edition of Protobuf, with
  /// the same meaning.
  ///
  /// @param version one that the language offers: `2020-12`, `proto3`, `2023`
  record Upgrade(String version) implements Refactoring {
    @Override
    public RefactoringKind kind() {
      return RefactoringKind.UPGRADE;
    }
  }

  /// Adds a field that data without it is still read by.
  ///
  /// @param record that it is added to
  /// @param type as the language writes it
  record AddField(List<String> record, String name, String type) implements Refactoring {
    public AddField {
      record = List.copyOf(record);
    }

    @Override
    public RefactoringKind kind() {
      return RefactoringKind.ADD_FIELD;
    }
  }
}
