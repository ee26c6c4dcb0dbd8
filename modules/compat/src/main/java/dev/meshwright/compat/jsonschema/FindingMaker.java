package dev.meshwright.compat.jsonschema;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.jsonschema.change.JsonSchemaChange;
import dev.meshwright.compat.jsonschema.rule.DocumentRules;
import dev.meshwright.model.Location;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.jsonschema.InstanceError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Turns changes into findings that agree with the verdict on the whole.
///
/// What a change does where it stands may be made up for elsewhere: no finding breaks a direction
/// that was proved. A direction that is refuted has at least one that breaks it.
final class FindingMaker {

  private final Containment backward;
  private final Containment forward;
  private final Location before;
  private final Location after;

  FindingMaker(Containment backward, Containment forward, Location before, Location after) {
    this.backward = backward;
    this.forward = forward;
    this.before = before;
    this.after = after;
  }

  /// Worst first.
  List<Finding> findings(List<JsonSchemaChange> changes) {
    List<Finding> findings = new ArrayList<>();
    Optional<JsonSchemaChange> blamedBackward = blamed(changes, backward, true);
    Optional<JsonSchemaChange> blamedForward = blamed(changes, forward, false);
    for (JsonSchemaChange change : changes) {
      Optional<String> witness =
          blamedBackward.filter(change::equals).flatMap(c -> witness(backward));
      if (witness.isEmpty()) {
        witness = blamedForward.filter(change::equals).flatMap(c -> witness(forward));
      }
      findings.add(finding(change, witness));
    }
    overall(blamedBackward, backward, true).ifPresent(findings::add);
    overall(blamedForward, forward, false).ifPresent(findings::add);
    findings.sort(
        Comparator.comparing(Finding::severity)
            .thenComparing(Finding::backward)
            .thenComparing(Finding::forward)
            .reversed());
    return findings;
  }

  private Finding finding(JsonSchemaChange change, Optional<String> witness) {
    Effect back = weighed(change.effects().backward(), backward);
    Effect forth = weighed(change.effects().forward(), forward);
    boolean madeUp = back != change.effects().backward() || forth != change.effects().forward();
    return make(
        change.rule(),
        severity(change, back),
        back,
        forth,
        change.path(),
        Optional.of(change),
        change.message() + (madeUp ? madeUpFor(back, forth) : ""),
        witness);
  }

  private static String madeUpFor(Effect back, Effect forth) {
    return back == Effect.OK && forth == Effect.OK
        ? " Other parts of the schema make up for it: taken as a whole, no document is affected."
        : " Other parts of the schema make up for some of it.";
  }

  private static Effect weighed(Effect local, Containment whole) {
    return switch (whole) {
      case Containment.Proved() -> Effect.OK;
      case Containment.Refuted ignored -> local;
      case Containment.Unknown ignored -> local == Effect.BREAK ? Effect.UNKNOWN : local;
    };
  }

  private static Severity severity(JsonSchemaChange change, Effect back) {
    return switch (change.rule().layers().getFirst()) {
      case SEMANTIC, META -> change.carriesMeaning() ? Severity.WARNING : change.rule().severity();
      case WIRE, VALIDATION, JSON, SOURCE, RPC, VALIDITY ->
          switch (back) {
            case OK -> Severity.INFO;
            case LOSSY, UNKNOWN -> Severity.WARNING;
            case BREAK -> Severity.ERROR;
          };
    };
  }

  /// The change that the witness of a refuted direction shows: the one whose keyword the validator
  /// names, else the first that breaks the direction.
  private static Optional<JsonSchemaChange> blamed(
      List<JsonSchemaChange> changes, Containment whole, boolean back) {
    if (!(whole instanceof Containment.Refuted(JsonValue witness, List<InstanceError> errors))) {
      return Optional.empty();
    }
    List<JsonSchemaChange> breaking =
        changes.stream()
            .filter(c -> (back ? c.effects().backward() : c.effects().forward()) == Effect.BREAK)
            .toList();
    return breaking.stream()
        .filter(c -> errors.stream().anyMatch(e -> names(e, c)))
        .findFirst()
        .or(() -> breaking.stream().findFirst());
  }

  private static boolean names(InstanceError error, JsonSchemaChange change) {
    String schema = error.schema().startsWith("#") ? error.schema().substring(1) : error.schema();
    return change.pointers().stream().anyMatch(p -> !p.isEmpty() && schema.startsWith(p));
  }

  private static Optional<String> witness(Containment containment) {
    return containment instanceof Containment.Refuted refuted
        ? Optional.of(refuted.witness().toJson())
        : Optional.empty();
  }

  private Optional<Finding> overall(
      Optional<JsonSchemaChange> blamed, Containment whole, boolean back) {
    Effect nothing = Effect.OK;
    return switch (whole) {
      case Containment.Proved() -> Optional.empty();
      case Containment.Refuted refuted ->
          blamed.isPresent()
              ? Optional.empty()
              : Optional.of(
                  make(
                      DocumentRules.NOT_SUBSET,
                      back ? Severity.ERROR : Severity.INFO,
                      back ? Effect.BREAK : nothing,
                      back ? nothing : Effect.BREAK,
                      "$",
                      Optional.empty(),
                      shown(refuted, back),
                      witness(refuted)));
      case Containment.Unknown unknown ->
          Optional.of(
              make(
                  DocumentRules.NOT_PROVABLE,
                  back ? Severity.WARNING : Severity.INFO,
                  back ? Effect.UNKNOWN : nothing,
                  back ? nothing : Effect.UNKNOWN,
                  "$",
                  Optional.empty(),
                  direction(back) + " was neither proved nor refuted: " + unknown.reason() + ".",
                  Optional.empty()));
    };
  }

  private static String direction(boolean back) {
    return back
        ? "Whether new consumers accept all old documents"
        : "Whether old consumers accept all new documents";
  }

  private static String shown(Containment.Refuted refuted, boolean back) {
    String errors = refuted.errors().isEmpty() ? "" : ": " + refuted.errors().getFirst().message();
    return String.format(
        Locale.ROOT,
        "The %s version accepts a document that the %s version refuses%s.",
        back ? "old" : "new",
        back ? "new" : "old",
        errors);
  }

  private Finding make(
      Rule rule,
      Severity severity,
      Effect back,
      Effect forth,
      String path,
      Optional<JsonSchemaChange> change,
      String message,
      Optional<String> witness) {
    return new Finding(
        rule.id(),
        severity,
        back,
        forth,
        rule.layers().getFirst(),
        new LinkedHashSet<>(rule.layers()),
        path,
        change.isPresent() ? change.get().after() : Optional.of(after),
        change.isPresent() ? change.get().before() : Optional.of(before),
        message,
        rule.hint(),
        witness,
        change.map(JsonSchemaChange::equivalents).orElse(rule.equivalents()),
        change.map(JsonSchemaChange::fixes).orElse(List.of()));
  }
}
