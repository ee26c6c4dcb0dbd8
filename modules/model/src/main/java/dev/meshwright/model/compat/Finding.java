package dev.meshwright.model.compat;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One change between two versions of a schema, judged.
///
/// @param rule id in the rule catalogue: `avro-field-added-no-default`
/// @param severity for the default mode of reading; `check` weighs it with the mode asked for
/// @param backward what happens when the new schema reads old data
/// @param forward what happens when the old schema reads new data
/// @param layers where the change is felt, never empty, the main one first in [#layer()]
/// @param layer the main layer
/// @param path where in the schema, in the format's own words: `Order.lines[].price`
/// @param place in the new version; of what is gone, what was around it; empty when that is gone
///   too
/// @param previous in the old version; of what is new, what is around it; empty when that is new
///   too
/// @param message what changed, whom it hurts and how
/// @param hint how to avoid the damage, the order of upgrades included
/// @param witness a document or value that shows it, as JSON text
/// @param equivalents names other tools give it, `tool:NAME`
/// @param fixes edits on the new version
public record Finding(
    String rule,
    Severity severity,
    Effect backward,
    Effect forward,
    Layer layer,
    Set<Layer> layers,
    String path,
    Optional<Location> place,
    Optional<Location> previous,
    String message,
    String hint,
    Optional<String> witness,
    List<String> equivalents,
    List<Fix> fixes) {

  public Finding {
    layers = Set.copyOf(layers);
    equivalents = List.copyOf(equivalents);
    fixes = List.copyOf(fixes);
  }
}
