package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A change on its way to becoming a finding.
///
/// @param path the element, in words of the schema
/// @param place in the new version
/// @param previous in the old version
record ProtoChange(
    Rule rule,
    Severity severity,
    Effects effects,
    String path,
    Optional<Location> place,
    Optional<Location> previous,
    String message,
    List<String> equivalents,
    List<Fix> fixes) {

  /// A change with what its rule says about severity and effects.
  static ProtoChange of(Rule rule, String path, String message) {
    return new ProtoChange(
        rule,
        rule.severity(),
        new Effects(rule.backward(), rule.forward()),
        path,
        Optional.empty(),
        Optional.empty(),
        message,
        rule.equivalents(),
        List.of());
  }

  ProtoChange at(Location location) {
    return new ProtoChange(
        rule,
        severity,
        effects,
        path,
        Optional.of(location),
        previous,
        message,
        equivalents,
        fixes);
  }

  ProtoChange was(Location location) {
    return new ProtoChange(
        rule, severity, effects, path, place, Optional.of(location), message, equivalents, fixes);
  }

  /// At a place of the new version, if it has one.
  ProtoChange at(Optional<Location> location) {
    return location.map(this::at).orElse(this);
  }

  /// At a place of the old version, if it has one.
  ProtoChange was(Optional<Location> location) {
    return location.map(this::was).orElse(this);
  }

  ProtoChange doing(Effects other) {
    return new ProtoChange(
        rule, severity, other, path, place, previous, message, equivalents, fixes);
  }

  ProtoChange as(Severity other) {
    return new ProtoChange(
        rule, other, effects, path, place, previous, message, equivalents, fixes);
  }

  /// Known elsewhere by these of its rule's names.
  ProtoChange knownAs(List<String> names) {
    return new ProtoChange(rule, severity, effects, path, place, previous, message, names, fixes);
  }

  ProtoChange fixedBy(List<Fix> more) {
    return new ProtoChange(
        rule, severity, effects, path, place, previous, message, equivalents, more);
  }

  ProtoChange fixedBy(Fix fix) {
    return fixedBy(List.of(fix));
  }

  /// Without fixes that edit other files than these: what is imported is not edited in passing.
  ProtoChange fixedIn(Set<String> files) {
    boolean all =
        fixes.stream().flatMap(fix -> fix.edits().stream()).allMatch(e -> files.contains(e.file()));
    return all
        ? this
        : fixedBy(
            fixes.stream()
                .filter(fix -> fix.edits().stream().allMatch(e -> files.contains(e.file())))
                .toList());
  }

  Finding toFinding() {
    return new Finding(
        rule.id(),
        severity,
        effects.backward(),
        effects.forward(),
        rule.layers().getFirst(),
        Set.copyOf(rule.layers()),
        path,
        place,
        previous,
        message,
        rule.hint(),
        Optional.empty(),
        equivalents,
        fixes);
  }
}
