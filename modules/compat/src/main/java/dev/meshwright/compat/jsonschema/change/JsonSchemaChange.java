package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import java.util.List;
import java.util.Optional;

/// A change, before it is weighed against the verdict on the whole.
///
/// @param effects as felt by whole documents
/// @param before where in the old version
/// @param after where in the new version
/// @param carriesMeaning whether values may be meant in another way, though documents stay valid
/// @param equivalents the names that other tools give it
/// @param pointers to the keywords concerned, in either version; validators name them too
public record JsonSchemaChange(
    Rule rule,
    String path,
    LocalEffects effects,
    Optional<Location> before,
    Optional<Location> after,
    List<String> pointers,
    String message,
    boolean carriesMeaning,
    List<String> equivalents,
    List<Fix> fixes) {

  public JsonSchemaChange {
    pointers = List.copyOf(pointers);
    equivalents = List.copyOf(equivalents);
    fixes = List.copyOf(fixes);
  }

  /// The same change, at as many places more that are not told one by one.
  JsonSchemaChange alsoAt(int places) {
    String more = " The same holds at " + places + " more places where the definition is used.";
    return new JsonSchemaChange(
        rule,
        path,
        effects,
        before,
        after,
        pointers,
        message + more,
        carriesMeaning,
        equivalents,
        fixes);
  }

  /// The same change, of what values mean.
  JsonSchemaChange carryingMeaning() {
    return new JsonSchemaChange(
        rule, path, effects, before, after, pointers, message, true, equivalents, fixes);
  }

  /// The same change, which other tools call by these names.
  JsonSchemaChange knownAs(List<String> names) {
    return new JsonSchemaChange(
        rule, path, effects, before, after, pointers, message, carriesMeaning, names, fixes);
  }
}
