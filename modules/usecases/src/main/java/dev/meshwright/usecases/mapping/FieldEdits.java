package dev.meshwright.usecases.mapping;

import dev.meshwright.model.Fix;
import dev.meshwright.model.data.DataType;
import java.util.Optional;

/// Ways to make a field of a schema take more. None is offered that would change what the field
/// takes already.
interface FieldEdits {

  /// Makes the field take values of a column's type.
  Optional<Fix> widen(DataType type);

  /// Makes the field take null.
  Optional<Fix> allowNull();

  /// A field that is written where it cannot be edited, or should not be.
  static FieldEdits none() {
    return new FieldEdits() {
      @Override
      public Optional<Fix> widen(DataType type) {
        return Optional.empty();
      }

      @Override
      public Optional<Fix> allowNull() {
        return Optional.empty();
      }
    };
  }
}
