package dev.meshwright.model.structure;

import dev.meshwright.model.Fix;
import java.util.Optional;

/// Ways to make a field of a schema take more. None is offered that would change what the field
/// takes already.
public interface FieldWidening {

  /// Makes the field take other numbers.
  Optional<Fix> widen(FieldType.Numeric numbers);

  /// Makes the field take null.
  Optional<Fix> allowNull();

  /// Of a field that is written where it cannot be edited, or should not be.
  static FieldWidening none() {
    return new FieldWidening() {
      @Override
      public Optional<Fix> widen(FieldType.Numeric numbers) {
        return Optional.empty();
      }

      @Override
      public Optional<Fix> allowNull() {
        return Optional.empty();
      }
    };
  }
}
