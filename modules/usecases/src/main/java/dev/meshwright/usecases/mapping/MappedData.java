package dev.meshwright.usecases.mapping;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.structure.RecordField;
import java.util.Optional;

/// The data that is held against a schema: where its columns are written, and how they are changed.
interface MappedData {

  /// Where a column is written.
  ///
  /// @param field the field that it stands for, if there is one
  Location location(int column, Optional<RecordField> field);

  /// Where a column would be written that is not there.
  Location missing(RecordField field);

  /// Gives a column another SQL type.
  Optional<Fix> cast(int column, String type);

  /// Gives a column another name.
  Optional<Fix> rename(int column, String name);

  /// Gives a column a value where it is null.
  Optional<Fix> coalesce(int column, String literal);

  /// Adds a column of nulls.
  Optional<Fix> addNull(String name, String type);

  /// What people call it: "the query", "the sample".
  String word();

  /// A query, changed by edits of its SELECT.
  static MappedData query(SelectList list) {
    return new QuerySide(list);
  }

  /// A sample, which is not changed.
  static MappedData sample(Location schema) {
    return new SampleSide(schema);
  }

  /// @param list its SELECT
  record QuerySide(SelectList list) implements MappedData {

    @Override
    public Location location(int column, Optional<RecordField> field) {
      return list.location(column);
    }

    @Override
    public Location missing(RecordField field) {
      return list.location();
    }

    @Override
    public Optional<Fix> cast(int column, String type) {
      return list.item(column).flatMap(item -> item.cast(type));
    }

    @Override
    public Optional<Fix> rename(int column, String name) {
      return list.item(column).flatMap(item -> item.rename(name));
    }

    @Override
    public Optional<Fix> coalesce(int column, String literal) {
      return list.item(column).flatMap(item -> item.coalesce(literal));
    }

    @Override
    public Optional<Fix> addNull(String name, String type) {
      return list.addNull(name, type);
    }

    @Override
    public String word() {
      return "the query";
    }
  }

  /// @param schema where what has no field is told
  record SampleSide(Location schema) implements MappedData {

    @Override
    public Location location(int column, Optional<RecordField> field) {
      return field.map(RecordField::location).orElse(schema);
    }

    @Override
    public Location missing(RecordField field) {
      return field.location();
    }

    @Override
    public Optional<Fix> cast(int column, String type) {
      return Optional.empty();
    }

    @Override
    public Optional<Fix> rename(int column, String name) {
      return Optional.empty();
    }

    @Override
    public Optional<Fix> coalesce(int column, String literal) {
      return Optional.empty();
    }

    @Override
    public Optional<Fix> addNull(String name, String type) {
      return Optional.empty();
    }

    @Override
    public String word() {
      return "the sample";
    }
  }
}
