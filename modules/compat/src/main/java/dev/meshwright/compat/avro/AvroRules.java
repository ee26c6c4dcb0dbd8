package dev.meshwright.compat.avro;

import dev.meshwright.compat.Rule;
import java.util.List;
import java.util.stream.Stream;

/// The rule catalogue of Avro.
public final class AvroRules {

  private AvroRules() {}

  /// Every rule, each with an example that shows it and only it.
  public static List<Rule> all() {
    return Stream.of(
            AvroFieldRules.all(), AvroTypeRules.all(), AvroNameRules.all(), AvroMeaningRules.all())
        .flatMap(List::stream)
        .toList();
  }
}
