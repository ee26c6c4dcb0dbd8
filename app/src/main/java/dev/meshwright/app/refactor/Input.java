package dev.meshwright.app.refactor;

import java.util.Locale;

/// Something that a refactoring asks the person for.
enum Input {
  NAME,
  NAMESPACE,
  TYPE_NAME,
  FIELD_NAME,
  /// Several, separated by commas.
  NAMES,
  /// A path in the workspace.
  FILE,
  TYPE,
  /// For data that has no value, as JSON text; may be empty.
  STAND_IN,
  /// May be empty.
  REASON,
  VERSION,
  /// The number of the field to stand before.
  PLACE,
  /// `true` or `false`.
  KEEP_OLD;

  /// Of its control.
  String id() {
    return "refactor-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
