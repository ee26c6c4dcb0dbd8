package dev.meshwright.usecases.mapping;

import dev.meshwright.model.Location;
import java.util.List;

/// A field of a schema, as a column is held against it.
///
/// @param name as the schema has it
/// @param others further names that data may have for it
/// @param nullable whether it takes null
/// @param needed whether a row without a column for it is wrong
/// @param edits what can be done to the field in its schema
record ShapeField(
    String name,
    List<String> others,
    FieldType type,
    boolean nullable,
    boolean needed,
    Location location,
    FieldEdits edits) {

  ShapeField {
    others = List.copyOf(others);
  }
}
