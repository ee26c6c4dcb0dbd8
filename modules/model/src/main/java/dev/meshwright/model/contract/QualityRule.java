package dev.meshwright.model.contract;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ObjectNode;
import java.util.List;
import java.util.Optional;

/// A promise about the values of a property or object.
///
/// @param range of the whole entry
/// @param type `text`, `library`, `sql` or `custom`
/// @param metric of a library rule: `nullValues`, `rowCount` ...
/// @param query of an SQL rule
/// @param arguments of a metric: `validValues`, `properties` ...
/// @param operator `mustBe`, `mustBeLessThan` ... with what to compare with
public record QualityRule(
    TextRange range,
    String type,
    Optional<Located> name,
    Optional<Located> description,
    Optional<Located> metric,
    Optional<Located> query,
    Optional<Operator> operator,
    Optional<Located> unit,
    Optional<Located> severity,
    Optional<Located> dimension,
    Optional<ObjectNode> arguments) {

  /// @param name the key: `mustBeBetween`
  /// @param values what is written: one, or two for a range
  public record Operator(Located name, List<Located> values) {

    public Operator {
      values = List.copyOf(values);
    }
  }
}
