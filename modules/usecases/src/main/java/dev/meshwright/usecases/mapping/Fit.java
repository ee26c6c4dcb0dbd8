package dev.meshwright.usecases.mapping;

/// Whether values of a column can be written into a field.
public enum Fit {
  /// All of them.
  FITS,
  /// Some of them: those that are not too large or too precise. Holding the rows against the schema
  /// tells.
  DOUBTFUL,
  /// None of them.
  MISFIT,
  /// The field has no column.
  NO_COLUMN,
  /// The column has no field.
  NO_FIELD;
}
