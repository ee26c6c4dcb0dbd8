package dev.meshwright.usecases.contract;

import dev.meshwright.model.structure.RecordField;
import java.util.Locale;
import java.util.Optional;

/// Attributes by which schemas say how sensitive a field is: `classification`, `sensitivity`,
/// `pii`, with or without a prefix such as `x-`.
final class Labels {

  private Labels() {}

  /// What a schema says about how sensitive a field is: `confidential`, or `pii`.
  static Optional<String> of(RecordField field) {
    return field.attributes().stream().flatMap(attribute -> of(attribute).stream()).findFirst();
  }

  private static Optional<String> of(RecordField.Attribute attribute) {
    String name = attribute.name().toLowerCase(Locale.ROOT);
    String value = attribute.value();
    if (name.endsWith("pii") && !value.equals("false")) {
      return Optional.of("pii");
    }
    boolean classifies = name.endsWith("classification") || name.endsWith("sensitivity");
    return classifies && !value.isBlank() ? Optional.of(value) : Optional.empty();
  }
}
