package dev.meshwright.compat.avro;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Effect;
import java.util.List;
import java.util.Optional;

/// One change between two definitions, said once; findings say it at every use.
///
/// @param path inside the definition: empty for itself, `.price`, `.lines[]`
/// @param backward what it does to new readers of old data, if reading gets here
/// @param forward what it does to old readers of new data, if reading gets here
/// @param severity when it differs from the rule's
/// @param what changed, a sentence for people
/// @param meaning what it means beyond reading or not; may be empty
record AvroChange(
    Rule rule,
    String path,
    Effect backward,
    Effect forward,
    Optional<Severity> severity,
    Optional<Location> place,
    Optional<Location> previous,
    String what,
    String meaning,
    List<Fix> fixes) {

  static AvroChange of(Rule rule, AvroSite site, String what) {
    return new AvroChange(
        rule,
        site.path(),
        rule.backward(),
        rule.forward(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        what,
        "",
        List.of());
  }

  AvroChange effects(Effect newBackward, Effect newForward) {
    return new AvroChange(
        rule, path, newBackward, newForward, severity, place, previous, what, meaning, fixes);
  }

  AvroChange at(Location newPlace) {
    return new AvroChange(
        rule,
        path,
        backward,
        forward,
        severity,
        Optional.of(newPlace),
        previous,
        what,
        meaning,
        fixes);
  }

  AvroChange was(Location newPrevious) {
    return new AvroChange(
        rule,
        path,
        backward,
        forward,
        severity,
        place,
        Optional.of(newPrevious),
        what,
        meaning,
        fixes);
  }

  AvroChange meaning(String newMeaning) {
    return new AvroChange(
        rule, path, backward, forward, severity, place, previous, what, newMeaning, fixes);
  }

  AvroChange severity(Severity newSeverity) {
    return new AvroChange(
        rule,
        path,
        backward,
        forward,
        Optional.of(newSeverity),
        place,
        previous,
        what,
        meaning,
        fixes);
  }

  AvroChange fixes(List<Fix> newFixes) {
    return new AvroChange(
        rule, path, backward, forward, severity, place, previous, what, meaning, newFixes);
  }
}
